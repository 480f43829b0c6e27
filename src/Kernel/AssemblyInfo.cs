using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Maillage.Kernel.Tests")]

using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Maillage.Documents.Tests")]

using System.Runtime.CompilerServices;

namespace Maillage.Testing;

/// <summary>Where the tools that nobody here wrote are installed.</summary>
public static class Oracles
{
    public static string Folder { get; } = Path.GetFullPath(Path.Combine(Here(), "../oracles"));

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}

using System.Runtime.CompilerServices;

namespace Maillage.Bench;

/// <summary>Where the repository is, and where prepared data is kept from one run to the next.</summary>
internal static class Folders
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, ".."));

    public static string Build(string name) => Path.Combine(Root, ".build/bench", name);

    private static string Here([CallerFilePath] string here = "") => here;
}

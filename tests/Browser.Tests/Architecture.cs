using System.Runtime.CompilerServices;

namespace Maillage.Browser_Tests;

internal static class Architecture
{
    public static readonly string Root = Path.GetFullPath(Path.Combine(Here(), "../.."));

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}

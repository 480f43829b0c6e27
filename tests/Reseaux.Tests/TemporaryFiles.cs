using System.Runtime.CompilerServices;

namespace Maillage.Reseaux_Tests;

/// <summary>A folder of this run alone, where what is too large for memory goes while a form is read.</summary>
internal static class TemporaryFiles
{
    private static readonly DirectoryInfo Folder = Directory.CreateTempSubdirectory("maillage-temporaire-");

    public static long Bytes => Folder.EnumerateFiles().Sum(f => f.Length);

    // The framework reads the variable once.
    [ModuleInitializer]
    internal static void Begin() => Environment.SetEnvironmentVariable("ASPNETCORE_TEMP", Folder.FullName);
}

using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Maillage.Testing;

/// <summary>Where the tools that nobody here wrote are installed.</summary>
public static class Oracles
{
    public static string Folder { get; } = Path.GetFullPath(Path.Combine(Here(), "../oracles"));

    /// <summary>Runs one of them to its end, and reads what it prints.</summary>
    public static async Task<string> RunAsync(string script, params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo("node", [script, .. arguments])
            {
                WorkingDirectory = Folder,
                RedirectStandardOutput = true,
                UseShellExecute = false,
            }
        )!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? output.Trim() : throw new InvalidOperationException($"{script} ended with {process.ExitCode}");
    }

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}

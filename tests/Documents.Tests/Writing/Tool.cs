using System.Diagnostics;
using Shouldly;

namespace Maillage.Documents_Tests.Writing;

/// <summary>Programs that nobody here wrote, to judge the files we write.</summary>
internal static class Tool
{
    /// <summary>What the program prints; the test fails when the program does.</summary>
    public static async Task<string> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, $"{program}: {await errors}{output}");
        return output;
    }

    /// <summary>The file in a folder of its own, for the time of the test.</summary>
    public static async Task<T> WithFileAsync<T>(string name, byte[] content, Func<string, Task<T>> use)
    {
        var folder = Directory.CreateTempSubdirectory("maillage-document-").FullName;
        try
        {
            var path = Path.Combine(folder, name);
            await File.WriteAllBytesAsync(path, content);
            return await use(path);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}

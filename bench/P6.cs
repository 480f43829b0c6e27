using System.Diagnostics;
using System.Globalization;

namespace Maillage.Bench;

/// <summary>From nothing to the first answered request, and memory after a thousand, against an empty Razor Pages application.</summary>
public sealed class P6 : Bar
{
    public override string What => "démarrage à froid, mémoire";

    public override async Task<IReadOnlyList<Result>> MeasureAsync(Sites sites)
    {
        var root = Folders.Root;
        var (ours, empty) = (Path.Combine(root, ".build/publier/dossier"), Path.Combine(root, ".build/bench/vide"));
        // Ours as it is installed; the other self-contained and compiled ahead of time as well.
        await Tool.RunAsync(Path.Combine(root, "maillage"), "publier");
        await Tool.RunAsync(
            "dotnet",
            [
                "publish",
                Path.Combine(root, "bench/Vide"),
                "-c",
                "Release",
                "-r",
                "linux-x64",
                "--self-contained",
                "true",
                .. Ahead,
                "-o",
                empty,
            ]
        );
        var data = Directory.CreateTempSubdirectory("maillage-bench-").FullName;
        var (memory, emptyMemory) = (0.0, 0.0);
        var (start, emptyStart) = await AlternateAsync(
            async () =>
            {
                (var time, memory) = await StartAsync(ours, "maillage", port => ["servir", "--data", data, "--port", $"{port}"], "/cites");
                return time;
            },
            async () =>
            {
                (var time, emptyMemory) = await StartAsync(empty, "vide", port => ["--urls", $"http://127.0.0.1:{port}"], "/");
                return time;
            }
        );
        return
        [
            new Result(Name, "démarrage à froid", $"{start:0} ms", $"application vide {emptyStart:0} ms", start / emptyStart, 2),
            new Result(
                Name,
                "mémoire après 1 000 requêtes",
                $"{memory:0} Mo",
                $"application vide {emptyMemory:0} Mo",
                memory / emptyMemory,
                2
            ),
        ];
    }

    private static readonly string[] Ahead =
    [
        "-p:PublishReadyToRun=true",
        // The lock file names no platform.
        $"-p:NuGetLockFilePath={Path.Combine(Folders.Root, ".build/artefacts/vide.lock.json")}",
        "-p:RestoreLockedMode=false",
        "--artifacts-path",
        Path.Combine(Folders.Root, ".build/artefacts"),
        "--nologo",
        "-v",
        "quiet",
    ];

    private static async Task<(double Milliseconds, double Megabytes)> StartAsync(
        string folder,
        string program,
        Func<int, string[]> arguments,
        string path
    )
    {
        var port = Tool.FreePort();
        var watch = Stopwatch.StartNew();
        var start = new ProcessStartInfo(Path.Combine(folder, program), arguments(port))
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        try
        {
            using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
            await AnswerAsync(http, path, process);
            var time = watch.Elapsed.TotalMilliseconds;
            for (var i = 0; i < 1000; i++)
            {
                await http.GetByteArrayAsync(new Uri(path, UriKind.Relative));
            }

            return (time, await ResidentAsync(process.Id));
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    private static async Task AnswerAsync(HttpClient http, string path, Process process)
    {
        while (!process.HasExited)
        {
            try
            {
                await http.GetByteArrayAsync(new Uri(path, UriKind.Relative));
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(5);
            }
        }

        throw new InvalidOperationException("The application stopped before its first answer.");
    }

    // VmRSS is in kilobytes (proc(5)).
    private static async Task<double> ResidentAsync(int process)
    {
        var line = (await File.ReadAllLinesAsync($"/proc/{process}/status")).First(l => l.StartsWith("VmRSS", StringComparison.Ordinal));
        return double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
    }
}

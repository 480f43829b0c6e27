using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using Maillage.Testing;

namespace Maillage.Durability_Tests;

/// <summary>The real application in a process of its own, which can be killed.</summary>
public sealed class Node(IReadOnlyDictionary<string, string?> settings, int port) : IDisposable
{
    private static readonly string Program = Path.GetFullPath(Path.Combine(Here(), "../../src/Web/bin/Debug/net10.0/maillage.dll"));
    private Process? _process;

    public Uri Address { get; } = new($"http://localhost:{port}");

    public void Start()
    {
        var start = new ProcessStartInfo("dotnet", [Program, "servir", "--port", $"{port}", "--data", settings["Maillage:Donnees"]!])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = Path.GetDirectoryName(Program),
        };
        foreach (var (key, value) in settings)
        {
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, _) => { };
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Waits until it answers.</summary>
    public async Task ReadyAsync()
    {
        using var http = new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(5) };
        for (var i = 0; i < 300; i++)
        {
            _process!.HasExited.ShouldBeFalse("the application stopped by itself");
            try
            {
                (await http.GetAsync(new Uri("/contact", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.OK);
                return;
            }
            catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
            {
                await Task.Delay(100);
            }
        }

        throw new TimeoutException("the application does not answer");
    }

    /// <summary>SIGKILL: nothing of the process gets to run.</summary>
    public void Kill()
    {
        _process!.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (_process is { HasExited: false })
        {
            Kill();
        }

        _process?.Dispose();
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string Here([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}

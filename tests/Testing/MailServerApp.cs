using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Maillage.Kernel.Emails;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Testing;

/// <summary>The application with a real SMTP server on loopback: mails leave, and are read by a parser that nobody here wrote.</summary>
public sealed class MailServerApp : TestApp
{
    public const string Refused = "refusee@test.example";

    private readonly Process _server;
    private readonly int _port;

    public MailServerApp()
    {
        var start = new ProcessStartInfo("node", ["smtp.mjs", Refused])
        {
            WorkingDirectory = Oracles.Folder,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        _server = Process.Start(start)!;
        _port = int.Parse(_server.StandardOutput.ReadLine()!, CultureInfo.InvariantCulture);
    }

    protected override bool KeepsMails => false;

    protected override void Replace(IServiceCollection services) =>
        services.AddSingleton(
            new EmailOptions
            {
                Host = "127.0.0.1",
                Port = _port,
                TimeoutSeconds = 1,
                FromAddress = "reseau@test.example",
            }
        );

    public async Task<JsonElement> ReceiveAsync() =>
        JsonDocument.Parse((await _server.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(20)))!).RootElement;

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _server.Kill();
        _server.Dispose();
    }
}

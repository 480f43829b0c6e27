using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Maillage.Kernel.Emails;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Testing;

/// <summary>The application with a real SMTP server on loopback: mails leave, and are read by a parser that nobody here wrote.</summary>
public class MailServerApp : TestApp
{
    public const string Refused = "refusee@test.example";

    private readonly Process _server;
    private readonly int _port;

    public MailServerApp()
        : this([]) { }

    protected MailServerApp(params string[] how)
    {
        var start = new ProcessStartInfo("node", ["smtp.mjs", Refused, .. how])
        {
            WorkingDirectory = Oracles.Folder,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        _server = Process.Start(start)!;
        _port = int.Parse(_server.StandardOutput.ReadLine()!, CultureInfo.InvariantCulture);
    }

    protected override bool KeepsMails => false;

    protected override void Replace(IServiceCollection services)
    {
        var options = new EmailOptions
        {
            Host = "localhost",
            Port = _port,
            TimeoutSeconds = 3,
            FromAddress = "reseau@test.example",
        };
        Set(options);
        services.AddSingleton(options);
    }

    protected virtual void Set(EmailOptions options) { }

    public async Task<JsonElement> ReceiveAsync() =>
        JsonDocument.Parse((await _server.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(20)))!).RootElement;

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _server.Kill();
        _server.Dispose();
    }
}

using System.Net;
using System.Net.Sockets;
using Maillage.Kernel.Emails;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Testing;

/// <summary>The application, its jobs running, in front of a mail server that takes connections and says nothing.</summary>
public class HangingServerApp : TestApp
{
    private readonly TcpListener _server = new(IPAddress.Loopback, 0);

    public HangingServerApp() => _server.Start();

    protected override bool KeepsMails => false;

    protected override void Replace(IServiceCollection services) =>
        services.AddSingleton(
            new EmailOptions
            {
                Host = "127.0.0.1",
                Port = ((IPEndPoint)_server.LocalEndpoint).Port,
                TimeoutSeconds = 4,
                FromAddress = "reseau@test.example",
            }
        );

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _server.Dispose();
    }
}

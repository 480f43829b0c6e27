using Maillage.Database;
using Maillage.Web.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Maillage.Bench;

/// <summary>The application on a loopback port, and beside it a bare endpoint to be compared with.</summary>
public sealed class Hosted : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly BareEndpoint _bare;

    private Hosted(WebApplication app, BareEndpoint bare) => (_app, _bare) = (app, bare);

    public string Address => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
    public IServiceProvider Services => _app.Services;

    public static async Task<Hosted> StartAsync(string folder, string? postgreSql = null)
    {
        var bare = new BareEndpoint();
        var app = MaillageApp.Build(
            [],
            builder =>
            {
                builder.Configuration.AddInMemoryCollection(
                    new Dictionary<string, string?>
                    {
                        ["Maillage:Donnees"] = folder,
                        ["Maillage:PostgreSql"] = postgreSql,
                        ["Maillage:Demonstration"] = "true",
                        ["Maillage:Travaux"] = "false",
                    }
                );
                builder.Logging.ClearProviders();
                builder.WebHost.UseUrls("http://127.0.0.1:0");
                builder.WebHost.UseStaticWebAssets();
                builder.Services.AddSingleton<IStartupFilter>(bare);
            }
        );
        await app.Services.GetRequiredService<MigrationRunner>().MigrateAsync();
        await app.StartAsync();
        return new Hosted(app, bare);
    }

    /// <summary>What the bare endpoint answers.</summary>
    public void Answer(byte[] bytes) => _bare.Bytes = bytes;

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}

using Maillage.Database;
using Maillage.Documents.Writing;
using Maillage.Kernel.Data;
using Maillage.Rencontres;
using Maillage.Rencontres.Redaction;
using Maillage.Reseaux;
using Maillage.Web.Commands;
using Maillage.Web.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Bench;

/// <summary>The application with the demonstration network, on a loopback port, and beside it a bare endpoint to be compared with.</summary>
public sealed class Site : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly BareEndpoint _bare;

    private Site(WebApplication app, BareEndpoint bare) => (_app, _bare) = (app, bare);

    public string Address { get; private set; } = "";

    /// <summary>The longest published minutes of the demonstration, as an address and as a document.</summary>
    public string Minutes { get; private set; } = "";
    public DocumentContent Document { get; private set; } = null!;

    public static async Task<Site> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("maillage-bench-").FullName;
        var bare = new BareEndpoint();
        var app = MaillageApp.Build(
            [],
            builder =>
            {
                builder.Configuration.AddInMemoryCollection(
                    new Dictionary<string, string?>
                    {
                        ["Maillage:Donnees"] = folder,
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
        var site = new Site(app, bare);
        await app.Services.GetRequiredService<MigrationRunner>().MigrateAsync();
        await app.StartAsync();
        site.Address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        await site.PrepareAsync();
        return site;
    }

    /// <summary>What the bare endpoint answers.</summary>
    public void Answer(byte[] bytes) => _bare.Bytes = bytes;

    private async Task PrepareAsync()
    {
        await using var scope = _app.Services.CreateAsyncScope();
        await DemoSeed.EnsureAsync(scope.ServiceProvider);
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var slug = await db
            .VersionsCompteRendu.Join(db.ComptesRendus, v => v.CompteRenduId, c => c.Id, (v, c) => new { v.Contenu, c.RencontreId })
            .Join(db.Rencontres, x => x.RencontreId, r => r.Id, (x, r) => new { r.Slug, x.Contenu.Length })
            .OrderByDescending(x => x.Length)
            .Select(x => x.Slug)
            .FirstAsync();
        Minutes = $"/rencontres/{slug}/compte-rendu";
        var lu = await scope.ServiceProvider.GetRequiredService<LireCompteRendu>().ExecuteAsync(slug, Droits.Visiteur);
        Document = MiseEnPage.Composer(lu.Contenu, lu.Edition);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}

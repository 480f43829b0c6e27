using Maillage.Documents.Writing;
using Maillage.Kernel.Data;
using Maillage.Rencontres;
using Maillage.Rencontres.Redaction;
using Maillage.Reseaux;
using Maillage.Web.Commands;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Bench;

/// <summary>The demonstration as a visitor sees it.</summary>
public sealed record Site(Hosted Host, string Minutes, DocumentContent Document) : IAsyncDisposable
{
    public string Address => Host.Address;

    public static async Task<Site> StartAsync()
    {
        var host = await Hosted.StartAsync(Directory.CreateTempSubdirectory("maillage-bench-").FullName);
        await using var scope = host.Services.CreateAsyncScope();
        await DemoSeed.EnsureAsync(scope.ServiceProvider);
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var longest = await db
            .VersionsCompteRendu.Join(db.ComptesRendus, v => v.CompteRenduId, c => c.Id, (v, c) => new { v.Contenu, c.RencontreId })
            .Join(db.Rencontres, x => x.RencontreId, r => r.Id, (x, r) => new { r.Slug, x.Contenu.Length })
            .OrderByDescending(x => x.Length)
            .Select(x => x.Slug)
            .FirstAsync();
        var lu = await scope.ServiceProvider.GetRequiredService<LireCompteRendu>().ExecuteAsync(longest, Droits.Visiteur);
        return new Site(host, $"/rencontres/{longest}/compte-rendu", MiseEnPage.Composer(lu.Contenu, lu.Edition));
    }

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}

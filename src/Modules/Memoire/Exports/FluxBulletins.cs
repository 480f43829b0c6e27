using Maillage.Documents.Feeds;
using Maillage.Kernel;
using Maillage.Kernel.Data;
using Maillage.Memoire.Bulletins;
using Maillage.Reseaux;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Memoire.Exports;

/// <summary>The last bulletins as a feed: what everybody may read of them.</summary>
internal static class FluxBulletins
{
    private const int Derniers = 20;

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapRead("/bulletins.atom", DonnerAsync).AllowAnonymous();

    private static async Task<IResult> DonnerAsync(AppDb db, PublicAddress site)
    {
        var derniers = await db
            .Bulletins.AsNoTracking()
            .VisiblesPar(Droits.Visiteur)
            .OrderByDescending(b => b.EnvoyeLe)
            .Take(Derniers)
            .ToListAsync();
        var feed = new AtomFeed("Bulletins du réseau", new Uri(site.Of("/bulletins.atom")), new Uri(site.Of("/bulletins")))
        {
            Author = "Maillage",
            Entries = [.. derniers.Select(b => Entree(b, site))],
        };
        return Results.Bytes(AtomWriter.Write(feed), AtomWriter.MediaType);
    }

    private static AtomEntry Entree(Bulletin bulletin, PublicAddress site)
    {
        var sections = LectureBulletin
            .Pour(bulletin, Droits.Visiteur)
            .Select(s => string.Join('\n', s.Articles.Select(a => $"- {a.Titre}").Prepend(s.Titre)));
        var texte = string.Join("\n\n", sections.Prepend(bulletin.Mot).OfType<string>());
        return new AtomEntry(bulletin.Titre, new Uri(site.Of($"/bulletins/{bulletin.Slug}")), texte)
        {
            PublishedUtc = bulletin.EnvoyeLe!.Value,
            UpdatedUtc = bulletin.EnvoyeLe.Value,
        };
    }
}

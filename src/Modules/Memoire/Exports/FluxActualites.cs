using Maillage.Documents.Feeds;
using Maillage.Kernel;
using Maillage.Kernel.Data;
using Maillage.Reseaux;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Memoire.Exports;

/// <summary>The last news as a feed, whole or of a level, a theme, a cité. Programs read it without an account: it holds what everybody
/// may read, whoever asks.</summary>
internal static class FluxActualites
{
    private const int Dernieres = 30;

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapRead("/actualites.atom", DonnerAsync).AllowAnonymous();

    private static async Task<IResult> DonnerAsync(
        [AsParameters] FiltreActualites filtre,
        string? reseau,
        AppDb db,
        ChoixReseau choix,
        PublicAddress site,
        HttpContext http
    )
    {
        await choix.LireAsync(reseau ?? ChoixReseau.Tous);
        var publiques = db.Actualites.AsNoTracking().VisiblesPar(Droits.Visiteur).Publiees();
        var dernieres = await filtre
            .Appliquer(db, publiques, choix.Choisi)
            .OrderByDescending(a => a.PublieeLe)
            .ThenByDescending(a => a.Id)
            .Take(Dernieres)
            .ToListAsync();
        var titre = choix.Choisi?.Nom ?? (choix.Options is [var seul] ? seul.Nom : "Maillage");
        var feed = new AtomFeed(
            $"{titre} : actualités",
            new Uri(site.Of($"/actualites.atom{http.Request.QueryString}")),
            new Uri(site.Of($"/actualites{http.Request.QueryString}"))
        )
        {
            Author = titre,
            Entries = [.. dernieres.Select(a => Entree(a, site))],
        };
        return Results.Bytes(AtomWriter.Write(feed), AtomWriter.MediaType);
    }

    // The name of who wrote it is for the network.
    private static AtomEntry Entree(Actualite actualite, PublicAddress site) =>
        new(actualite.Titre, new Uri(site.Of($"/actualites/{actualite.Slug}")), actualite.Texte)
        {
            PublishedUtc = actualite.PublieeLe!.Value,
            UpdatedUtc = actualite.PublieeLe.Value,
            Categories = [Labels.Of(actualite.Niveau), .. actualite.Themes],
        };
}

using Maillage.Kernel.Data;
using Maillage.Reseaux;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Memoire.Pages.Actualites;

/// <summary>A piece of news in a list, with the cité it comes from.</summary>
public sealed record LigneActualite(Actualite Actualite, string? Cite, string? CiteSlug);

internal static class LignesActualite
{
    public static IQueryable<LigneActualite> EnLignes(this IQueryable<Actualite> actualites, AppDb db)
    {
        var cites = db.Cites;
        return actualites.Select(a => new LigneActualite(
            a,
            cites.Where(c => c.Id == a.CiteId).Select(c => c.Nom).FirstOrDefault(),
            cites.Where(c => c.Id == a.CiteId).Select(c => c.Slug).FirstOrDefault()
        ));
    }
}

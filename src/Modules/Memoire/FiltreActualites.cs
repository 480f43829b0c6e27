using Maillage.Kernel.Data;
using Maillage.Kernel.Text;
using Maillage.Reseaux;
using Microsoft.AspNetCore.Mvc;

namespace Maillage.Memoire;

/// <summary>Which part of the stream: a level, a theme, a cité. In the address, the same for the page and for its feed.</summary>
public sealed class FiltreActualites
{
    [FromQuery]
    public Niveau? Niveau { get; set; }

    [FromQuery]
    public string? Theme { get; set; }

    /// <summary>The address of a cité.</summary>
    [FromQuery]
    public string? Cite { get; set; }

    public string? ThemeLu => Referentiel.ThemeDit(Theme);
    public bool EstVide => Niveau is null && ThemeLu is null && string.IsNullOrEmpty(Cite);

    public IQueryable<Actualite> Appliquer(AppDb db, IQueryable<Actualite> actualites, ChoixReseau.Option? reseau)
    {
        if (reseau is { Id: var id })
        {
            actualites = actualites.Where(a => a.ReseauId == id);
        }

        if (Niveau is { } niveau)
        {
            actualites = actualites.Where(a => a.Niveau == niveau);
        }

        if (ThemeLu is { } theme)
        {
            actualites = actualites.Where(a => a.Themes.Contains(theme));
        }

        if (!string.IsNullOrEmpty(Cite))
        {
            var (cite, cites) = (Cite, db.Cites);
            // One that is not there is not asked for, as for a theme.
            actualites = actualites.Where(a => !cites.Any(c => c.Slug == cite) || cites.Any(c => c.Id == a.CiteId && c.Slug == cite));
        }

        return actualites;
    }
}

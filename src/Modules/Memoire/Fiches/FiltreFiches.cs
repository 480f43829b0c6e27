using Maillage.Reseaux;
using Microsoft.AspNetCore.Mvc;

namespace Maillage.Memoire.Fiches;

/// <summary>Which fiches: in the address.</summary>
public sealed class FiltreFiches
{
    [FromQuery]
    public string? Theme { get; set; }

    /// <summary>The key of a <see cref="TrancheAge"/>.</summary>
    [FromQuery]
    public string? Age { get; set; }

    /// <summary>The address of a cité.</summary>
    [FromQuery]
    public string? Cite { get; set; }

    /// <summary>Those being written, for those who write them; otherwise those published.</summary>
    [FromQuery]
    public EtatFiche? Etat { get; set; }

    public string? ThemeLu => Referentiel.ThemeDit(Theme);
    public bool EstVide => ThemeLu is null && TrancheAge.De(Age) is null && string.IsNullOrEmpty(Cite) && Etat is null;

    /// <param name="cite">The cité of the address.</param>
    public IQueryable<FicheExperience> Appliquer(IQueryable<FicheExperience> fiches, ChoixReseau.Option? reseau, Guid? cite)
    {
        if (reseau is { Id: var id })
        {
            fiches = fiches.Where(f => f.ReseauId == id);
        }

        if (ThemeLu is { } theme)
        {
            fiches = fiches.Where(f => f.Themes.Contains(theme));
        }

        if (TrancheAge.De(Age) is { } age)
        {
            fiches = fiches.Where(f => (f.AgeMin == null || f.AgeMin <= age.Max) && (f.AgeMax == null || f.AgeMax >= age.Min));
        }

        if (cite is { } celle)
        {
            fiches = fiches.Where(f => f.CiteId == celle || f.Cites.Contains(celle));
        }

        return Etat is { } etat
            ? fiches.Where(f => f.Etat == etat).OrderBy(f => f.EtatDepuis).ThenBy(f => f.Id)
            : fiches.Publiees().OrderByDescending(f => f.PublieeLe).ThenByDescending(f => f.Id);
    }
}

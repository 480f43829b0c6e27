using Maillage.Reseaux;
using Microsoft.AspNetCore.Mvc;

namespace Maillage.Memoire;

/// <summary>Which resources: in the address, the same for the list and for its exports.</summary>
public sealed class FiltreRessources
{
    [FromQuery]
    public NatureRessource? Nature { get; set; }

    [FromQuery]
    public Niveau? Niveau { get; set; }

    [FromQuery]
    public string? Theme { get; set; }

    /// <summary>The key of a <see cref="TrancheAge"/>.</summary>
    [FromQuery]
    public string? Age { get; set; }

    [FromQuery]
    public EtatRessource? Etat { get; set; }

    public string? ThemeLu => Referentiel.ThemeDit(Theme);
    public bool EstVide => Nature is null && Niveau is null && ThemeLu is null && TrancheAge.De(Age) is null && Etat is null;

    public IQueryable<Ressource> Appliquer(IQueryable<Ressource> ressources, ChoixReseau.Option? reseau, DateOnly jour)
    {
        if (reseau is { Id: var id })
        {
            ressources = ressources.Where(r => r.ReseauId == id);
        }

        if (Nature is { } nature)
        {
            ressources = ressources.Where(r => r.Nature == nature);
        }

        if (Niveau is { } niveau)
        {
            ressources = ressources.Where(r => r.Niveau == niveau);
        }

        if (ThemeLu is { } theme)
        {
            ressources = ressources.Where(r => r.Themes.Contains(theme));
        }

        if (TrancheAge.De(Age) is { } age)
        {
            ressources = ressources.Where(r => (r.AgeMin == null || r.AgeMin <= age.Max) && (r.AgeMax == null || r.AgeMax >= age.Min));
        }

        return ressources.EnEtat(Etat ?? EtatRessource.Publiee, jour).OrderByDescending(r => r.AjouteeLe).ThenByDescending(r => r.Id);
    }
}

using Maillage.Kernel.Data;
using Maillage.Memoire.Fiches;
using Maillage.Reseaux;

namespace Maillage.Memoire.Pages.Fiches;

/// <summary>A fiche in a list: its cité, how many took it up, whose turn it is.</summary>
public sealed record LigneFicheExperience(
    string Slug,
    string Titre,
    string? SousTitre,
    EtatFiche Etat,
    DateTime EtatDepuis,
    bool EstPubliee,
    int? AgeMin,
    int? AgeMax,
    IReadOnlyList<string> Themes,
    string Cite,
    int Reprises,
    string? Redacteur,
    string? Relecteur
)
{
    public string? Prochain => FicheExperience.Tour(Etat, Redacteur, Relecteur);
}

internal static class LignesFicheExperience
{
    public static IQueryable<LigneFicheExperience> EnLignes(this IQueryable<FicheExperience> fiches, AppDb db)
    {
        var (cites, reprises, personnes) = (db.Cites, db.ReprisesFiche, db.Personnes);
        return fiches.Select(f => new LigneFicheExperience(
            f.Slug,
            f.Titre,
            f.SousTitre,
            f.Etat,
            f.EtatDepuis,
            f.PublieeLe != null && f.RetireeLe == null,
            f.AgeMin,
            f.AgeMax,
            f.Themes,
            cites.Where(c => c.Id == f.CiteId).Select(c => c.Nom).First(),
            reprises.Count(r => r.FicheId == f.Id),
            personnes.Where(p => p.Id == f.RedacteurId).Select(p => p.Prenom + " " + p.Nom).FirstOrDefault(),
            personnes.Where(p => p.Id == f.RelecteurId).Select(p => p.Prenom + " " + p.Nom).FirstOrDefault()
        ));
    }
}

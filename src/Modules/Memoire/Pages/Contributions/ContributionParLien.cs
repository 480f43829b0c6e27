using Maillage.Kernel.Data;
using Maillage.Memoire.Fiches;
using Maillage.Reseaux;
using Maillage.Reseaux.Liens;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Memoire.Pages.Contributions;

/// <summary>What a personal link opens: one person, one fiche, no password.</summary>
public sealed class ContributionParLien(AppDb db, LiensPersonnels liens, ActeurCourant acteur)
{
    /// <summary>What is published is not written by a link any more, until it is to be brought up to date.</summary>
    public static bool SeLit(FicheExperience fiche) => fiche.Etat == EtatFiche.Publiee;

    /// <exception cref="NotFoundException">It never was a link.</exception>
    /// <exception cref="LienFermeException">It is over.</exception>
    public async Task<(FicheExperience Fiche, Personne Personne)> LireAsync(string jeton)
    {
        var lien = await liens.LireAsync(jeton, NatureLien.Contribution);
        var contributeur = await db.ContributeursFiche.SingleAsync(c => c.Id == lien.SujetId);
        var fiche = await db.Fiches.SingleAsync(f => f.Id == contributeur.FicheId);
        var personne = await db.Personnes.SingleAsync(p => p.Id == contributeur.PersonneId);
        acteur.Reconnaitre(personne);
        return (fiche, personne);
    }
}

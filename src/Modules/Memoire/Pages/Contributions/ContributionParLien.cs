using Maillage.Kernel.Data;
using Maillage.Kernel.Time;
using Maillage.Memoire.Fiches;
using Maillage.Reseaux;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Memoire.Pages.Contributions;

/// <summary>What a personal link opens: one person, one fiche, no password.</summary>
public sealed class ContributionParLien(AppDb db, ActeurCourant acteur, TimeProvider clock)
{
    /// <exception cref="NotFoundException">Unknown, revoked or expired; or the person left the network.</exception>
    public async Task<(FicheExperience Fiche, Personne Personne)> LireAsync(string jeton)
    {
        var contributeur = await db.ContributeurParLienAsync(jeton, clock.UtcNow());
        var fiche = await db.Fiches.SingleAsync(f => f.Id == contributeur.FicheId);
        var personne = await db.Personnes.SingleAsync(p => p.Id == contributeur.PersonneId);
        if (!await db.EstDuReseauAsync(personne.Id, clock.TodayInParis()))
        {
            throw new NotFoundException(nameof(ContributeurFiche));
        }

        acteur.Reconnaitre(personne);
        return (fiche, personne);
    }
}

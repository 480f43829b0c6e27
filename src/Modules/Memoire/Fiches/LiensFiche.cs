using Maillage.Kernel;
using Maillage.Kernel.Data;
using Maillage.Kernel.Time;
using Maillage.Reseaux;
using Maillage.Reseaux.Liens;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Memoire.Fiches;

/// <summary>Personal addresses of a fiche.</summary>
internal sealed class LiensFiche(AppDb db, PublicAddress address, TimeProvider clock)
{
    public async Task<(string Adresse, LienPersonnel Lien)> EmettreAsync(
        FicheExperience fiche,
        Personne personne,
        CancellationToken cancellationToken
    )
    {
        var contributeur = await db.ContributeursFiche.SingleOrDefaultAsync(
            c => c.FicheId == fiche.Id && c.PersonneId == personne.Id,
            cancellationToken
        );
        if (contributeur is null)
        {
            contributeur = ContributeurFiche.Inviter(fiche, personne);
            db.Add(contributeur);
        }

        return Emettre(contributeur);
    }

    public (string Adresse, LienPersonnel Lien) Emettre(ContributeurFiche contributeur)
    {
        var lien = contributeur.EmettreLien(clock.UtcNow(), out var jeton);
        db.Add(lien);
        return (address.Of($"/contribution/{jeton}"), lien);
    }
}

using Maillage.Kernel.Data;
using Maillage.Kernel.Jobs;
using Maillage.Kernel.Time;
using Maillage.Memoire.Jobs;
using Maillage.Reseaux;
using Maillage.Reseaux.Liens;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Memoire.Fiches;

/// <summary>The link of a contributor opens while they have a function in the cité that tells; it writes until the fiche is published.</summary>
internal sealed class DroitContribution(AppDb db, TimeProvider clock) : IDroitDuLien
{
    public NatureLien Nature => NatureLien.Contribution;

    public async Task<string?> FinAsync(LienPersonnel lien)
    {
        var contributeur = await db.ContributeursFiche.AsNoTracking().SingleAsync(c => c.Id == lien.SujetId);
        var fiche = await db.Fiches.AsNoTracking().SingleAsync(f => f.Id == contributeur.FicheId);
        if (!await db.EquipeDe(fiche.CiteId, clock.TodayInParis()).AnyAsync(p => p.Id == lien.PersonneId))
        {
            return "Votre fonction dans la cité a pris fin, et ce lien avec elle.";
        }

        return fiche.RetireeLe is null ? null : "La fiche a été retirée.";
    }

    public Job? Renvoi(LienPersonnel lien, DateTime now) => Job.For(new InviterContributeur(lien.SujetId), now);
}

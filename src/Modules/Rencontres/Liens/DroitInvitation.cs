using Maillage.Kernel.Data;
using Maillage.Kernel.Jobs;
using Maillage.Kernel.Time;
using Maillage.Reseaux;
using Maillage.Reseaux.Liens;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Rencontres.Liens;

/// <summary>The link of an invitation opens while its person has a part in the network, until two months after the meeting, wherever the
/// meeting was moved. What may be written by it is said by the page: it ends sooner.</summary>
internal sealed class DroitInvitation(AppDb db, TimeProvider clock) : IDroitDuLien
{
    public NatureLien Nature => NatureLien.Invitation;

    public async Task<string?> FinAsync(LienPersonnel lien)
    {
        if (!await db.EstDuReseauAsync(lien.PersonneId, clock.TodayInParis()))
        {
            return LiensPersonnels.PlusDeFonction;
        }

        var invitation = await db.Invitations.AsNoTracking().SingleAsync(i => i.Id == lien.SujetId);
        var rencontre = await db.Rencontres.AsNoTracking().SingleAsync(r => r.Id == invitation.RencontreId);
        var relecture = await db
            .ComptesRendus.Where(c => c.RencontreId == rencontre.Id)
            .Select(c => c.RelectureJusqua)
            .SingleOrDefaultAsync();
        var now = clock.UtcNow();
        return rencontre.FinUtc + Rencontre.DureeDesLiens > now || relecture > now
            ? null
            : "La rencontre est passée depuis plus de deux mois : son compte rendu se lit sur le site.";
    }

    /// <summary>Its time is that of the meeting: a fresh one would be over as well.</summary>
    public Job? Renvoi(LienPersonnel lien, DateTime now) => null;
}

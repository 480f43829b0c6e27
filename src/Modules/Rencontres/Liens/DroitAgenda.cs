using Maillage.Kernel.Data;
using Maillage.Kernel.Jobs;
using Maillage.Kernel.Time;
using Maillage.Reseaux;
using Maillage.Reseaux.Liens;

namespace Maillage.Rencontres.Liens;

/// <summary>The calendar of the network is followed by its members; another address is made on the site, never mailed.</summary>
internal sealed class DroitAgenda(AppDb db, TimeProvider clock) : IDroitDuLien
{
    public NatureLien Nature => NatureLien.Agenda;

    public async Task<string?> FinAsync(LienPersonnel lien) =>
        await db.EstDuReseauAsync(lien.PersonneId, clock.TodayInParis()) ? null : LiensPersonnels.PlusDeFonction;

    public Job? Renvoi(LienPersonnel lien, DateTime now) => null;
}

using Maillage.Kernel.Data;
using Maillage.Kernel.Jobs;
using Maillage.Kernel.Time;
using Maillage.Reseaux;
using Maillage.Reseaux.Liens;

namespace Maillage.Memoire.Bulletins;

/// <summary>Whoever has a part in the network chooses how often they read bulletins; whoever has none is sent none.</summary>
internal sealed class DroitBulletins(AppDb db, TimeProvider clock) : IDroitDuLien
{
    public NatureLien Nature => NatureLien.Bulletins;

    public async Task<string?> FinAsync(LienPersonnel lien) =>
        await db.EstDuReseauAsync(lien.PersonneId, clock.TodayInParis())
            ? null
            : "Votre fonction dans le réseau a pris fin : vous ne recevez plus de bulletin.";

    public Job? Renvoi(LienPersonnel lien, DateTime now) => null;
}

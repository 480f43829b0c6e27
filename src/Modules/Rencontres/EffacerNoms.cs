using Maillage.Kernel.Data;
using Maillage.Kernel.Time;
using Maillage.Reseaux;
using Maillage.Reseaux.Effacement;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Rencontres;

/// <summary>Somebody left and their name goes: published minutes get a new fingerprint, the calendar closes.</summary>
internal sealed class EffacerNoms(AppDb db, TimeProvider clock) : IEffaceNoms
{
    public async Task EffacerAsync(Personne personne, NomsTus noms, CancellationToken cancellationToken)
    {
        var now = clock.UtcNow();
        var comptesRendus = db.ComptesRendus.Where(c => c.ReseauId == personne.ReseauId).Select(c => c.Id);
        await foreach (
            var version in db.Set<VersionCompteRendu>()
                .Where(v => comptesRendus.Contains(v.CompteRenduId))
                .AsAsyncEnumerable()
                .WithCancellation(cancellationToken)
        )
        {
            version.EffacerNoms(noms.Dans, now);
        }

        foreach (var abonnement in await db.Set<AbonnementAgenda>().Where(a => a.PersonneId == personne.Id).ToListAsync(cancellationToken))
        {
            abonnement.Retirer();
            db.Remove(abonnement);
        }
    }
}

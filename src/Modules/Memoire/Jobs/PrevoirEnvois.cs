using Maillage.Kernel.Data;
using Maillage.Kernel.Jobs;
using Maillage.Kernel.Time;
using Maillage.Memoire.Bulletins;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Memoire.Jobs;

/// <summary>A bulletin was sent: says when each of its readers gets it, as they chose.</summary>
public sealed record PrevoirEnvois(Guid BulletinId);

internal sealed class PrevoirEnvoisHandler(AppDb db, TimeProvider clock) : IJobHandler<PrevoirEnvois>
{
    public async Task RunAsync(PrevoirEnvois payload, CancellationToken cancellationToken)
    {
        var now = clock.UtcNow();
        var bulletin = await db.Bulletins.SingleAsync(b => b.Id == payload.BulletinId, cancellationToken);
        var lecteurs = await db.LecteursDuBulletin(bulletin.ReseauId, clock.TodayInParis()).ToListAsync(cancellationToken);
        var choix = await db.PreferencesBulletin.ToDictionaryAsync(p => p.PersonneId, p => p.Frequence, cancellationToken);
        foreach (var lecteur in lecteurs)
        {
            if (RendezVous.Pour(choix.GetValueOrDefault(lecteur.Id, Frequence.Immediate), now) is { } pour)
            {
                var envoi = EnvoiBulletin.Prevoir(bulletin, lecteur, pour);
                db.Add(envoi);
                db.Add(Job.For(new EnvoyerBulletin(envoi.Id), pour, subjectId: envoi.Id));
            }
        }

        db.Tell(bulletin.Id);
    }
}

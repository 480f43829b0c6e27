using Maillage.Kernel.Data;
using Maillage.Kernel.Emails;
using Maillage.Kernel.Jobs;
using Maillage.Kernel.Time;
using Maillage.Memoire.Bulletins;
using Maillage.Reseaux;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Memoire.Jobs;

/// <summary>Writes to one reader the bulletins that wait for them: one mail, even when several were due the same day.</summary>
public sealed record EnvoyerBulletin(Guid EnvoiId);

internal sealed class EnvoyerBulletinHandler(AppDb db, EcrireCourriel ecrire, Mailbox mailbox, TimeProvider clock)
    : IJobHandler<EnvoyerBulletin>
{
    public async Task RunAsync(EnvoyerBulletin payload, CancellationToken cancellationToken)
    {
        var now = clock.UtcNow();
        var envoi = await db.EnvoisBulletin.SingleAsync(e => e.Id == payload.EnvoiId, cancellationToken);
        // Written already, with another that waited for the same day.
        if (envoi.EcritLe is not null)
        {
            return;
        }

        var dus = await db
            .EnvoisBulletin.Where(e => e.PersonneId == envoi.PersonneId && e.EcritLe == null && e.PrevuLe <= now)
            .ToListAsync(cancellationToken);
        var personne = await db.Personnes.SingleAsync(p => p.Id == envoi.PersonneId, cancellationToken);
        var ids = dus.ConvertAll(e => e.BulletinId);
        var bulletins = await db.Bulletins.Where(b => ids.Contains(b.Id)).OrderBy(b => b.EnvoyeLe).ToListAsync(cancellationToken);
        var empechement = await EmpechementAsync(personne);
        foreach (var bulletin in bulletins.ToList())
        {
            if ((empechement ?? await DepartAsync(personne, bulletin)) is { } motif)
            {
                bulletins.Remove(bulletin);
                dus.Where(e => e.BulletinId == bulletin.Id).ToList().ForEach(e => e.Ecarter(motif, now));
            }
        }

        if (bulletins.Count > 0)
        {
            var lien = envoi.EmettreLien(now, out var jeton);
            var courriel = await ecrire.ExecuteAsync(bulletins, personne, jeton);
            mailbox.Post(courriel);
            lien.Porter(courriel);
            db.Add(lien);
            dus.Where(e => e.Ecarte is null).ToList().ForEach(e => e.Noter(courriel.Id, now));
        }

        dus.ForEach(e => db.Tell(e.BulletinId));
    }

    /// <summary>What happened between the sending and the day they chose.</summary>
    private async Task<string?> EmpechementAsync(Personne personne) =>
        personne.Courriel is null ? "Plus de courriel"
        : await db.FrequenceAsync(personne.Id) == Frequence.Aucune ? "S’est désabonné·e"
        : null;

    private async Task<string?> DepartAsync(Personne personne, Bulletin bulletin) =>
        await db.LecteursDuBulletin(bulletin.ReseauId, clock.TodayInParis()).AnyAsync(p => p.Id == personne.Id)
            ? null
            : "A quitté le réseau";
}

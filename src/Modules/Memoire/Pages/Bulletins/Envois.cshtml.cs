using Maillage.Kernel.Data;
using Maillage.Kernel.Emails;
using Maillage.Kernel.Jobs;
using Maillage.Memoire.Bulletins;
using Maillage.Reseaux;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Memoire.Pages.Bulletins;

/// <summary>How far the sending is, and what became of each address.</summary>
public sealed class EnvoisModel(AppDb db, DroitsCourants droits, EmailOptions options, TimeProvider clock) : BulletinPage(db, droits, clock)
{
    public IReadOnlyList<Ligne> Lignes { get; private set; } = [];
    public int Ecrits => Lignes.Count(l => l.EstEcrit);

    /// <summary>Sent a moment ago: the readers are being gathered.</summary>
    public bool EnPreparation => Bulletin.EnvoyeLe > Maintenant.AddMinutes(-10);

    public override async Task ReloadAsync()
    {
        await base.ReloadAsync();
        var courriels = Db.Set<Email>();
        var lus = await Db
            .EnvoisBulletin.AsNoTracking()
            .Where(e => e.BulletinId == Bulletin.Id)
            .Join(
                Db.Personnes,
                e => e.PersonneId,
                p => p.Id,
                (e, p) =>
                    new
                    {
                        Envoi = e,
                        p.Prenom,
                        p.Nom,
                        p.Courriel,
                    }
            )
            .OrderBy(x => x.Nom)
            .ThenBy(x => x.Prenom)
            .Select(x => new
            {
                x.Envoi,
                Nom = x.Prenom + " " + x.Nom,
                x.Courriel,
                Etat = courriels
                    .Where(c => c.Id == x.Envoi.CourrielId)
                    .Select(c => new EtatCourriel(c.SentAt, c.RefusedAt, c.Refusal))
                    .FirstOrDefault(),
            })
            .ToListAsync();
        var ids = lus.Where(x => x.Etat?.EnvoyeLe is null).Select(x => (Guid?)(x.Envoi.CourrielId ?? x.Envoi.Id)).ToList();
        var travaux = (await Db.Set<Job>().AsNoTracking().Where(j => ids.Contains(j.SubjectId) && j.DoneAt == null).ToListAsync())
            .DistinctBy(j => j.SubjectId)
            .ToDictionary(j => j.SubjectId!.Value);
        Lignes = [.. lus.Select(x => Lire(x.Envoi, x.Nom, x.Courriel, x.Etat, travaux))];
    }

    private Ligne Lire(EnvoiBulletin envoi, string nom, string? adresse, EtatCourriel? courriel, Dictionary<Guid, Job> travaux)
    {
        var travail = travaux.GetValueOrDefault(envoi.CourrielId ?? envoi.Id);
        var etat =
            envoi.Ecarte
            ?? (envoi.EcritLe is null ? "Attend son jour" : (courriel ?? EtatCourriel.EnRoute).Dire(travail, options.KeepOnly));
        return new Ligne(
            nom,
            adresse,
            envoi.PrevuLe,
            etat,
            courriel is null ? travail?.LastError : courriel.Cause(travail),
            envoi.EcritLe is not null
        );
    }

    public sealed record Ligne(string Nom, string? Adresse, DateTime PrevuLe, string Etat, string? Erreur, bool EstEcrit);
}

using Maillage.Kernel.Data;
using Maillage.Kernel.Jobs;
using Maillage.Kernel.Security;
using Maillage.Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Reseaux.Liens;

/// <summary>Opens what a personal link opens, as long as the right it carries stands.</summary>
public sealed class LiensPersonnels(AppDb db, IEnumerable<IDroitDuLien> droits, TimeProvider clock)
{
    /// <summary>The sentence for whoever has no part in the network any more.</summary>
    public const string PlusDeFonction = "Votre fonction dans le réseau a pris fin, et ce lien avec elle.";

    private static readonly TimeSpan EntreDeuxRenvois = TimeSpan.FromHours(1);

    /// <exception cref="NotFoundException">It never was a link of this nature.</exception>
    /// <exception cref="LienFermeException">It is over.</exception>
    public async Task<LienPersonnel> LireAsync(string jeton, NatureLien nature)
    {
        var lien = await TrouverAsync(jeton);
        if (lien.Nature != nature)
        {
            throw new NotFoundException(nameof(LienPersonnel));
        }

        return await FinAsync(lien) is null ? lien : throw new LienFermeException(jeton);
    }

    public Task<LienPersonnel> TrouverAsync(string jeton)
    {
        var empreinte = Secrets.Fingerprint(jeton);
        return db.Liens.FindOrNotFoundAsync(l => l.Empreinte == empreinte);
    }

    /// <summary>Why it opens nothing any more; null if it does.</summary>
    public async Task<string?> FinAsync(LienPersonnel lien) =>
        lien.Motif switch
        {
            MotifFermeture.Animation => "L’animation du réseau a fermé ce lien.",
            MotifFermeture.Adresse => "Il avait été envoyé à une adresse qui a changé depuis.",
            MotifFermeture.Remplace => "Vous en avez créé un autre, qui le remplace.",
            _ => await Droit(lien).FinAsync(lien) ?? (lien.EstOuvert(clock.UtcNow()) ? null : "Sa durée est passée."),
        };

    /// <summary>Its right stands, and only its time is over: another may be sent, to the address of its person.</summary>
    public async Task<bool> SeRenvoieAsync(LienPersonnel lien) =>
        lien.FermeLe is null && Droit(lien).Renvoi(lien, clock.UtcNow()) is not null && await Droit(lien).FinAsync(lien) is null;

    /// <summary>Sends another, once an hour at most; whether it does is told to nobody.</summary>
    public async Task RenvoyerAsync(LienPersonnel lien)
    {
        var now = clock.UtcNow();
        var recemment = now - EntreDeuxRenvois;
        var dejaEmis = await db.Liens.AnyAsync(l => l.Nature == lien.Nature && l.SujetId == lien.SujetId && l.CreeLe > recemment);
        if (!dejaEmis && await SeRenvoieAsync(lien) && Droit(lien).Renvoi(lien, now) is { } job && !await EstDemandeAsync(job))
        {
            db.Add(job);
            await db.SaveChangesAsync();
        }
    }

    private Task<bool> EstDemandeAsync(Job job) =>
        db.Set<Job>().AnyAsync(j => j.Kind == job.Kind && j.Payload == job.Payload && j.DoneAt == null && j.DeadAt == null);

    private IDroitDuLien Droit(LienPersonnel lien) => droits.Single(d => d.Nature == lien.Nature);
}

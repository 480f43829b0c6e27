using Maillage.Kernel;
using Maillage.Kernel.Data;
using Maillage.Kernel.Jobs;
using Maillage.Kernel.Time;
using Maillage.Rencontres.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Rencontres.Redaction;

/// <summary>Checks, then locks the next version of the minutes and tells those who were invited.</summary>
public sealed class PublierCompteRendu(AppDb db, VerifierCompteRendu verifier, TimeProvider clock)
{
    public async Task<VersionCompteRendu> ExecuteAsync(Rencontre rencontre, CompteRendu compteRendu, int numero, string par)
    {
        var now = clock.UtcNow();
        var (contenu, anomalies) = await verifier.ExecuteAsync(rencontre, compteRendu);
        if (anomalies.FirstOrDefault(a => a.Bloque) is { } bloquante)
        {
            throw new BusinessRuleException(bloquante.Phrase);
        }

        if (await db.ComptesRendus.AnyAsync(c => c.ReseauId == compteRendu.ReseauId && c.Numero == numero && c.Id != compteRendu.Id))
        {
            throw new BusinessRuleException($"Le réseau a déjà un compte rendu {numero}.", nameof(CompteRendu.Numero));
        }

        var version = compteRendu.Publier(numero, contenu.EnJson(), par, now);
        rencontre.FaireConnaitre(now);
        db.Add(version);
        var invitations = await db.Invitations.Where(i => i.RencontreId == rencontre.Id).Select(i => i.Id).ToListAsync();
        db.AddRange(invitations.Select(id => Job.For(new AnnoncerCompteRendu(id, version.Rang), now)));
        await db.SaveChangesAsync();
        return version;
    }

    /// <summary>One more than the last of the network.</summary>
    public async Task<int> ProchainNumeroAsync(Guid reseauId) =>
        (await db.ComptesRendus.Where(c => c.ReseauId == reseauId).MaxAsync(c => c.Numero) ?? 0) + 1;
}

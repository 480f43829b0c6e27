using Maillage.Kernel.Data;
using Maillage.Kernel.Time;
using Maillage.Reseaux;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Rencontres.Redaction;

/// <summary>Assembles the draft of today and says what is to be looked at before publishing it.</summary>
public sealed class VerifierCompteRendu(AppDb db, AssemblerCompteRendu assembler, TimeProvider clock)
{
    public async Task<(ContenuCompteRendu Contenu, IReadOnlyList<Anomalie> Anomalies)> ExecuteAsync(
        Rencontre rencontre,
        CompteRendu compteRendu
    )
    {
        var contenu = await assembler.ExecuteAsync(rencontre);
        var id = rencontre.Id;
        var presences = await db.Presences.AsNoTracking().Where(p => p.RencontreId == id).ToListAsync();
        var venues = presences.Where(p => p.EstVenue).Select(p => p.CiteId).OfType<Guid>().Distinct().ToList();
        var etat = new EtatRedaction(
            await db.Fragments.CountAsync(f => f.RencontreId == id),
            await db.Amendements.CountAsync(a => a.RencontreId == id && a.Statut == StatutAmendement.Depose),
            rencontre.EstEnSeance,
            compteRendu.EstEnRelecture(clock.UtcNow()),
            await db
                .Blocs.Where(b => b.RencontreId == id && b.EcritLe == null && venues.Contains(b.CiteId))
                .Join(db.Cites, b => b.CiteId, c => c.Id, (b, c) => c)
                .OrderBy(c => c.Nom)
                .Select(c => new CiteMuette(c.Nom, c.Slug))
                .ToListAsync(),
            await db.Sources.AnyAsync(s => s.RencontreId == id) ? presences.Count(p => p.PersonneId is null) : 0,
            rencontre.DateInconnue
        );
        return (contenu, Verification.Lire(contenu, etat));
    }
}

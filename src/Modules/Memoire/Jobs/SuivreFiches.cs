using Maillage.Kernel.Data;
using Maillage.Kernel.Jobs;
using Maillage.Kernel.Time;
using Maillage.Memoire.Fiches;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Memoire.Jobs;

/// <summary>Every morning: fiches whose day of review has come go back to their cité, and those that wait for a fortnight are recalled to
/// the one person they wait for.</summary>
public sealed record SuivreFiches(DateOnly Jour);

internal sealed class SuivreFichesHandler(AppDb db, TimeProvider clock) : IJobHandler<SuivreFiches>
{
    private static readonly TimeSpan Patience = TimeSpan.FromDays(14);

    public async Task RunAsync(SuivreFiches payload, CancellationToken cancellationToken)
    {
        var now = clock.UtcNow();
        var aRevoir = db.Fiches.Where(f => f.Etat == EtatFiche.Publiee && f.RevoirLe <= payload.Jour);
        foreach (var fiche in await aRevoir.ToListAsync(cancellationToken))
        {
            db.Noter(fiche, fiche.DemanderMiseAJour("Maillage", "La date de vérification est arrivée.", now), null, now);
        }

        var depuis = now - Patience;
        var enAttente = db
            .Fiches.Where(f => f.Etat != EtatFiche.Publiee && f.EtatDepuis < depuis && (f.RelanceLe == null || f.RelanceLe < depuis))
            .Select(f => new { f.Id, f.Etat });
        foreach (var fiche in await enAttente.ToListAsync(cancellationToken))
        {
            db.Add(Job.For(new AvertirFiche(fiche.Id, fiche.Etat, Relance: true), now));
        }
    }
}

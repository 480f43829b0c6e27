using Maillage.Kernel;
using Maillage.Kernel.Data;
using Maillage.Kernel.Time;
using Maillage.Reseaux;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Memoire.Exports;

/// <summary>The resources of a list, whole, for those who take it away.</summary>
internal sealed class LireRessources(AppDb db, ChoixReseau choix, DroitsCourants droits, PublicAddress site, TimeProvider clock)
{
    public async IAsyncEnumerable<RessourceExportee> ExecuteAsync(FiltreRessources filtre, string? reseau)
    {
        await choix.LireAsync(reseau);
        var visibles = db.Ressources.AsNoTracking().VisiblesPar(await droits.LireAsync());
        var cites = await db.Cites.Select(c => new { c.Id, c.Nom }).ToDictionaryAsync(c => c.Id, c => c.Nom);
        await foreach (var r in filtre.Appliquer(visibles, choix.Choisi, clock.TodayInParis()).AsAsyncEnumerable())
        {
            yield return new RessourceExportee(r, [.. r.Cites.Select(c => cites[c])], site.Of($"/ressources/{r.Slug}"));
        }
    }
}

/// <param name="Adresse">Of its page, whole.</param>
internal sealed record RessourceExportee(Ressource Ressource, IReadOnlyList<string> Cites, string Adresse);

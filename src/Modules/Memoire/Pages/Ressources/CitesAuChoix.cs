using Maillage.Kernel.Data;
using Maillage.Reseaux;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Memoire.Pages.Ressources;

internal static class CitesAuChoix
{
    /// <summary>The cités of a network by name, for a form.</summary>
    public static async Task<IReadOnlyList<CiteAuChoix>> LireAsync(AppDb db, Guid? reseauId) =>
        await db.Cites.Where(c => c.ReseauId == reseauId).OrderBy(c => c.Nom).Select(c => new CiteAuChoix(c.Id, c.Nom)).ToListAsync();
}

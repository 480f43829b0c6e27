using Maillage.Kernel.Data;
using Maillage.Reseaux;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Memoire.Pages.Ressources;

internal static class CitesAuChoix
{
    /// <summary>The cités of these networks by name, for a form.</summary>
    public static async Task<IReadOnlyList<CiteAuChoix>> LireAsync(AppDb db, params IReadOnlyList<Guid> reseaux) =>
        await db.Cites.Where(c => reseaux.Contains(c.ReseauId)).OrderBy(c => c.Nom).Select(c => new CiteAuChoix(c.Id, c.Nom)).ToListAsync();
}

using Maillage.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Reseaux.Liens;

public static class LiensQueries
{
    extension(AppDb db)
    {
        public DbSet<LienPersonnel> Liens => db.Set<LienPersonnel>();
    }

    public static IQueryable<LienPersonnel> Pour(this IQueryable<LienPersonnel> liens, NatureLien nature, Guid sujetId) =>
        liens.Where(l => l.Nature == nature && l.SujetId == sujetId);

    /// <summary>Closes what was sent to an address that is not the person's any more; a calendar was sent to none.</summary>
    public static async Task FermerEnvoyesAsync(this AppDb db, Guid personneId, DateTime now)
    {
        foreach (
            var lien in await db
                .Liens.Where(l => l.PersonneId == personneId && l.Nature != NatureLien.Agenda && l.FermeLe == null)
                .ToListAsync()
        )
        {
            lien.Fermer(MotifFermeture.Adresse, now);
        }
    }
}

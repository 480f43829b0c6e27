using Maillage.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Reseaux;

public static class EffacementsQueries
{
    extension(AppDb db)
    {
        public DbSet<DemandeEffacement> DemandesEffacement => db.Set<DemandeEffacement>();
    }

    /// <summary>Those who run the network, and the administration.</summary>
    public static IQueryable<DemandeEffacement> VisiblesPar(this IQueryable<DemandeEffacement> demandes, Droits droits)
    {
        if (droits.EstAdministrateur)
        {
            return demandes;
        }

        var (anime, reseau) = (droits.EstAnimateur, droits.ReseauId);
        return demandes.Where(d => anime && d.ReseauId == reseau);
    }
}

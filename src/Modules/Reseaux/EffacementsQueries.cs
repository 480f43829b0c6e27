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
        var (tout, animes) = (droits.EstAdministrateur, droits.ReseauxAnimes);
        return demandes.Where(d => tout || animes.Contains(d.ReseauId));
    }
}

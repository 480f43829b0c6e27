using Maillage.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Reseaux;

public static class ReseauxQueries
{
    extension(AppDb db)
    {
        public DbSet<Reseau> Reseaux => db.Set<Reseau>();
        public DbSet<Cite> Cites => db.Set<Cite>();
        public DbSet<Chiffre> Chiffres => db.Set<Chiffre>();
        public DbSet<Structure> Structures => db.Set<Structure>();
        public DbSet<Personne> Personnes => db.Set<Personne>();
        public DbSet<Fonction> Fonctions => db.Set<Fonction>();
        public DbSet<Role> Roles => db.Set<Role>();
        public DbSet<Compte> Comptes => db.Set<Compte>();
        public DbSet<CleAcces> ClesAcces => db.Set<CleAcces>();
        public DbSet<SessionFermee> SessionsFermees => db.Set<SessionFermee>();
    }

    public static IQueryable<Fonction> EnCours(this IQueryable<Fonction> fonctions, DateOnly jour) =>
        fonctions.Where(f => f.Debut <= jour && (f.Fin == null || f.Fin >= jour));

    /// <summary>Whether the person still has a part in their network: a function that day, or a role.</summary>
    public static async Task<bool> EstDuReseauAsync(this AppDb db, Guid personneId, DateOnly jour) =>
        await db.Fonctions.EnCours(jour).AnyAsync(f => f.PersonneId == personneId)
        || await db.Roles.AnyAsync(r => r.PersonneId == personneId && r.RetireLe == null);

    /// <summary>Of these people, those who still have a part in their network.</summary>
    public static async Task<HashSet<Guid>> PresentesAsync(this AppDb db, IReadOnlyList<Guid> personnes, DateOnly jour)
    {
        var fonctions = db.Fonctions.EnCours(jour);
        var roles = db.Roles.Where(r => r.RetireLe == null);
        return
        [
            .. await db
                .Personnes.Where(p =>
                    personnes.Contains(p.Id) && (fonctions.Any(f => f.PersonneId == p.Id) || roles.Any(r => r.PersonneId == p.Id))
                )
                .Select(p => p.Id)
                .ToListAsync(),
        ];
    }

    /// <summary>The addresses of these cités, by their identifier.</summary>
    public static Task<Dictionary<Guid, string>> AdressesDesCitesAsync(
        this AppDb db,
        IEnumerable<Guid> cites,
        CancellationToken cancellationToken
    )
    {
        var demandees = cites.Distinct().ToList();
        return db
            .Cites.Where(c => demandees.Contains(c.Id))
            .Select(c => new { c.Id, c.Slug })
            .ToDictionaryAsync(c => c.Id, c => c.Slug, cancellationToken);
    }

    /// <summary>The figures of a cité that stand: those withdrawn stay in the audit trail only.</summary>
    public static IQueryable<Chiffre> ParCite(this IQueryable<Chiffre> chiffres, Cite cite) =>
        chiffres.Where(c => c.CiteId == cite.Id && c.RetireLe == null);
}

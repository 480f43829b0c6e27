using Maillage.Kernel.Data;
using Maillage.Kernel.Emails;
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

    /// <summary>The directory is for members, each in their own network.</summary>
    public static IQueryable<Personne> VisiblesPar(this IQueryable<Personne> personnes, Droits droits)
    {
        var presentes = personnes.Where(p => p.EffaceeLe == null);
        if (droits.EstAdministrateur)
        {
            return presentes;
        }

        return droits.ReseauId is { } reseau ? presentes.Where(p => p.ReseauId == reseau) : presentes.Where(p => false);
    }

    /// <summary>An animator reads of the mails to the people of their network.</summary>
    public static IQueryable<Email> VisiblesPar(this IQueryable<Email> courriels, AppDb db, Droits droits)
    {
        if (droits.EstAdministrateur)
        {
            return courriels;
        }

        var (reseau, personnes) = (droits.ReseauId, db.Personnes);
        return courriels.Where(e => personnes.Any(p => p.ReseauId == reseau && p.Courriel == e.ToAddress));
    }
}

using Maillage.Kernel.Data;
using Maillage.Reseaux;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Memoire.Fiches;

public static class FichesQueries
{
    extension(AppDb db)
    {
        public DbSet<FicheExperience> Fiches => db.Set<FicheExperience>();
        public DbSet<EtapeFiche> EtapesFiche => db.Set<EtapeFiche>();
        public DbSet<ContributionFiche> ContributionsFiche => db.Set<ContributionFiche>();
        public DbSet<CommentaireFiche> CommentairesFiche => db.Set<CommentaireFiche>();
        public DbSet<ConsentementFiche> ConsentementsFiche => db.Set<ConsentementFiche>();
        public DbSet<MentionFiche> MentionsFiche => db.Set<MentionFiche>();
        public DbSet<RepriseFiche> ReprisesFiche => db.Set<RepriseFiche>();
        public DbSet<ContributeurFiche> ContributeursFiche => db.Set<ContributeurFiche>();
    }

    public static IQueryable<FicheExperience> Publiees(this IQueryable<FicheExperience> fiches) =>
        fiches.Where(f => f.PublieeLe != null && f.RetireeLe == null);

    /// <summary>The animation of the network, and the team of the cité that tells it.</summary>
    public static bool PeutEcrire(this Droits droits, FicheExperience fiche) =>
        droits.PeutAnimer(fiche.ReseauId) || droits.Cites.Contains(fiche.CiteId);

    /// <summary>The fiche of this address, for somebody who writes it.</summary>
    public static async Task<FicheExperience> FicheEcriteParAsync(this AppDb db, string slug, Droits droits)
    {
        var fiche = await db.Fiches.FindOrNotFoundAsync(f => f.Slug == slug);
        return droits.PeutEcrire(fiche) ? fiche : throw new NotFoundException(nameof(FicheExperience));
    }

    /// <summary>The people who have a function in the cité that day, by name.</summary>
    public static IQueryable<Personne> EquipeDe(this AppDb db, Guid citeId, DateOnly jour)
    {
        var fonctions = db.Fonctions.EnCours(jour);
        return db
            .Personnes.Where(p => p.EffaceeLe == null && fonctions.Any(f => f.PersonneId == p.Id && f.CiteId == citeId))
            .OrderBy(p => p.Nom)
            .ThenBy(p => p.Prenom);
    }
}

using Maillage.Kernel.Data;
using Maillage.Reseaux;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Memoire;

public static class MemoireQueries
{
    extension(AppDb db)
    {
        public DbSet<Ressource> Ressources => db.Set<Ressource>();
        public DbSet<FichierRessource> FichiersRessource => db.Set<FichierRessource>();
        public DbSet<Transcription> Transcriptions => db.Set<Transcription>();
        public DbSet<Signalement> Signalements => db.Set<Signalement>();
        public DbSet<PieceDossier> PiecesDossier => db.Set<PieceDossier>();
        public DbSet<Favori> Favoris => db.Set<Favori>();
        public DbSet<Actualite> Actualites => db.Set<Actualite>();
    }

    public static IQueryable<Actualite> Publiees(this IQueryable<Actualite> actualites) =>
        actualites.Where(a => a.PublieeLe != null && a.RetireeLe == null);

    /// <summary>The piece of news of this address, for somebody who runs its network.</summary>
    public static Task<Actualite> ActualiteAnimeeParAsync(this AppDb db, string slug, Droits droits) =>
        db.Actualites.AnimesPar(droits).FindOrNotFoundAsync(a => a.Slug == slug);

    /// <summary>« Published » takes in those due for review: they still hold.</summary>
    public static IQueryable<Ressource> EnEtat(this IQueryable<Ressource> ressources, EtatRessource etat, DateOnly jour) =>
        etat switch
        {
            EtatRessource.Brouillon => ressources.Where(r => r.PublieeLe == null && r.ArchiveeLe == null),
            EtatRessource.Archivee => ressources.Where(r => r.ArchiveeLe != null),
            EtatRessource.ARevoir => ressources.Where(r => r.PublieeLe != null && r.ArchiveeLe == null && r.RevoirLe <= jour),
            _ => ressources.Where(r => r.PublieeLe != null && r.ArchiveeLe == null),
        };

    /// <summary>Reports are read by those who run the network of the resource.</summary>
    public static IQueryable<Signalement> VisiblesPar(this IQueryable<Signalement> signalements, AppDb db, Droits droits)
    {
        var ressources = db.Ressources.AnimesPar(droits);
        return signalements.Where(s => ressources.Any(r => r.Id == s.RessourceId));
    }

    public static bool PeutEcrire(this Droits droits, Ressource ressource) =>
        droits.PeutAnimer(ressource.ReseauId) || (ressource.CiteId is { } cite && droits.Cites.Contains(cite));

    /// <summary>The resource of this address, for somebody who may see it.</summary>
    public static Task<Ressource> RessourceVueParAsync(this AppDb db, string slug, Droits droits) =>
        db.Ressources.VisiblesPar(droits).FindOrNotFoundAsync(r => r.Slug == slug);

    /// <summary>The resource of this address, for somebody who may change it.</summary>
    public static async Task<Ressource> RessourceEcriteParAsync(this AppDb db, string slug, Droits droits)
    {
        var ressource = await db.Ressources.FindOrNotFoundAsync(r => r.Slug == slug);
        return droits.PeutEcrire(ressource) ? ressource : throw new NotFoundException(nameof(Ressource));
    }
}

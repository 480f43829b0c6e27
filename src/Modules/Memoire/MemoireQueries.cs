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

    /// <summary>What is published, to those its visibility lets in; drafts, to those who may write them. What is archived still answers.</summary>
    public static IQueryable<Ressource> VisiblesPar(this IQueryable<Ressource> ressources, Droits droits)
    {
        if (droits.EstAdministrateur)
        {
            return ressources;
        }

        var (reseau, anime, cites) = (droits.ReseauId, droits.EstAnimateur, droits.Cites);
        return ressources.Where(r =>
            (r.PublieeLe != null && r.Visibilite == Visibilite.Public)
            || (r.ReseauId == reseau && anime)
            || (r.PublieeLe != null && r.ReseauId == reseau && r.Visibilite == Visibilite.Reseau)
            || (r.CiteId != null && cites.Contains(r.CiteId.Value))
        );
    }

    /// <summary>What is published, to those its visibility lets in; the rest, to those who run the network.</summary>
    public static IQueryable<Actualite> VisiblesPar(this IQueryable<Actualite> actualites, Droits droits)
    {
        if (droits.EstAdministrateur)
        {
            return actualites;
        }

        var (reseau, anime) = (droits.ReseauId, droits.EstAnimateur);
        return actualites.Where(a =>
            (a.ReseauId == reseau && anime)
            || (
                a.PublieeLe != null
                && a.RetireeLe == null
                && (a.Visibilite == Visibilite.Public || (a.ReseauId == reseau && a.Visibilite == Visibilite.Reseau))
            )
        );
    }

    public static IQueryable<Actualite> Publiees(this IQueryable<Actualite> actualites) =>
        actualites.Where(a => a.PublieeLe != null && a.RetireeLe == null);

    /// <summary>The piece of news of this address, for somebody who runs its network.</summary>
    public static async Task<Actualite> ActualiteAnimeeParAsync(this AppDb db, string slug, Droits droits)
    {
        var actualite = await db.Actualites.FindOrNotFoundAsync(a => a.Slug == slug);
        return droits.PeutAnimer(actualite.ReseauId) ? actualite : throw new NotFoundException(nameof(Actualite));
    }

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
        if (droits.EstAdministrateur)
        {
            return signalements;
        }

        var (reseau, anime, ressources) = (droits.ReseauId, droits.EstAnimateur, db.Ressources);
        return signalements.Where(s => anime && ressources.Any(r => r.Id == s.RessourceId && r.ReseauId == reseau));
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

using Maillage.Kernel.Data;
using Maillage.Reseaux;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Memoire.Bulletins;

public static class BulletinsQueries
{
    extension(AppDb db)
    {
        public DbSet<Bulletin> Bulletins => db.Set<Bulletin>();
        public DbSet<EnvoiBulletin> EnvoisBulletin => db.Set<EnvoiBulletin>();
        public DbSet<PreferenceBulletin> PreferencesBulletin => db.Set<PreferenceBulletin>();
    }

    /// <summary>Everybody reads those that were sent; the others are for those who run the network.</summary>
    public static IQueryable<Bulletin> VisiblesPar(this IQueryable<Bulletin> bulletins, Droits droits)
    {
        if (droits.EstAdministrateur)
        {
            return bulletins;
        }

        var (reseau, anime) = (droits.ReseauId, droits.EstAnimateur);
        return bulletins.Where(b => b.EnvoyeLe != null || (b.ReseauId == reseau && anime));
    }

    /// <summary>The bulletin of this address, for somebody who runs its network.</summary>
    public static async Task<Bulletin> BulletinAnimeParAsync(this AppDb db, string slug, Droits droits)
    {
        var bulletin = await db.Bulletins.FindOrNotFoundAsync(b => b.Slug == slug);
        return droits.PeutAnimer(bulletin.ReseauId) ? bulletin : throw new NotFoundException(nameof(Bulletin));
    }

    /// <summary>Those of the network who have an address, and a function or a role that day.</summary>
    public static IQueryable<Personne> LecteursDuBulletin(this AppDb db, Guid reseauId, DateOnly jour)
    {
        var fonctions = db.Fonctions.EnCours(jour);
        var roles = db.Roles.Where(r => r.RetireLe == null);
        return db.Personnes.Where(p =>
            p.ReseauId == reseauId
            && p.EffaceeLe == null
            && p.Courriel != null
            && (fonctions.Any(f => f.PersonneId == p.Id) || roles.Any(r => r.PersonneId == p.Id))
        );
    }

    public static async Task<Frequence> FrequenceAsync(this AppDb db, Guid personneId) =>
        await db.PreferencesBulletin.Where(p => p.PersonneId == personneId).Select(p => (Frequence?)p.Frequence).SingleOrDefaultAsync()
        ?? Frequence.Immediate;

    public static async Task ChoisirFrequenceAsync(this AppDb db, Personne personne, Frequence frequence, DateTime now)
    {
        var preference = await db.PreferencesBulletin.SingleOrDefaultAsync(p => p.PersonneId == personne.Id);
        if (preference is null)
        {
            db.Add(PreferenceBulletin.Choisir(personne, frequence, now));
        }
        else
        {
            preference.Changer(frequence, now);
        }

        await db.SaveChangesAsync();
    }
}

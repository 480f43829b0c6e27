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

    /// <summary>The bulletin of this address, for somebody who runs its network.</summary>
    public static Task<Bulletin> BulletinAnimeParAsync(this AppDb db, string slug, Droits droits) =>
        db.Bulletins.AnimesPar(droits).FindOrNotFoundAsync(b => b.Slug == slug);

    /// <summary>Those of the network who have an address, and a function or a role that day.</summary>
    public static IQueryable<Personne> LecteursDuBulletin(this AppDb db, Guid reseauId, DateOnly jour)
    {
        var fonctions = db.FonctionsDans([reseauId]).EnCours(jour).Select(f => f.PersonneId);
        var roles = db.Roles.Where(r => r.ReseauId == reseauId && r.RetireLe == null).Select(r => r.PersonneId);
        return db.Personnes.Where(p => p.EffaceeLe == null && p.Courriel != null && (fonctions.Contains(p.Id) || roles.Contains(p.Id)));
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

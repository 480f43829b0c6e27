using Maillage.Kernel.Data;
using Maillage.Kernel.Security;
using Maillage.Reseaux;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Rencontres;

public static class RencontresQueries
{
    extension(AppDb db)
    {
        public DbSet<Rencontre> Rencontres => db.Set<Rencontre>();
        public DbSet<PointOrdreDuJour> Points => db.Set<PointOrdreDuJour>();
        public DbSet<Invitation> Invitations => db.Set<Invitation>();
        public DbSet<Bloc> Blocs => db.Set<Bloc>();
        public DbSet<VersionBloc> VersionsBloc => db.Set<VersionBloc>();
        public DbSet<Presence> Presences => db.Set<Presence>();
        public DbSet<Meteo> Meteos => db.Set<Meteo>();
        public DbSet<Echange> Echanges => db.Set<Echange>();
        public DbSet<Decision> Decisions => db.Set<Decision>();
        public DbSet<Besoin> Besoins => db.Set<Besoin>();
        public DbSet<ProchaineDate> ProchainesDates => db.Set<ProchaineDate>();
    }

    /// <summary>The public sees what was announced and is public; members what was announced in their network; animators all of theirs.</summary>
    public static IQueryable<Rencontre> VisiblesPar(this IQueryable<Rencontre> rencontres, Droits droits)
    {
        if (droits.EstAdministrateur)
        {
            return rencontres;
        }

        var (reseau, anime) = (droits.ReseauId, droits.EstAnimateur);
        return rencontres.Where(r =>
            (r.AnnonceeLe != null && r.Visibilite == Visibilite.Public)
            || (r.ReseauId == reseau && (anime || (r.AnnonceeLe != null && r.Visibilite == Visibilite.Reseau)))
        );
    }

    /// <summary>The meeting of this address, for somebody who may run it.</summary>
    public static async Task<Rencontre> AnimeeParAsync(this AppDb db, string slug, Droits droits)
    {
        var rencontre = await db.Rencontres.FindOrNotFoundAsync(r => r.Slug == slug);
        return droits.PeutAnimer(rencontre.ReseauId) ? rencontre : throw new NotFoundException(nameof(Rencontre));
    }

    /// <summary>The invitation whose personal link this is, if the link still works.</summary>
    public static Task<Invitation> ParLienAsync(this AppDb db, string jeton, DateTime now) =>
        db.Invitations.ParLien(jeton, now).FindOrNotFoundAsync(_ => true);

    /// <summary>One invitation or none: known by the fingerprint of its token, neither revoked nor expired.</summary>
    public static IQueryable<Invitation> ParLien(this IQueryable<Invitation> invitations, string jeton, DateTime now)
    {
        var empreinte = Secrets.Fingerprint(jeton);
        return invitations.Where(i => i.EmpreinteLien == empreinte && i.LienRevoqueLe == null && i.LienExpireLe > now);
    }
}

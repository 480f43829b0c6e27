using Maillage.Kernel.Data;
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
        public DbSet<PointActualite> PointsActualite => db.Set<PointActualite>();
        public DbSet<Presentation> Presentations => db.Set<Presentation>();
        public DbSet<Fragment> Fragments => db.Set<Fragment>();
        public DbSet<CompteRendu> ComptesRendus => db.Set<CompteRendu>();
        public DbSet<VersionCompteRendu> VersionsCompteRendu => db.Set<VersionCompteRendu>();
        public DbSet<Amendement> Amendements => db.Set<Amendement>();
        public DbSet<SourceArchive> Sources => db.Set<SourceArchive>();
    }

    /// <summary>Those of one network, or all without one.</summary>
    public static IQueryable<Rencontre> DuReseau(this IQueryable<Rencontre> rencontres, ChoixReseau.Option? reseau) =>
        reseau is { Id: var id } ? rencontres.Where(r => r.ReseauId == id) : rencontres;

    /// <summary>The meeting of this address, for somebody who may run it.</summary>
    public static Task<Rencontre> AnimeeParAsync(this AppDb db, string slug, Droits droits) =>
        db.Rencontres.AnimesPar(droits).FindOrNotFoundAsync(r => r.Slug == slug);

    /// <summary>The minutes of a meeting, if their draft was begun: when the meeting closed, or from a document.</summary>
    public static Task<CompteRendu?> CompteRenduAsync(this AppDb db, Rencontre rencontre) =>
        db.ComptesRendus.SingleOrDefaultAsync(c => c.RencontreId == rencontre.Id);

    /// <summary>Refuses to change anything of a meeting whose minutes are published.</summary>
    public static async Task ExigerModifiableAsync(this AppDb db, Rencontre rencontre) =>
        (await db.CompteRenduAsync(rencontre))?.ExigerModifiable();

    /// <summary>The blocs that a person writes for a meeting: those of the cités where they have a function that day.</summary>
    public static async Task<IReadOnlyList<(Bloc Bloc, Cite Cite)>> BlocsDeAsync(
        this AppDb db,
        Rencontre rencontre,
        Guid personneId,
        DateOnly jour
    )
    {
        var cites = db.Fonctions.EnCours(jour).Where(f => f.PersonneId == personneId && f.CiteId != null).Select(f => f.CiteId);
        var lus = await db
            .Blocs.Where(b => b.RencontreId == rencontre.Id && cites.Contains(b.CiteId))
            .Join(db.Cites, b => b.CiteId, c => c.Id, (b, c) => new { b, c })
            .OrderBy(x => x.c.Nom)
            .ToListAsync();
        return [.. lus.Select(x => (x.b, x.c))];
    }
}

using Maillage.Kernel.Data;
using Maillage.Kernel.Text;
using Maillage.Kernel.Time;
using Maillage.Rencontres;
using Maillage.Reseaux;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Memoire.Demo;

/// <summary>The news of the demonstration: national and regional as they were, local as raised from the last blocs.</summary>
public sealed class ActualitesDemo(AppDb db, TimeProvider clock)
{
    private const int TireesDeBlocs = 6;

    public async Task SeedAsync(CancellationToken cancellationToken)
    {
        var semees = await Semis.LireAsync<Semee>("actualites.json", cancellationToken);
        var reseau = await db.Reseaux.SingleAsync(cancellationToken);
        var ressources = await db.Ressources.ToDictionaryAsync(r => r.Titre, r => r.Id, cancellationToken);
        foreach (var semee in semees)
        {
            var texte = new TexteActualite
            {
                Titre = semee.Titre,
                Texte = semee.Texte,
                Niveau = semee.Niveau,
                Themes = semee.Themes,
                Ressources = [.. semee.Ressources.Select(titre => ressources[French.Typography(titre)])],
            };
            Paraitre(reseau, new OrigineActualite("Inès Ducrocq"), texte, clock.UtcNow().AddDays(-semee.Jours));
        }

        await TirerDesBlocsAsync(reseau, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task TirerDesBlocsAsync(Reseau reseau, CancellationToken cancellationToken)
    {
        var jour = clock.TodayInParis();
        var derniers = await db
            .Rencontres.Where(r => r.Jour < jour)
            .Join(db.Blocs, r => r.Id, b => b.RencontreId, (r, b) => new { r.Jour, Bloc = b })
            .Where(x => x.Bloc.EcritLe != null && x.Bloc.Texte.PointsActualite != null)
            .OrderByDescending(x => x.Jour)
            .ThenBy(x => x.Bloc.CiteId)
            .Take(TireesDeBlocs)
            .ToListAsync(cancellationToken);
        foreach (var (rang, tire) in derniers.Index())
        {
            var dit = tire.Bloc.Texte.PointsActualite!;
            var texte = new TexteActualite
            {
                Titre = French.TitleOf(dit, Actualite.TitreMaxLength),
                Texte = dit,
                Niveau = Niveau.Local,
            };
            var origine = new OrigineActualite(tire.Bloc.EcritPar!, tire.Bloc.CiteId, tire.Bloc.Id);
            Paraitre(reseau, origine, texte, clock.UtcNow().AddDays(-20 + (3 * rang)));
        }
    }

    private void Paraitre(Reseau reseau, OrigineActualite origine, TexteActualite texte, DateTime le)
    {
        var actualite = Actualite.Ecrire(reseau, origine, $"{Slugs.From(texte.Titre)}-{le:yyyy-MM-dd}", texte, le);
        actualite.Publier(le);
        db.Add(actualite);
    }

    private sealed record Semee
    {
        public required string Titre { get; init; }
        public required string Texte { get; init; }
        public Niveau Niveau { get; init; }
        public List<string> Themes { get; init; } = [];

        /// <summary>Days before today.</summary>
        public int Jours { get; init; }
        public List<string> Ressources { get; init; } = [];
    }
}

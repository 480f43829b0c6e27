using Maillage.Kernel.Data;
using Maillage.Kernel.Search;
using Maillage.Rencontres.Redaction;
using Maillage.Reseaux;
using Maillage.Reseaux.Effacement;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Rencontres;

/// <summary>Meetings are found once announced; what was said there, passage by passage, once their minutes are published.</summary>
internal sealed class RencontresSource : ISearchSource
{
    public string Name => "rencontres";

    public IReadOnlyList<SearchKind> Kinds { get; } =
    [
        new("rencontre", "Rencontre", "Rencontres"),
        new("bloc", "Bloc de cité", "Blocs de cité", 0.6),
        new("presentation", "Présentation", "Présentations", 0.9),
        new("echange", "Échange", "Échanges", 0.8),
        new("decision", "Décision", "Décisions", 0.8),
        new("besoin", "Besoin", "Besoins", 0.8),
        new("actualite", "Actualité", "Actualités"),
    ];

    public async Task<IEnumerable<Guid>> SubjectsOfAsync(AppDb db, IReadOnlyList<object> rows, CancellationToken cancellationToken)
    {
        // Whether somebody agrees to be named changes the copy that the public finds.
        var personnes = rows.OfType<Personne>().Select(p => p.Id).ToList();
        var vecues =
            personnes.Count == 0
                ? []
                : await db
                    .Presences.Where(p => p.PersonneId != null && personnes.Contains(p.PersonneId.Value))
                    .Select(p => p.RencontreId)
                    .Distinct()
                    .ToListAsync(cancellationToken);
        var noms = rows.OfType<Personne>().Select(p => p.NomComplet).ToList();
        var presentees =
            noms.Count == 0
                ? []
                : await db
                    .Points.Where(p => noms.Contains(p.Intervenant!))
                    .Select(p => p.RencontreId)
                    .Distinct()
                    .ToListAsync(cancellationToken);
        return vecues
            .Concat(presentees)
            .Concat(rows.OfType<Rencontre>().Select(r => r.Id))
            .Concat(rows.OfType<PointOrdreDuJour>().Select(p => p.RencontreId))
            .Concat(rows.OfType<CompteRendu>().Select(c => c.RencontreId));
    }

    public IQueryable<Guid> All(AppDb db) => db.Rencontres.OrderBy(r => r.Id).Select(r => r.Id);

    public async Task<IReadOnlyList<(Guid Subject, SearchDocument Document)>> ReadAsync(
        AppDb db,
        IReadOnlyList<Guid> subjects,
        CancellationToken cancellationToken
    )
    {
        var rencontres = await db.Rencontres.AsNoTracking().Where(r => subjects.Contains(r.Id)).ToListAsync(cancellationToken);
        var points = (
            await db.Points.AsNoTracking().Where(p => subjects.Contains(p.RencontreId)).OrderBy(p => p.Rang).ToListAsync(cancellationToken)
        ).ToLookup(p => p.RencontreId);
        var publies = await PubliesAsync(db, subjects, cancellationToken);
        var accords = await AccordsAsync(db, publies.Values, cancellationToken);
        var reseaux = rencontres.Select(r => r.ReseauId).Distinct().ToList();
        var cites = (
            await db
                .Cites.Where(c => reseaux.Contains(c.ReseauId))
                .Select(c => new
                {
                    c.ReseauId,
                    c.Nom,
                    c.Slug,
                })
                .ToListAsync(cancellationToken)
        ).ToDictionary(c => (c.ReseauId, c.Nom), c => c.Slug);
        var tus = new Dictionary<Guid, IReadOnlyList<NomTu>>();
        foreach (var rencontre in rencontres.Where(r => publies.ContainsKey(r.Id)))
        {
            var intervenants = points[rencontre.Id].Select(p => p.Intervenant).ToList();
            tus[rencontre.Id] = intervenants.TrueForAll(i => i is null)
                ? []
                : await Designations.TusAsync(db, rencontre.ReseauId, intervenants, cancellationToken);
        }

        return
        [
            .. rencontres.SelectMany(r =>
                new DocumentsRencontre(r, nom => nom is null ? null : cites.GetValueOrDefault((r.ReseauId, nom)))
                    .Tous(points[r.Id], publies.GetValueOrDefault(r.Id), accords, tus.GetValueOrDefault(r.Id, []))
                    .Select(d => (r.Id, d))
            ),
        ];
    }

    /// <summary>The last published content of each meeting that has one.</summary>
    private static async Task<Dictionary<Guid, ContenuCompteRendu>> PubliesAsync(
        AppDb db,
        IReadOnlyList<Guid> subjects,
        CancellationToken cancellationToken
    ) =>
        await db
            .ComptesRendus.Where(c => subjects.Contains(c.RencontreId))
            .Join(
                db.VersionsCompteRendu,
                c => new { c.Id, Rang = c.DerniereVersion },
                v => new { Id = v.CompteRenduId, v.Rang },
                (c, v) => new { c.RencontreId, v.Contenu }
            )
            .ToDictionaryAsync(x => x.RencontreId, x => ContenuCompteRendu.DeJson(x.Contenu), cancellationToken);

    private static async Task<HashSet<Guid>> AccordsAsync(
        AppDb db,
        IEnumerable<ContenuCompteRendu> contenus,
        CancellationToken cancellationToken
    )
    {
        var citees = contenus.SelectMany(c => c.Personnes).Select(p => p.PersonneId).OfType<Guid>().Distinct().ToList();
        return await db
            .Personnes.Where(p => citees.Contains(p.Id) && p.NomPublicAccordeLe != null)
            .Select(p => p.Id)
            .ToHashSetAsync(cancellationToken);
    }
}

using Maillage.Kernel.Data;
using Maillage.Kernel.Search;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Reseaux;

/// <summary>People are found by their name and what they do, by the members of their network, as in the directory.</summary>
internal sealed class PersonnesSource : ISearchSource
{
    public string Name => "personnes";
    public IReadOnlyList<SearchKind> Kinds { get; } = [new("personne", "Personne", "Personnes", 0.8)];

    public Task<IEnumerable<Guid>> SubjectsOfAsync(AppDb db, IReadOnlyList<object> rows, CancellationToken cancellationToken) =>
        Task.FromResult(rows.OfType<Personne>().Select(p => p.Id).Concat(rows.OfType<Fonction>().Select(f => f.PersonneId)));

    public IQueryable<Guid> All(AppDb db) => db.Personnes.OrderBy(p => p.Id).Select(p => p.Id);

    public async Task<IReadOnlyList<(Guid Subject, SearchDocument Document)>> ReadAsync(
        AppDb db,
        IReadOnlyList<Guid> subjects,
        CancellationToken cancellationToken
    )
    {
        var personnes = await db
            .Personnes.AsNoTracking()
            .Where(p => subjects.Contains(p.Id) && p.EffaceeLe == null)
            .ToListAsync(cancellationToken);
        var cites = db.Cites;
        var fonctions = (
            await db
                .Fonctions.Where(f => subjects.Contains(f.PersonneId))
                .OrderByDescending(f => f.Debut)
                .Select(f => new
                {
                    f.PersonneId,
                    f.Intitule,
                    Cite = cites.Where(c => c.Id == f.CiteId).Select(c => c.Nom).FirstOrDefault(),
                    Slug = cites.Where(c => c.Id == f.CiteId).Select(c => c.Slug).FirstOrDefault(),
                })
                .ToListAsync(cancellationToken)
        ).ToLookup(f => f.PersonneId);
        return
        [
            .. personnes.Select(p =>
                (
                    p.Id,
                    new SearchDocument("personne", p.NomComplet, $"/personnes/{p.Id}")
                    {
                        Readers = Lecteurs.Reseau(p.ReseauId),
                        Sections =
                        [
                            new SearchSection(string.Join('\n', fonctions[p.Id].Select(f => $"{f.Intitule} {f.Cite}".Trim()).Distinct())),
                        ],
                        Facets = [.. fonctions[p.Id].Select(f => f.Slug).OfType<string>().Select(s => new SearchFacet("cite", s))],
                    }
                )
            ),
        ];
    }
}

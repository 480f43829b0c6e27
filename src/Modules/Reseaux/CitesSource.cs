using Maillage.Kernel.Data;
using Maillage.Kernel.Search;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Reseaux;

/// <summary>Cités are found by all their names, their places and what they say of themselves; everybody reads their sheet.</summary>
internal sealed class CitesSource : ISearchSource
{
    public string Name => "cites";
    public IReadOnlyList<SearchKind> Kinds { get; } = [new("cite", "Cité", "Cités")];

    public Task<IEnumerable<Guid>> SubjectsOfAsync(AppDb db, IReadOnlyList<object> rows, CancellationToken cancellationToken) =>
        Task.FromResult(rows.OfType<Cite>().Select(c => c.Id));

    public IQueryable<Guid> All(AppDb db) => db.Cites.OrderBy(c => c.Id).Select(c => c.Id);

    public async Task<IReadOnlyList<(Guid Subject, SearchDocument Document)>> ReadAsync(
        AppDb db,
        IReadOnlyList<Guid> subjects,
        CancellationToken cancellationToken
    )
    {
        var cites = await db.Cites.AsNoTracking().Where(c => subjects.Contains(c.Id)).ToListAsync(cancellationToken);
        return [.. cites.Select(c => (c.Id, Document(c)))];
    }

    private static SearchDocument Document(Cite cite) =>
        new("cite", cite.Nom, $"/cites/{cite.Slug}")
        {
            Readers = Lecteurs.Tous,
            Sections =
            [
                new SearchSection(
                    string.Join(
                        '\n',
                        cite.Communes.Select(c => Referentiel.Commune(c)?.Nom ?? c)
                            .Concat(cite.Alias)
                            .Concat(cite.Quartiers)
                            .Concat(cite.Colleges)
                            .Concat(cite.Axes)
                            .Append(cite.PourRappel ?? "")
                    )
                ),
            ],
            Facets = [new SearchFacet("cite", cite.Slug)],
        };
}

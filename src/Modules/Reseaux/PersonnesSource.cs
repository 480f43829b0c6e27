using Maillage.Kernel.Data;
using Maillage.Kernel.Search;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Reseaux;

/// <summary>People are found by their name and what they do, by the members of their networks, as in the directory: once in each, by what
/// they do there.</summary>
internal sealed class PersonnesSource : ISearchSource
{
    public string Name => "personnes";
    public IReadOnlyList<SearchKind> Kinds { get; } = [new("personne", "Personne", "Personnes", 0.8)];

    public Task<IEnumerable<Guid>> SubjectsOfAsync(AppDb db, IReadOnlyList<object> rows, CancellationToken cancellationToken) =>
        Task.FromResult(
            rows.OfType<Personne>()
                .Select(p => p.Id)
                .Concat(rows.OfType<Fonction>().Select(f => f.PersonneId))
                .Concat(rows.OfType<Role>().Select(r => r.PersonneId))
        );

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
        var (cites, structures) = (db.Cites, db.Structures);
        var fonctions = (
            await db
                .Fonctions.Where(f => subjects.Contains(f.PersonneId))
                .OrderByDescending(f => f.Debut)
                .Select(f => new Exercee(
                    f.PersonneId,
                    cites.Where(c => c.Id == f.CiteId).Select(c => (Guid?)c.ReseauId).FirstOrDefault()
                        ?? structures.Where(s => s.Id == f.StructureId).Select(s => s.ReseauId).First(),
                    f.Intitule,
                    cites.Where(c => c.Id == f.CiteId).Select(c => c.Nom).FirstOrDefault(),
                    cites.Where(c => c.Id == f.CiteId).Select(c => c.Slug).FirstOrDefault(),
                    f.Fin == null
                ))
                .ToListAsync(cancellationToken)
        ).ToLookup(f => f.PersonneId);
        var roles = (
            await db.Roles.Where(r => subjects.Contains(r.PersonneId) && r.RetireLe == null).ToListAsync(cancellationToken)
        ).ToLookup(r => r.PersonneId, r => r.ReseauId);
        return
        [
            .. personnes.SelectMany(p =>
                fonctions[p.Id]
                    .Where(f => f.Slug is not null && f.EstSansFin)
                    .Select(f => f.ReseauId)
                    .Concat(roles[p.Id])
                    .Prepend(p.ReseauId)
                    .Distinct()
                    .Select(r => (p.Id, Document(p, r, [.. fonctions[p.Id].Where(f => f.ReseauId == r)])))
            ),
        ];
    }

    private static SearchDocument Document(Personne personne, Guid reseauId, IReadOnlyList<Exercee> fonctions) =>
        new("personne", personne.NomComplet, $"/personnes/{personne.Id}")
        {
            Part = reseauId == personne.ReseauId ? "" : $"{reseauId:N}",
            Readers = Lecteurs.Reseau(reseauId),
            Sections = [new SearchSection(string.Join('\n', fonctions.Select(f => $"{f.Intitule} {f.Cite}".Trim()).Distinct()))],
            Facets = [.. fonctions.Select(f => f.Slug).OfType<string>().Distinct().Select(s => new SearchFacet("cite", s))],
        };

    /// <param name="ReseauId">Of the cité, or of the structure.</param>
    private sealed record Exercee(Guid PersonneId, Guid ReseauId, string Intitule, string? Cite, string? Slug, bool EstSansFin);
}

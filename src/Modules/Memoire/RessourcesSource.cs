using Maillage.Documents.Transcriptions;
using Maillage.Kernel.Data;
using Maillage.Kernel.Search;
using Maillage.Kernel.Text;
using Maillage.Reseaux;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Memoire;

/// <summary>Resources are found by their description and by what their medium says, with the page or the moment.</summary>
internal sealed class RessourcesSource : ISearchSource
{
    public string Name => "ressources";
    public IReadOnlyList<SearchKind> Kinds { get; } = [new("ressource", "Ressource", "Ressources")];

    public Task<IEnumerable<Guid>> SubjectsOfAsync(AppDb db, IReadOnlyList<object> rows, CancellationToken cancellationToken) =>
        Task.FromResult(rows.OfType<Ressource>().Select(r => r.Id).Concat(rows.OfType<Transcription>().Select(t => t.RessourceId)));

    public IQueryable<Guid> All(AppDb db) => db.Ressources.OrderBy(r => r.Id).Select(r => r.Id);

    public async Task<IReadOnlyList<(Guid Subject, SearchDocument Document)>> ReadAsync(
        AppDb db,
        IReadOnlyList<Guid> subjects,
        CancellationToken cancellationToken
    )
    {
        var ressources = await db
            .Ressources.AsNoTracking()
            .Where(r => subjects.Contains(r.Id) && r.ArchiveeLe == null)
            .ToListAsync(cancellationToken);
        var transcriptions = await db
            .Transcriptions.AsNoTracking()
            .Where(t => subjects.Contains(t.RessourceId))
            .ToDictionaryAsync(t => t.RessourceId, cancellationToken);
        var cites = await db.AdressesDesCitesAsync(ressources.SelectMany(CitesDe), cancellationToken);
        return [.. ressources.Select(r => (r.Id, Document(r, transcriptions.GetValueOrDefault(r.Id), cites)))];
    }

    private static SearchDocument Document(Ressource ressource, Transcription? transcription, Dictionary<Guid, string> cites) =>
        new("ressource", ressource.Titre, $"/ressources/{ressource.Slug}")
        {
            Readers = Lecteurs.De(ressource),
            Day = DateOnly.FromDateTime(ressource.AjouteeLe),
            Sections =
            [
                new SearchSection(string.Join('\n', new[] { ressource.Resume, ressource.Auteur }.OfType<string>())),
                .. transcription?.Passages.Select((p, i) => Section(p, i)) ?? [],
            ],
            Facets =
            [
                new("niveau", Slugs.From(Labels.Of(ressource.Niveau))),
                new("annee", ressource.Date?[..4] ?? $"{ressource.AjouteeLe.Year}"),
                .. ressource.Themes.Select(t => new SearchFacet("theme", Slugs.From(t))),
                .. CitesDe(ressource).Where(cites.ContainsKey).Select(c => new SearchFacet("cite", cites[c])),
                .. TrancheAge.Entre(ressource.AgeMin, ressource.AgeMax).Select(t => new SearchFacet("age", t.Cle)),
                .. ressource.Source is { } source ? [new SearchFacet("lien", source)] : Array.Empty<SearchFacet>(),
            ],
        };

    /// <summary>Those it speaks of, and the one that gives it.</summary>
    private static IEnumerable<Guid> CitesDe(Ressource ressource) =>
        ressource.CiteId is { } cite ? ressource.Cites.Append(cite) : ressource.Cites;

    private static SearchSection Section(PassageTranscrit passage, int rang) =>
        new(
            passage.Texte,
            passage.Page is { } page ? $"page {page}"
                : passage.Debut is { } debut ? $"à {TimeCode.Write(TimeSpan.FromMilliseconds(debut))}"
                : "transcription",
            $"#{passage.Ancre(rang)}"
        );
}

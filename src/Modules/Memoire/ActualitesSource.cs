using Maillage.Documents.Writing;
using Maillage.Kernel.Data;
using Maillage.Kernel.Search;
using Maillage.Kernel.Text;
using Maillage.Kernel.Time;
using Maillage.Reseaux;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Memoire;

/// <summary>News is found once it is published; before, by those who run the network.</summary>
internal sealed class ActualitesSource : ISearchSource
{
    public string Name => "actualites";
    public IReadOnlyList<SearchKind> Kinds { get; } = [new("actualite", "Actualité", "Actualités")];

    public Task<IEnumerable<Guid>> SubjectsOfAsync(AppDb db, IReadOnlyList<object> rows, CancellationToken cancellationToken) =>
        Task.FromResult(rows.OfType<Actualite>().Select(a => a.Id));

    public IQueryable<Guid> All(AppDb db) => db.Actualites.OrderBy(a => a.Id).Select(a => a.Id);

    public async Task<IReadOnlyList<(Guid Subject, SearchDocument Document)>> ReadAsync(
        AppDb db,
        IReadOnlyList<Guid> subjects,
        CancellationToken cancellationToken
    )
    {
        var actualites = await db.Actualites.AsNoTracking().Where(a => subjects.Contains(a.Id)).ToListAsync(cancellationToken);
        var cites = await db.AdressesDesCitesAsync(actualites.Select(a => a.CiteId).OfType<Guid>(), cancellationToken);
        return [.. actualites.Select(a => (a.Id, Document(a, a.CiteId is { } cite ? cites[cite] : null)))];
    }

    private static SearchDocument Document(Actualite actualite, string? cite)
    {
        var jour = (actualite.PublieeLe ?? actualite.EcriteLe).DayInParis();
        return new("actualite", actualite.Titre, $"/actualites/{actualite.Slug}")
        {
            Readers = Lecteurs.De(actualite),
            Day = jour,
            Sections = [new SearchSection(actualite.Texte)],
            Facets =
            [
                new("niveau", Slugs.From(Labels.Of(actualite.Niveau))),
                new("annee", $"{jour.Year}"),
                .. actualite.Themes.Select(t => new SearchFacet("theme", Slugs.From(t))),
                .. actualite.Ressources.Select(r => new SearchFacet("ressource", r.ToString("N"))),
                .. TextLinks.Addresses(actualite.Texte).Select(u => new SearchFacet("lien", u.OriginalString)),
                .. cite is null ? Array.Empty<SearchFacet>() : [new SearchFacet("cite", cite)],
            ],
        };
    }
}

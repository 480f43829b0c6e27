using Maillage.Kernel.Search;
using Maillage.Reseaux;

namespace Maillage.Memoire.Pages.Recherche;

/// <summary>Searches as this request's reader: one page, of one kind or of all.</summary>
public sealed class Chercher(SearchEngine engine, SearchIndexer indexer, LecteursCourants lecteurs)
{
    public async Task<Liste> ExecuteAsync(
        SearchRequest demande,
        IReadOnlyList<SearchFacet> filtres,
        string? nature,
        int numero,
        CancellationToken cancellationToken
    )
    {
        var types = indexer.Kinds;
        var page = Math.Clamp(numero, 1, Liste.MaxPage);
        var choisie = types.Any(t => t.Key == nature) ? nature : null;
        var portee = new SearchScope(await lecteurs.LireAsync())
        {
            Kind = choisie,
            Facets = filtres,
            Skip = (page - 1) * Liste.ParPage,
            Take = Liste.ParPage,
        };
        return new Liste(await engine.SearchAsync(demande, portee, cancellationToken), types, page, choisie);
    }
}

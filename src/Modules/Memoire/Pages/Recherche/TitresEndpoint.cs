using Maillage.Kernel;
using Maillage.Kernel.Search;
using Maillage.Reseaux;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Maillage.Memoire.Pages.Recherche;

/// <summary>Titles proposed while somebody types in a search box; without a script nobody asks for them.</summary>
internal static class TitresEndpoint
{
    private const int Proposes = 8;

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapRead("/recherche/titres", ProposerAsync).AllowAnonymous();

    private static async Task<IResult> ProposerAsync(
        string? q,
        SearchTitles titres,
        SearchIndexer indexer,
        LecteursCourants lecteurs,
        HttpContext http,
        CancellationToken cancellationToken
    )
    {
        http.Response.Headers.CacheControl = "private, no-cache";
        var trouves = await titres.FindAsync(q, await lecteurs.LireAsync(), Proposes, cancellationToken);
        return Results.Json(
            trouves.Select(t => new
            {
                titre = t.Title,
                nature = indexer.NameOf(t.Kind),
                adresse = t.Address,
            })
        );
    }
}

using Maillage.Memoire.Fiches;
using Maillage.Reseaux;
using Maillage.Ui.Caching;
using Maillage.Ui.Documents;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Memoire.Exports;

/// <summary>A fiche as files, as this reader may read it.</summary>
internal static class FichiersFiche
{
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapDocument("/fiches/{slug}", LireAsync, endpoint => endpoint.KeepWhileUnchanged().AllowAnonymous());

    private static async Task<DocumentFile> LireAsync(HttpContext http)
    {
        var lire = http.RequestServices.GetRequiredService<LireFiche>();
        var droits = await http.RequestServices.GetRequiredService<DroitsCourants>().LireAsync();
        var lue = await lire.ExecuteAsync((string)http.GetRouteValue("slug")!, droits, avecKit: true);
        return new DocumentFile(lue.Document, $"fiche-{lue.Fiche.Slug}");
    }
}

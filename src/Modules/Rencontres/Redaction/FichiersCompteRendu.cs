using Maillage.Reseaux;
using Maillage.Ui.Caching;
using Maillage.Ui.Documents;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Rencontres.Redaction;

/// <summary>The minutes as files, in the version and for the readers that the address says.</summary>
internal static class FichiersCompteRendu
{
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapDocument("/rencontres/{slug}/compte-rendu", LireAsync, endpoint => endpoint.KeepWhileUnchanged().AllowAnonymous());

    private static async Task<DocumentFile> LireAsync(HttpContext http)
    {
        var lire = http.RequestServices.GetRequiredService<LireCompteRendu>();
        var droits = await http.RequestServices.GetRequiredService<DroitsCourants>().LireAsync();
        var version = int.TryParse(http.Request.Query["version"], out var rang) ? rang : (int?)null;
        var lu = await lire.ExecuteAsync(
            (string)http.GetRouteValue("slug")!,
            droits,
            version,
            http.Request.Query["variante"] == "publique"
        );
        // Public copies also change when somebody withdraws their agreement to be named: they are not told apart by the version.
        var marque = lu.Edition.Variante == Variante.Publique ? null : lu.Edition.Empreinte;
        return new DocumentFile(MiseEnPage.Composer(lu.Contenu, lu.Edition), Nom(lu), marque);
    }

    private static string Nom(CompteRenduLisible lu) =>
        $"compte-rendu-{lu.Edition.Numero}-{lu.Rencontre.Jour:yyyy-MM-dd}"
        + (lu.Edition.Variante == Variante.Publique ? "" : "-reseau")
        + (lu.Edition.Version > 1 ? $"-v{lu.Edition.Version}" : "");
}

using System.Text;
using Maillage.Documents.Writing;
using Maillage.Documents.Writing.Docx;
using Maillage.Documents.Writing.Pdf;
using Maillage.Reseaux;
using Maillage.Ui.Caching;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace Maillage.Rencontres.Redaction;

/// <summary>The minutes as files: the address of the page with another ending.</summary>
internal static class FichiersCompteRendu
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        Map(endpoints, "pdf", "application/pdf", PdfWriter.Write);
        Map(endpoints, "docx", Word, DocxWriter.Write);
        Map(endpoints, "txt", "text/plain; charset=utf-8", document => Encoding.UTF8.GetBytes(PlainTextWriter.Write(document)));
    }

    private static void Map(IEndpointRouteBuilder endpoints, string format, string type, Func<DocumentContent, byte[]> ecrire) =>
        endpoints
            .MapGet(
                $"/rencontres/{{slug}}/compte-rendu.{format}",
                async (string slug, int? version, string? variante, LireCompteRendu lire, DroitsCourants droits, HttpContext http) =>
                {
                    var lu = await lire.ExecuteAsync(slug, await droits.LireAsync(), version, variante == "publique");
                    http.Response.Headers.CacheControl = "private, no-cache";
                    http.Response.Headers.ContentDisposition = $"inline; filename=\"{Nom(lu)}.{format}\"";
                    return Results.Bytes(ecrire(MiseEnPage.Composer(lu.Contenu, lu.Edition)), type, entityTag: Marque(lu));
                }
            )
            .KeepWhileUnchanged()
            .AllowAnonymous();

    private static string Nom(CompteRenduLisible lu) =>
        $"compte-rendu-{lu.Edition.Numero}-{lu.Rencontre.Jour:yyyy-MM-dd}"
        + (lu.Edition.Variante == Variante.Publique ? "" : "-reseau")
        + (lu.Edition.Version > 1 ? $"-v{lu.Edition.Version}" : "");

    // Public copies also change when somebody withdraws their agreement to be named: they are not told apart by the version.
    private static EntityTagHeaderValue? Marque(CompteRenduLisible lu) =>
        lu.Edition.Variante == Variante.Publique ? null : new EntityTagHeaderValue($"\"{lu.Edition.Empreinte}\"");
}

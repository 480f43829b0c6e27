using Maillage.Kernel;
using Maillage.Kernel.Data;
using Maillage.Kernel.Files;
using Maillage.Reseaux;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Rencontres.Redaction;

/// <summary>The file an archived meeting was read from, as it was given. Never opened by the browser in our name.</summary>
internal static class SourceEndpoint
{
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapRead("/rencontres/{slug}/source", TelechargerAsync).RequireAuthorization(Acces.Animation);

    private static async Task<IResult> TelechargerAsync(string slug, AppDb db, DroitsCourants droits, IFileStore files, HttpContext http)
    {
        var rencontre = await db.AnimeeParAsync(slug, await droits.LireAsync());
        var source = await db.Sources.FindOrNotFoundAsync(s => s.RencontreId == rencontre.Id);
        var fichier = await db.Set<StoredFile>().SingleAsync(f => f.Id == source.FichierId);
        http.Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        return Results.Stream(
            await files.OpenAsync(fichier.Fingerprint),
            "application/octet-stream",
            fichier.Name,
            enableRangeProcessing: true
        );
    }
}

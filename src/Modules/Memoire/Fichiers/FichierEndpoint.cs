using System.Text;
using Maillage.Documents.Transcriptions;
using Maillage.Kernel;
using Maillage.Kernel.Data;
using Maillage.Kernel.Files;
using Maillage.Reseaux;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace Maillage.Memoire.Fichiers;

/// <summary>The file of a resource: its last version at an address that stays, those before by their rank. A download cut short goes on
/// where it stopped (RFC 9110, 14); a browser plays sound and video from it, and opens nothing else in our name.</summary>
internal static class FichierEndpoint
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapRead("/ressources/{slug}/fichier/{rang:int?}", DonnerAsync).AllowAnonymous();
        endpoints.MapRead("/ressources/{slug}/sous-titres.vtt", SousTitrerAsync).AllowAnonymous();
    }

    private static async Task<IResult> DonnerAsync(
        string slug,
        int? rang,
        AppDb db,
        DroitsCourants droits,
        IFileStore files,
        HttpContext http
    )
    {
        var ressource = await db.RessourceVueParAsync(slug, await droits.LireAsync());
        var version =
            await db
                .FichiersRessource.Where(f => f.RessourceId == ressource.Id && (rang == null || f.Rang == rang))
                .OrderByDescending(f => f.Rang)
                .FirstOrDefaultAsync()
            ?? throw new NotFoundException(nameof(FichierRessource));
        var fichier = await db.Set<StoredFile>().SingleAsync(f => f.Id == version.FichierId);
        http.Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        return Results.Stream(
            await files.OpenAsync(fichier.Fingerprint),
            fichier.MediaType,
            fichier.Name,
            new DateTimeOffset(fichier.StoredAt),
            new EntityTagHeaderValue($"\"{fichier.Fingerprint}\""),
            enableRangeProcessing: true
        );
    }

    /// <summary>The timed transcription, as the player of a browser reads it.</summary>
    private static async Task<IResult> SousTitrerAsync(string slug, AppDb db, DroitsCourants droits)
    {
        var ressource = await db.RessourceVueParAsync(slug, await droits.LireAsync());
        var transcription = await db.Transcriptions.FindOrNotFoundAsync(t => t.RessourceId == ressource.Id);
        return Results.Text(CaptionWriter.Write(transcription.EnPassages()), "text/vtt", Encoding.UTF8);
    }
}

using System.Net.Mime;
using System.Text.Encodings.Web;
using System.Text.Json;
using Maillage.Kernel;
using Maillage.Kernel.Data;
using Maillage.Kernel.Time;
using Maillage.Reseaux.Events;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Reseaux.Pages.MonCompte;

/// <summary>Everything kept of the person who asks, each module its part, as one JSON file. The export leaves a line in the journal.</summary>
internal static class DonneesPersonnelles
{
    private static readonly JsonSerializerOptions Lisible = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints
            .MapRead("/mon-compte/donnees.json", ExporterAsync)
            .RequireAuthorization(Acces.Compte)
            .WithMetadata(new ActeSensibleAttribute());

    private static async Task ExporterAsync(
        AppDb db,
        CompteCourant courant,
        IEnumerable<IDonneesPersonnelles> parties,
        TimeProvider clock,
        HttpContext http
    )
    {
        var compte = await courant.LireAsync();
        var personne = await db.Personnes.AsNoTracking().SingleAsync(p => p.Id == compte.PersonneId);
        var donnees = new Dictionary<string, object> { ["exporteLe"] = clock.UtcNow() };
        foreach (var partie in parties)
        {
            donnees[partie.Partie] = await partie.LireAsync(personne, http.RequestAborted);
        }

        db.Record(new DonneesExportees(), nameof(Personne), personne.Id);
        await db.SaveChangesAsync();
        http.Response.ContentType = MediaTypeNames.Application.Json;
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.ContentDisposition = "attachment; filename=\"mes-donnees-maillage.json\"";
        await JsonSerializer.SerializeAsync(http.Response.Body, donnees, Lisible, http.RequestAborted);
    }
}

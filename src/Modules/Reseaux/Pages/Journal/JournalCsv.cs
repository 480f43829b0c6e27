using System.Globalization;
using System.Text;
using Maillage.Kernel;
using Maillage.Kernel.Audit;
using Maillage.Kernel.Data;
using Maillage.Kernel.Text;
using Maillage.Kernel.Time;
using Maillage.Reseaux.Events;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Reseaux.Pages.Journal;

/// <summary>The lines of the page as a spreadsheet, sent as they are read. The export leaves a line of its own.</summary>
internal static class JournalCsv
{
    private const int Plus = 100_000;

    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints
            .MapRead("/journal.csv", ExporterAsync)
            .RequireAuthorization(Acces.Administration)
            .WithMetadata(new ActeSensibleAttribute());

    private static async Task ExporterAsync([AsParameters] FiltreJournal filtre, AppDb db, DroitsCourants droits, HttpContext http)
    {
        var lecteur = await droits.LireAsync();
        db.Record(new JournalExporte(http.Request.QueryString.ToString()), nameof(Personne), lecteur.PersonneId!.Value);
        await db.SaveChangesAsync();
        http.Response.ContentType = "text/csv; charset=utf-8";
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.ContentDisposition = "attachment; filename=\"journal.csv\"";
        await using var texte = new StreamWriter(http.Response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        await texte.WriteAsync(Csv.ByteOrderMark + Csv.Line("Quand", "Qui", "Quoi", "Chose", "Identifiant", "Précisions"));
        await foreach (var e in filtre.Appliquer(db.Set<AuditEvent>().AsNoTracking()).Take(Plus).AsAsyncEnumerable())
        {
            var quand = e.At.ToParis().ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
            await texte.WriteAsync(
                Csv.Line(quand, e.ActorName, Evenements.Nom(e.Kind), e.SubjectKind, $"{e.SubjectId}", Evenements.Precisions(e.Details))
            );
        }
    }
}

using System.Text;
using System.Text.Json;
using Maillage.Documents.References;
using Maillage.Kernel;
using Maillage.Kernel.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Maillage.Memoire.Exports;

/// <summary>The resources of the list as files, sent as they are read: a table, data, and what bibliography managers read.</summary>
internal static class ExportRessources
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        Map(endpoints, "csv", "text/csv; charset=utf-8", Csv.ByteOrderMark + Csv.Line(LigneCsv.Colonnes), LigneCsv.Ecrire, "");
        Map(endpoints, "json", "application/json; charset=utf-8", "[\n", EnJson, "\n]\n", ",\n");
        Map(endpoints, "ris", RisWriter.MediaType, "", f => RisWriter.Write(EnReference(f)), "");
        Map(endpoints, "bib", BibTexWriter.MediaType, "", f => BibTexWriter.Write(EnReference(f)), "");
    }

    private static void Map(
        IEndpointRouteBuilder endpoints,
        string format,
        string type,
        string tete,
        Func<RessourceExportee, string> ecrire,
        string fin,
        string separateur = ""
    ) =>
        endpoints
            .MapRead(
                $"/ressources.{format}",
                async ([AsParameters] FiltreRessources filtre, string? reseau, LireRessources lire, HttpContext http) =>
                {
                    http.Response.ContentType = type;
                    http.Response.Headers.ContentDisposition = $"attachment; filename=\"ressources.{format}\"";
                    await using var texte = new StreamWriter(http.Response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
                    await texte.WriteAsync(tete);
                    var premiere = true;
                    await foreach (var exportee in lire.ExecuteAsync(filtre, reseau))
                    {
                        await texte.WriteAsync(premiere ? "" : separateur);
                        await texte.WriteAsync(ecrire(exportee));
                        premiere = false;
                    }

                    await texte.WriteAsync(fin);
                }
            )
            .AllowAnonymous();

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static string EnJson(RessourceExportee r) =>
        JsonSerializer.Serialize(
            new
            {
                r.Adresse,
                r.Ressource.Titre,
                Nature = Labels.Of(r.Ressource.Nature),
                r.Ressource.Resume,
                r.Ressource.Auteur,
                r.Ressource.Date,
                Niveau = Labels.Of(r.Ressource.Niveau),
                r.Ressource.Themes,
                r.Ressource.AgeMin,
                r.Ressource.AgeMax,
                r.Cites,
                r.Ressource.Langue,
                Licence = Labels.Of(r.Ressource.Licence),
                r.Ressource.Source,
                r.Ressource.PublieeLe,
            },
            Json
        );

    private static Reference EnReference(RessourceExportee r) =>
        new(r.Ressource.Slug, Kind(r.Ressource.Nature), r.Ressource.Titre)
        {
            Author = r.Ressource.Auteur,
            Date = r.Ressource.Date,
            Abstract = r.Ressource.Resume,
            Keywords = r.Ressource.Themes,
            Language = r.Ressource.Langue,
            Address = r.Adresse,
        };

    private static ReferenceKind Kind(NatureRessource nature) =>
        nature switch
        {
            NatureRessource.Replay => ReferenceKind.Video,
            NatureRessource.Podcast => ReferenceKind.Sound,
            NatureRessource.Lien => ReferenceKind.WebPage,
            NatureRessource.Dossier => ReferenceKind.Collection,
            _ => ReferenceKind.Report,
        };
}

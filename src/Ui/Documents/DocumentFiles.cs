using System.Text;
using Maillage.Documents.Writing;
using Maillage.Documents.Writing.Docx;
using Maillage.Documents.Writing.Pdf;
using Maillage.Kernel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace Maillage.Ui.Documents;

/// <summary>One document to be given as a file.</summary>
/// <param name="Name">Without its ending.</param>
/// <param name="Mark">The same as long as the content is; null when that cannot be said.</param>
public sealed record DocumentFile(DocumentContent Content, string Name, string? Mark = null);

/// <summary>A document as files: the address of its page with another ending.</summary>
public static class DocumentFiles
{
    private static readonly (string Ending, string Type, Func<DocumentContent, byte[]> Write)[] Formats =
    [
        ("pdf", "application/pdf", PdfWriter.Write),
        ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", DocxWriter.Write),
        ("txt", "text/plain; charset=utf-8", document => Encoding.UTF8.GetBytes(PlainTextWriter.Write(document))),
    ];

    /// <summary>One endpoint for each format; the caller says who may ask, once for all.</summary>
    /// <param name="page">The route of the page (« /fiches/{slug} »).</param>
    /// <param name="read">Reads the document, by the rights of whoever asks.</param>
    public static void MapDocument(
        this IEndpointRouteBuilder endpoints,
        string page,
        Func<HttpContext, Task<DocumentFile>> read,
        Action<RouteHandlerBuilder> access
    )
    {
        foreach (var (ending, type, write) in Formats)
        {
            access(
                endpoints.MapRead(
                    $"{page}.{ending}",
                    async (HttpContext http) =>
                    {
                        var file = await read(http);
                        http.Response.Headers.CacheControl = "private, no-cache";
                        http.Response.Headers.ContentDisposition = $"inline; filename=\"{file.Name}.{ending}\"";
                        var mark = file.Mark is null ? null : new EntityTagHeaderValue($"\"{file.Mark}\"");
                        return Results.Bytes(write(file.Content), type, entityTag: mark);
                    }
                )
            );
        }
    }
}

using Maillage.Kernel.Text;
using Microsoft.Extensions.Primitives;

namespace Maillage.Web.Hosting;

/// <summary>An address is made of text: one whose path holds signs that are none leads nowhere, and those of its query are left out, for
/// pages and endpoints alike, before a database or a writer of XML meets them.</summary>
internal static class PlainAddress
{
    public static Task CleanAsync(HttpContext http, RequestDelegate next)
    {
        var request = http.Request;
        if (!PlainText.IsClean(request.Path.Value ?? "") || (request.Path.Value ?? "").Contains('\n', StringComparison.Ordinal))
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        if (request.QueryString.HasValue && request.Query.Any(q => !IsClean(q.Key) || q.Value.Any(v => !IsClean(v))))
        {
            request.QueryString = QueryString.Create(
                request.Query.Select(q =>
                    KeyValuePair.Create(PlainText.Clean(q.Key), new StringValues([.. q.Value.Select(v => PlainText.Clean(v ?? ""))]))
                )
            );
        }

        return next(http);
    }

    private static bool IsClean(string? text) => text is null || PlainText.Clean(text) == text;
}

using Maillage.Kernel.Data;
using Maillage.Reseaux.Liens;

namespace Maillage.Web.Hosting;

/// <summary>What is not there, or not for this reader, is a 404, wherever it was looked for: a page, a file, a stream.
/// A personal link that is over is explained to whoever reads, and gone for programs.</summary>
public sealed class MissingIsNotFound(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (NotFoundException) when (!context.Response.HasStarted)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        }
        catch (LienFermeException e) when (!context.Response.HasStarted)
        {
            Explain(context, e);
        }
    }

    private static void Explain(HttpContext context, LienFermeException e)
    {
        context.Response.Headers["Referrer-Policy"] = "no-referrer";
        context.Response.Headers.CacheControl = "no-store";
        if (IsRead(context.Request))
        {
            context.Response.StatusCode = StatusCodes.Status303SeeOther;
            context.Response.Headers.Location = e.Adresse;
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status410Gone;
        }
    }

    // A calendar is fetched by a program, an autosave by a script.
    private static bool IsRead(HttpRequest request)
    {
        var accept = request.Headers.Accept.ToString();
        return accept.Contains("text/html", StringComparison.Ordinal)
            || !(
                accept.Contains("application/json", StringComparison.Ordinal)
                || request.Path.Value!.EndsWith(".ics", StringComparison.Ordinal)
            );
    }
}

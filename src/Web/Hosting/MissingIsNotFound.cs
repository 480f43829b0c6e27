using Maillage.Kernel.Data;

namespace Maillage.Web.Hosting;

/// <summary>What is not there, or not for this reader, is a 404, wherever it was looked for: a page, a file, a stream.</summary>
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
    }
}

using Maillage.Kernel;

namespace Maillage.Web.Hosting;

/// <summary>Headers of every answer: nothing from elsewhere, nothing inline, no framing, no leak of addresses.</summary>
internal sealed class SecurityHeaders(RequestDelegate next, PublicAddress address)
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; media-src 'self'; connect-src 'self'; "
        + "frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public Task InvokeAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        if (address.Host is { } host)
        {
            // Whatever the request says: no answer, no cookie and no check may depend on it.
            context.Request.Host = host;
        }

        if (address.IsHttps)
        {
            headers.StrictTransportSecurity = "max-age=31536000";
            // A proxy in front may have forgotten to say so.
            context.Request.Scheme = Uri.UriSchemeHttps;
        }

        return next(context);
    }

    /// <summary>What somebody signed in reads is kept by no proxy on the way, unless the endpoint says otherwise; pages with a form say
    /// more (no-store).</summary>
    public static Task KeepToOneself(HttpContext context, RequestDelegate next)
    {
        if (context.User.Identity?.IsAuthenticated == true)
        {
            context.Response.Headers.CacheControl = "private, no-cache";
        }

        return next(context);
    }
}

using Microsoft.AspNetCore.Http;

namespace Maillage.Ui.Emails;

/// <summary>A mail as it looks, for the frame of a page: its own style, no script, links open in the whole window.</summary>
public static class MailFrame
{
    public static IResult Show(HttpContext http, string html)
    {
        http.Response.Headers.ContentSecurityPolicy =
            "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox allow-top-navigation-by-user-activation";
        http.Response.Headers.XFrameOptions = "SAMEORIGIN";
        return Results.Content(html.Replace("<head>", "<head><base target=\"_top\">"), "text/html; charset=utf-8");
    }
}

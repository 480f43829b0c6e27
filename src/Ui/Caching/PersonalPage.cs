using Microsoft.AspNetCore.Http;

namespace Maillage.Ui.Caching;

/// <summary>A page whose address holds a secret: a personal link.</summary>
public static class PersonalPage
{
    /// <summary>The address is sent to nobody, kept by no cache, indexed by no engine.</summary>
    public static void Hide(HttpContext http)
    {
        UnchangedPage.Refuse(http);
        var response = http.Response;
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers.CacheControl = "no-store";
        response.Headers["X-Robots-Tag"] = "noindex";
    }
}

using Microsoft.AspNetCore.Http;

namespace Maillage.Ui.Sending;

/// <summary>Where a request was made, as the browser says it: a page of ours, a page of another site, or not said.</summary>
public enum RequestOrigin
{
    Unsaid,
    Ours,
    Foreign,
}

public static class SameOrigin
{
    /// <summary>Sec-Fetch-Site, else Origin, else Referer. A page whose address is kept secret (<c>no-referrer</c>) says an Origin of « null ».</summary>
    public static RequestOrigin Of(HttpRequest request)
    {
        if (request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } site)
        {
            return site == "same-origin" ? RequestOrigin.Ours : RequestOrigin.Foreign;
        }

        return Compare(request, request.Headers.Origin.ToString()) is var origin and not RequestOrigin.Unsaid
            ? origin
            : Compare(request, request.Headers.Referer.ToString());
    }

    private static RequestOrigin Compare(HttpRequest request, string address)
    {
        if (address is "" or "null")
        {
            return RequestOrigin.Unsaid;
        }

        var ours = Uri.TryCreate($"{request.Scheme}://{request.Host.Value}", UriKind.Absolute, out var us);
        return
            ours
            && Uri.TryCreate(address, UriKind.Absolute, out var them)
            && Uri.Compare(us, them, UriComponents.SchemeAndServer, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) == 0
            ? RequestOrigin.Ours
            : RequestOrigin.Foreign;
    }
}

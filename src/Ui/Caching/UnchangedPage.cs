using System.Globalization;
using Maillage.Kernel.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Ui.Caching;

/// <summary>Keeps pages in memory, for the visitor without cookies and for each signed-in person apart (the whole cookie header is part
/// of the key). A copy is served as long as nothing was written (<see cref="ChangeStamp"/>), and a minute at most, for what the hour
/// alone changes. Only what was asked for before is kept (<see cref="AskedBefore"/>); an answer that sets a cookie or asks not to be stored is not kept.</summary>
public sealed class UnchangedPage : IOutputCachePolicy
{
    internal static readonly UnchangedPage Instance = new();
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var kept = IsKept(context.HttpContext) && WasAskedBefore(context.HttpContext);
        context.EnableOutputCaching = kept;
        context.AllowCacheLookup = kept;
        context.AllowCacheStorage = kept;
        context.AllowLocking = true;
        context.ResponseExpirationTimeSpan = Longest;
        context.CacheVaryByRules.QueryKeys = "*";
        context.CacheVaryByRules.HeaderNames = new(["Accept-Encoding", "Cookie"]);
        // Read before the page reads the database: a write meanwhile leaves this copy under a number that nobody asks for any more.
        var stamp = context.HttpContext.RequestServices.GetRequiredService<ChangeStamp>();
        context.CacheVaryByRules.VaryByValues["stamp"] = stamp.Value.ToString(CultureInfo.InvariantCulture);
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        context.AllowCacheStorage &=
            response.StatusCode == StatusCodes.Status200OK
            && response.Headers.SetCookie.Count == 0
            && !context.HttpContext.Items.ContainsKey(typeof(UnchangedPage));
        return ValueTask.CompletedTask;
    }

    /// <summary>Says that the answer to this request is not to be kept: it holds a secret, or is read once. Said before it is looked
    /// for, it is not taken from memory either.</summary>
    public static void Refuse(HttpContext http) => http.Items[typeof(UnchangedPage)] = true;

    private static bool WasAskedBefore(HttpContext http)
    {
        var request = http.Request;
        var page = HashCode.Combine(request.Path.Value, request.QueryString.Value, request.Headers.Cookie.ToString());
        return http.RequestServices.GetRequiredService<AskedBefore>().Ask(page);
    }

    // A request with other cookies but no session is not worth a copy of its own.
    private static bool IsKept(HttpContext http)
    {
        var request = http.Request;
        var endpoint = http.GetEndpoint()?.Metadata;
        return HttpMethods.IsGet(request.Method)
            && !http.Items.ContainsKey(typeof(UnchangedPage))
            // The page of an error is shown under the status of what failed.
            && http.Features.Get<IStatusCodeReExecuteFeature>() is null
            && request.Headers.Authorization.Count == 0
            && (endpoint?.GetMetadata<PageActionDescriptor>() is not null || endpoint?.GetMetadata<UnchangedPage>() is not null)
            && (
                request.Headers.Cookie.Count == 0
                || request.Cookies.Keys.Any(c => c.EndsWith(SiteCookies.SessionName, StringComparison.Ordinal))
            );
    }
}

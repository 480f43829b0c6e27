using Maillage.Kernel.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Ui.Caching;

/// <summary>Keeps in memory what everybody reads alike: an answer without a cookie on either side. It is served as long as nothing
/// was written (<see cref="ChangeStamp"/>), and a minute at most, for what another process may write.</summary>
public sealed class PublicPage : IOutputCachePolicy
{
    public const string Name = "page-publique";
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var request = context.HttpContext.Request;
        var alike = request.Headers.Cookie.Count == 0 && request.Headers.Authorization.Count == 0 && HttpMethods.IsGet(request.Method);
        context.EnableOutputCaching = alike;
        context.AllowCacheLookup = alike;
        context.AllowCacheStorage = alike;
        context.AllowLocking = true;
        context.ResponseExpirationTimeSpan = Longest;
        context.CacheVaryByRules.QueryKeys = "*";
        context.CacheVaryByRules.HeaderNames = "Accept-Encoding";
        // Read before the page reads the database: a write meanwhile leaves this copy under a number that nobody asks for any more.
        var stamp = context.HttpContext.RequestServices.GetRequiredService<ChangeStamp>();
        context.CacheVaryByRules.VaryByValues["stamp"] = stamp.Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        context.AllowCacheStorage &= response.StatusCode == StatusCodes.Status200OK && response.Headers.SetCookie.Count == 0;
        return ValueTask.CompletedTask;
    }
}

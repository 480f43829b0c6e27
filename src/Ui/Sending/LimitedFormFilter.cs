using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.RateLimiting;

namespace Maillage.Ui.Sending;

/// <summary>Counts the forms that pages limit (<c>EnableRateLimiting</c>) when they are about to be acted upon: whole, and with their
/// token. One that was refused before, or never finished, counts for nobody: a foreign page cannot use up what a room may send.</summary>
public sealed class LimitedFormFilter(FormLimiter limiter) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var http = context.HttpContext;
        var form = http.GetEndpoint()?.Metadata.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName;
        if (
            form is null
            || HttpMethods.IsGet(http.Request.Method)
            || HttpMethods.IsHead(http.Request.Method)
            || limiter.TryCount(form, http)
        )
        {
            await next();
            return;
        }

        http.Response.Headers.RetryAfter = FormLimiter.Window.TotalSeconds.ToString(CultureInfo.InvariantCulture);
        context.Result = new StatusCodeResult(StatusCodes.Status429TooManyRequests);
    }
}

/// <summary>How many forms of a kind one address may send in a while: a whole room behind one router fits, a guessing program does not.
/// Each node counts for itself. Accounts have their own limits.</summary>
public sealed class FormLimiter(IReadOnlyDictionary<string, int> most) : IDisposable
{
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    private readonly PartitionedRateLimiter<(string Form, string Address)> _limiter = PartitionedRateLimiter.Create<
        (string Form, string Address),
        (string, string)
    >(key =>
        RateLimitPartition.GetFixedWindowLimiter(
            key,
            k => new FixedWindowRateLimiterOptions { PermitLimit = most[k.Item1], Window = Window }
        )
    );

    public bool TryCount(string form, HttpContext http)
    {
        using var lease = _limiter.AttemptAcquire((form, ClientAddress.Of(http)));
        return lease.IsAcquired;
    }

    public void Dispose() => _limiter.Dispose();
}

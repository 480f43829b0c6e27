using System.Globalization;
using System.Threading.RateLimiting;
using Maillage.Ui.Validation;
using Microsoft.AspNetCore.RateLimiting;

namespace Maillage.Web.Hosting;

/// <summary>How many forms of a kind one address may send in a while: a whole room behind one router fits, a guessing program does not.
/// Each node counts for itself. Accounts have their own limits: the lockout, and the mails sent to one address.</summary>
internal static class RequestLimits
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    public static IServiceCollection AddRequestLimits(this IServiceCollection services, RequestLimitOptions limits) =>
        services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.OnRejected = (context, _) =>
            {
                context.HttpContext.Response.Headers.RetryAfter = Window.TotalSeconds.ToString(CultureInfo.InvariantCulture);
                return ValueTask.CompletedTask;
            };
            options.AddPolicy(LimitedForms.SignIn, http => PerAddress(http, LimitedForms.SignIn, limits.Connexion));
            options.AddPolicy(LimitedForms.Mail, http => PerAddress(http, LimitedForms.Mail, limits.Courriel));
        });

    // Reading is not limited: only what is sent counts.
    private static RateLimitPartition<string> PerAddress(HttpContext http, string form, int most) =>
        HttpMethods.IsPost(http.Request.Method)
            ? RateLimitPartition.GetFixedWindowLimiter(
                $"{form} {http.Connection.RemoteIpAddress}",
                _ => new FixedWindowRateLimiterOptions { PermitLimit = most, Window = Window }
            )
            : RateLimitPartition.GetNoLimiter("");
}

/// <summary>Forms that one address may send in ten minutes. More for a large building behind one router.</summary>
public sealed class RequestLimitOptions
{
    public int Connexion { get; set; } = 120;
    public int Courriel { get; set; } = 40;
}

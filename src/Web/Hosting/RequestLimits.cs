using Maillage.Ui.Sending;
using Maillage.Ui.Validation;

namespace Maillage.Web.Hosting;

internal static class RequestLimits
{
    public static IServiceCollection AddRequestLimits(this IServiceCollection services, RequestLimitOptions limits) =>
        services
            .AddSingleton<FormRoom>()
            .AddSingleton(_ => new FormLimiter(
                new Dictionary<string, int>(StringComparer.Ordinal)
                {
                    [LimitedForms.SignIn] = limits.Connexion,
                    [LimitedForms.Mail] = limits.Courriel,
                    [LimitedForms.Message] = limits.Message,
                }
            ));
}

/// <summary>Forms that one address may send in ten minutes. More for a large building behind one router.</summary>
public sealed class RequestLimitOptions
{
    public int Connexion { get; set; } = 120;
    public int Courriel { get; set; } = 40;

    /// <summary>Messages written to somebody by a reader whom nobody knows.</summary>
    public int Message { get; set; } = 10;
}

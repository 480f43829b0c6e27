using Maillage.Ui.Caching;
using Maillage.Ui.Emails;
using Maillage.Ui.Sending;
using Maillage.Ui.Validation;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Maillage.Ui;

public static class UiServices
{
    public static IServiceCollection AddUi(this IServiceCollection services) =>
        services
            .AddSingleton<IPostConfigureOptions<MvcOptions>, FrenchMessages>()
            .AddSingleton<SiteCookies>()
            .AddSingleton<AskedBefore>()
            .AddSingleton<PageReader>()
            .AddScoped<SiteMenu>()
            .AddScoped<EmailRenderer>()
            .AddForms()
            .AddOutputCache(cache =>
            {
                cache.MaximumBodySize = 4_000_000;
                cache.SizeLimit = 64_000_000;
                cache.AddBasePolicy(UnchangedPage.Instance);
            });

    private static IServiceCollection AddForms(this IServiceCollection services)
    {
        services
            .AddOptions<AntiforgeryOptions>()
            .Configure<SiteCookies>((options, cookies) => cookies.Apply(options.Cookie, cookies.Forms));
        services
            .AddOptions<CookieTempDataProviderOptions>()
            .Configure<SiteCookies>((options, cookies) => cookies.Apply(options.Cookie, cookies.Flash));
        return services.AddAntiforgery();
    }
}

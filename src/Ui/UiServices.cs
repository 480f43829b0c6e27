using Maillage.Ui.Caching;
using Maillage.Ui.Emails;
using Maillage.Ui.Validation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Maillage.Ui;

public static class UiServices
{
    public static IServiceCollection AddUi(this IServiceCollection services) =>
        services
            .AddSingleton<IPostConfigureOptions<MvcOptions>, FrenchMessages>()
            .AddScoped<SiteMenu>()
            .AddScoped<EmailRenderer>()
            .AddOutputCache(cache =>
            {
                cache.MaximumBodySize = 4_000_000;
                cache.SizeLimit = 64_000_000;
                cache.AddBasePolicy(UnchangedPage.Instance);
            });
}

using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Maillage.Database;
using Maillage.Kernel;
using Maillage.Kernel.Data;
using Maillage.Kernel.Text;
using Maillage.Memoire;
using Maillage.Rencontres;
using Maillage.Reseaux;
using Maillage.Ui;
using Maillage.Ui.Sending;
using Maillage.Ui.Validation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.WebEncoders;

namespace Maillage.Web.Hosting;

/// <summary>Builds the application: the same one for the command line, the tests and the benches.</summary>
public static class MaillageApp
{
    public static readonly IReadOnlyList<IModule> Modules = [new ReseauxModule(), new RencontresModule(), new MemoireModule()];

    /// <param name="serves">Without it, the services alone: nothing is made, the key of the installation included.</param>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? configure = null, bool serves = true)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = French.Culture;
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions
            {
                Args = args,
                ApplicationName = typeof(MaillageApp).Assembly.GetName().Name,
                ContentRootPath = AppContext.BaseDirectory,
            }
        );
        configure?.Invoke(builder);
        AddServices(builder);
        var app = builder.Build();
        if (serves)
        {
            UsePipeline(app);
        }

        return app;
    }

    private static void AddServices(WebApplicationBuilder builder)
    {
        var options = MaillageOptions.From(builder.Configuration);
        var services = builder.Services;
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(options).AddSingleton(new PublicAddress(options.Adresse));
        services.AddSingleton(new ModuleCatalog(Modules));
        services
            .AddKernel(options.Courriels, options.Travaux, options.Fichiers, options.S3, options.CleMaitresse, options.Conservation)
            .AddDatabase(options.Database, options.Sauvegardes)
            .AddUi();
        foreach (var module in Modules)
        {
            module.AddServices(services);
        }

        services.AddSingleton<IAuthorizationMiddlewareResultHandler, HiddenWhenForbidden>();
        services
            .AddRazorPages(pages =>
            {
                pages.Conventions.AllowAnonymousToPage("/Erreur");
                foreach (var module in Modules)
                {
                    module.Protect(pages.Conventions);
                }
            })
            .AddMvcOptions(mvc =>
            {
                mvc.Filters.Add<LimitedFormFilter>();
                mvc.Filters.Add<BusinessRuleFilter>();
                // Inside the other: it knows a second sending from a rule.
                mvc.Filters.Add<OnceOnlyFilter>(order: 1);
            });
        // Accented letters are sent as themselves, not as entities.
        services.Configure<WebEncoderOptions>(encoder => encoder.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddHealth();
        services.AddTelemetry(options.Telemetrie);
        if (options.JournauxJson)
        {
            builder.Logging.ClearProviders().AddJsonConsole(console => console.IncludeScopes = true);
        }

        services
            .AddRequestLimits(options.Limites)
            .Configure<FormOptions>(form => form.MultipartBodyLengthLimit = FormRoom.Form)
            .Configure<KestrelServerOptions>(kestrel =>
            {
                kestrel.AddServerHeader = false;
                kestrel.Limits.MaxRequestBodySize = FormRoom.Form;
            });
        services.AddResponseCompression();
    }

    private static void UsePipeline(WebApplication app)
    {
        // From a proxy on this machine; others are named by ASPNETCORE_FORWARDEDHEADERS settings of the host.
        app.UseForwardedHeaders(
            new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto }
        );
        app.Use(app.Services.GetRequiredService<PageReader>().Enter);
        app.UseRequestLocalization(
            new RequestLocalizationOptions
            {
                DefaultRequestCulture = new(French.Culture),
                SupportedCultures = [French.Culture],
                SupportedUICultures = [French.Culture],
                RequestCultureProviders = [],
            }
        );
        app.UseMiddleware<SecurityHeaders>();
        app.UseStatusCodePagesWithReExecute("/erreur/{0}");
        app.UseExceptionHandler("/erreur/500");
        app.UseMiddleware<MissingIsNotFound>();
        app.Use(PlainAddress.CleanAsync);
        app.UseRouting();
        app.Use(Telemetry.SayRoute);
        app.UseMiddleware<SendingGate>();
        // Kept once compressed: nothing is compressed twice.
        app.UseOutputCache();
        app.UseResponseCompression();
        app.UseAuthentication();
        app.Use(SecurityHeaders.KeepToOneself);
        app.UseAuthorization();
        app.UseMiddleware<ConfirmationRecente>();
        app.Use(SendingGate.EnterAsync);
        app.MapHealth();
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorPages().WithStaticAssets();
        foreach (var module in Modules)
        {
            module.MapEndpoints(app);
        }
    }
}

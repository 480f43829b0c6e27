using Maillage.Kernel.Audit;
using Maillage.Kernel.Data;
using Maillage.Kernel.Jobs;
using Maillage.Reseaux.Jobs;
using Maillage.Reseaux.Pages.Connexion;
using Maillage.Reseaux.Pages.Courriels;
using Maillage.Reseaux.Pages.Journal;
using Maillage.Ui;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Reseaux;

/// <summary>Networks, cités and their figures, people, functions, roles, accounts. Upstream of every other module.</summary>
public sealed class ReseauxModule : IModule
{
    public IEnumerable<MenuEntry> Menu =>
        [
            new("Cités", "/cites", Acces.Public, 20),
            new("Annuaire", "/personnes", Acces.Membre, 30),
            new("Courriels", "/courriels", Acces.Animation, 90),
            new("Travaux", "/travaux", Acces.Administration, 95),
            new("Journal", "/journal", Acces.Administration, 96),
        ];

    public void AddServices(IServiceCollection services)
    {
        services
            .AddHttpContextAccessor()
            .AddScoped<ActeurCourant>()
            .AddScoped<IActor>(provider => provider.GetRequiredService<ActeurCourant>())
            .AddScoped<DroitsCourants>()
            .AddScoped<ChoixReseau>()
            .AddSingleton<SaisiesGardees>()
            .AddScoped<ImportCites>();
        services.AddJob<EnvoyerLienMotDePasse, EnvoyerLienMotDePasseHandler>();
        AddAcces(services);
        AddComptes(services);
    }

    public void Protect(PageConventionCollection pages)
    {
        pages.AllowAnonymousToFolder("/Informations");
        pages.AllowAnonymousToFolder("/Connexion");
        pages.AllowAnonymousToFolder("/MotDePasse");
        pages.AllowAnonymousToPage("/Cites/Index");
        pages.AllowAnonymousToPage("/Cites/Detail");
        pages.AuthorizePage("/Cites/Modification", Acces.Membre);
        pages.AuthorizeFolder("/Chiffres", Acces.Membre);
        pages.AuthorizePage("/Personnes/Index", Acces.Membre);
        pages.AuthorizePage("/Personnes/Detail", Acces.Membre);
        pages.AuthorizePage("/Personnes/Nouvelle", Acces.Animation);
        pages.AuthorizePage("/Personnes/Modification", Acces.Animation);
        pages.AuthorizePage("/Personnes/Invitation", Acces.Animation);
        pages.AuthorizePage("/Personnes/Roles", Acces.Administration);
        pages.AuthorizeFolder("/Fonctions", Acces.Animation);
        pages.AuthorizeFolder("/Courriels", Acces.Animation);
        pages.AuthorizeFolder("/Travaux", Acces.Administration);
        pages.AuthorizeFolder("/Journal", Acces.Administration);
    }

    public void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        CourrielHtml.Map(endpoints);
        JournalCsv.Map(endpoints);
    }

    private static void AddAcces(IServiceCollection services)
    {
        services.AddScoped<IAuthorizationHandler, AccesHandler>();
        var authorization = services.AddAuthorizationBuilder();
        string[] portes = [Acces.Public, Acces.Membre, Acces.Animation, Acces.Administration];
        foreach (var porte in portes)
        {
            authorization.AddPolicy(porte, policy => policy.AddRequirements(new AccesRequirement(porte)));
        }

        // Nothing declared: nobody enters.
        authorization.SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build());
    }

    private static void AddComptes(IServiceCollection services)
    {
        services
            .AddIdentityCore<Compte>(options =>
            {
                options.Password.RequiredLength = 12;
                options.Password.RequireDigit = false;
                options.Password.RequireLowercase = false;
                options.Password.RequireUppercase = false;
                options.Password.RequireNonAlphanumeric = false;
                options.Lockout.MaxFailedAccessAttempts = 8;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(10);
                // Addresses may carry any character that mail allows.
                options.User.AllowedUserNameCharacters = "";
            })
            .AddUserStore<ComptesStore>()
            .AddClaimsPrincipalFactory<ComptePrincipal>()
            .AddSignInManager()
            .AddDefaultTokenProviders();
        services
            .AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme)
            .Configure<SiteCookies>((options, cookies) => cookies.Apply(options.Cookie, cookies.Session));
        // A session that was ended elsewhere ends here within the minute.
        services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = TimeSpan.FromMinutes(1));
        services.Configure<DataProtectionTokenProviderOptions>(options => options.TokenLifespan = TimeSpan.FromDays(3));
        services
            .AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(
                IdentityConstants.ApplicationScheme,
                options =>
                {
                    options.LoginPath = "/connexion";
                    options.LogoutPath = "/deconnexion";
                    options.ReturnUrlParameter = "retour";
                    options.ExpireTimeSpan = TimeSpan.FromDays(14);
                    options.Cookie.HttpOnly = true;
                    options.Cookie.SameSite = Microsoft.AspNetCore.Http.SameSiteMode.Lax;
                    options.Events.OnValidatePrincipal = SecurityStampValidator.ValidatePrincipalAsync;
                    var versConnexion = options.Events.OnRedirectToLogin;
                    options.Events.OnRedirectToLogin = context =>
                        context.Request.HasFormContentType && !context.Request.Headers.Accept.Contains("application/json")
                            ? context.HttpContext.RequestServices.GetRequiredService<SaisiesGardees>().GarderAsync(context.HttpContext)
                            : versConnexion(context);
                }
            );
    }
}

using Maillage.Reseaux.Pages.Connexion;
using Maillage.Ui;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Reseaux;

/// <summary>Accounts: what Identity is asked to be.</summary>
internal static class ComptesServices
{
    public static void AddComptes(this IServiceCollection services)
    {
        services
            .AddIdentityCore<Compte>(Regler)
            .AddUserStore<ComptesStore>()
            .AddPasswordValidator<MotDePasseDevinable>()
            .AddClaimsPrincipalFactory<ComptePrincipal>()
            .AddSignInManager()
            .AddDefaultTokenProviders();
        services.AddScoped<CompteCourant>().AddScoped<SecondeEtape>().AddScoped<Sessions>();
        services.AddSingleton<EssaisConnexion>().AddSingleton<Leurre>();
        // OWASP's figure for PBKDF2 with SHA-512. Older hashes are made again at the next sign-in.
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = 210_000);
        // What the cookie says of the person is written again every minute; that the session stands is seen at once (Sessions).
        services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = TimeSpan.FromMinutes(1));
        services.Configure<DataProtectionTokenProviderOptions>(options => options.TokenLifespan = TimeSpan.FromDays(3));
        services.Configure<IdentityPasskeyOptions>(options =>
        {
            // The key's owner is recognised by the device (finger, face, code): one gesture is worth two steps.
            options.UserVerificationRequirement = "required";
            options.ResidentKeyRequirement = "required";
        });
        AddCookies(services);
    }

    private static void Regler(IdentityOptions options)
    {
        options.Password.RequiredLength = 12;
        options.Password.RequireDigit = false;
        options.Password.RequireLowercase = false;
        options.Password.RequireUppercase = false;
        options.Password.RequireNonAlphanumeric = false;
        // An account is never closed: whoever wished could close that of another (EssaisConnexion counts instead).
        options.Lockout.MaxFailedAccessAttempts = int.MaxValue;
        // Addresses may carry any character that mail allows.
        options.User.AllowedUserNameCharacters = "";
    }

    private static void AddCookies(IServiceCollection services)
    {
        services
            .AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(IdentityConstants.ApplicationScheme, Session)
            // Between the password and the code, and between the question put to a key and its answer.
            .AddCookie(IdentityConstants.TwoFactorUserIdScheme, options => options.ExpireTimeSpan = TimeSpan.FromMinutes(5))
            // Never given: a device is not excused from the code. Identity clears it with the rest.
            .AddCookie(IdentityConstants.TwoFactorRememberMeScheme);
        services
            .AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme)
            .Configure<SiteCookies>((options, cookies) => cookies.Apply(options.Cookie, cookies.Session));
        services
            .AddOptions<CookieAuthenticationOptions>(IdentityConstants.TwoFactorUserIdScheme)
            .Configure<SiteCookies>((options, cookies) => cookies.Apply(options.Cookie, cookies.SecondStep));
    }

    private static void Session(CookieAuthenticationOptions options)
    {
        options.LoginPath = "/connexion";
        options.LogoutPath = "/deconnexion";
        options.ReturnUrlParameter = "retour";
        options.ExpireTimeSpan = Sessions.Duree;
        options.Cookie.SameSite = Microsoft.AspNetCore.Http.SameSiteMode.Lax;
        options.Events.OnValidatePrincipal = Sessions.ValiderAsync;
        options.Events.OnSigningIn = Sessions.OuvrirAsync;
        options.Events.OnSigningOut = Sessions.FermerAsync;
        options.Events.OnRedirectToLogin = context =>
            context.HttpContext.RequestServices.GetRequiredService<SaisiesGardees>().GarderOuRenvoyerAsync(context.HttpContext);
    }
}

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
        services.AddScoped<CompteCourant>().AddScoped<SecondeEtape>();
        // OWASP's figure for PBKDF2 with SHA-512. Older hashes are made again at the next sign-in.
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = 210_000);
        // A session that was ended elsewhere ends here within the minute.
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
        options.Lockout.MaxFailedAccessAttempts = 8;
        options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(10);
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
        options.ExpireTimeSpan = TimeSpan.FromDays(14);
        options.Cookie.SameSite = Microsoft.AspNetCore.Http.SameSiteMode.Lax;
        options.Events.OnValidatePrincipal = SecurityStampValidator.ValidatePrincipalAsync;
        options.Events.OnSigningIn = ConfirmationRecente.Dater;
        var versConnexion = options.Events.OnRedirectToLogin;
        options.Events.OnRedirectToLogin = context =>
            context.Request.HasFormContentType && !context.Request.Headers.Accept.Contains("application/json")
                ? context.HttpContext.RequestServices.GetRequiredService<SaisiesGardees>().GarderAsync(context.HttpContext)
                : versConnexion(context);
    }
}

using Maillage.Kernel;
using Microsoft.AspNetCore.Http;

namespace Maillage.Ui;

/// <summary>The names of the cookies. Where the site is reached by https they carry the prefix « __Host- » (RFC 6265bis, 4.1.3.2): the
/// browser then takes them from this very host only, encrypted.</summary>
public sealed class SiteCookies(PublicAddress address)
{
    public const string SessionName = "maillage-session";

    public bool AreSecure => address.IsHttps;
    public string Session => Prefix + SessionName;
    public string Forms => $"{Prefix}maillage-formulaires";

    /// <summary>Who is between the two steps of signing in.</summary>
    public string SecondStep => $"{Prefix}maillage-seconde-etape";

    /// <summary>Carries the sentence shown once after a form. Read only when present: a visitor's page sets no cookie.</summary>
    public string Flash => $"{Prefix}maillage-message";

    public void Apply(CookieBuilder cookie, string name)
    {
        cookie.Name = name;
        cookie.Path = "/";
        cookie.HttpOnly = true;
        cookie.SecurePolicy = AreSecure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
    }

    private string Prefix => AreSecure ? "__Host-" : "";
}

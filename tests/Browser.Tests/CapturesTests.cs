using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Maillage.Memoire.Bulletins;
using Maillage.Rencontres;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Maillage.Browser_Tests;

/// <summary>The main screens at the width of a phone and of a desk, light and dark. With MAILLAGE_CAPTURES=1 the pictures go to docs/captures.</summary>
public sealed class CapturesTests(DemoSite site)
{
    private static readonly string Folder =
        Environment.GetEnvironmentVariable("MAILLAGE_CAPTURES") == "1"
            ? Path.GetFullPath(Path.Combine(Here(), "../../docs/captures"))
            : Directory.CreateTempSubdirectory("maillage-captures-").FullName;

    public static TheoryData<string, string, string> Screens =>
        new()
        {
            { "accueil", "/", "" },
            { "cites", "/cites", "" },
            { "cite", "/cites/arras", "" },
            { "rencontres", "/rencontres", "animation@demo.example" },
            { "rencontre", "{rencontre}", "animation@demo.example" },
            { "invitations", "{rencontre}/invitations", "animation@demo.example" },
            { "seance", "{rencontre}/seance", "animation@demo.example" },
            { "bloc", "{rencontre}/blocs/arras", "cpo@demo.example" },
            { "annuaire", "/personnes", "cpo@demo.example" },
            { "compte-rendu", "{publiee}/compte-rendu", "" },
            { "verification", "{brouillon}/compte-rendu/verification", "animation@demo.example" },
            { "a-classer", "{brouillon}/a-classer", "animation@demo.example" },
            { "presences", "{brouillon}/presences", "animation@demo.example" },
            { "mon-compte", "/mon-compte", "animation@demo.example" },
            { "seconde-etape", "/mon-compte/seconde-etape", "animation@demo.example" },
            { "confirmation", "/connexion?confirmation=true&retour=%2Fjournal", "admin@demo.example" },
            { "travaux", "/travaux", "admin@demo.example" },
            { "journal", "/journal", "admin@demo.example" },
            { "actualites", "/actualites", "" },
            { "actualites-blocs", "/actualites/propositions", "animation@demo.example" },
            { "ressources", "/ressources", "animation@demo.example" },
            { "ressource", "/ressources/construire-le-protocole-d-evaluation-episodes-1-et-2", "cpo@demo.example" },
            { "recherche", "/recherche?q=protocole+d%E2%80%99%C3%A9valuation", "cpo@demo.example" },
            { "fiches", "/fiches", "animation@demo.example" },
            { "fiche", "/fiches/lis-avec-moi", "" },
            { "fiche-suivi", "/fiches/le-cafe-des-parents-au-college", "animation@demo.example" },
            { "fiche-redaction", "/fiches/le-cafe-des-parents-au-college/redaction", "animation@demo.example" },
            { "deja-fait", "/deja-fait?texte=Pr%C3%AAter+des+v%C3%A9los+aux+coll%C3%A9giens", "cpo@demo.example" },
            { "bulletin-composition", "{bulletin}/composition", "animation@demo.example" },
            { "bulletin-apercu", "{bulletin}/apercu", "animation@demo.example" },
            { "archiver", "/rencontres/archiver", "animation@demo.example" },
        };

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task A_main_screen_holds_on_a_phone_and_on_a_desk_light_and_dark(string name, string path, string account)
    {
        path = path.Replace("{rencontre}", await MeetingAsync(), StringComparison.Ordinal)
            .Replace("{bulletin}", await BulletinAsync(), StringComparison.Ordinal)
            .Replace("{publiee}", await WithMinutesAsync(c => c.DerniereVersion > 0), StringComparison.Ordinal)
            .Replace("{brouillon}", await WithMinutesAsync(c => c.DerniereVersion == 0), StringComparison.Ordinal);
        (int, ColorScheme)[] views =
        [
            (390, ColorScheme.Light),
            (1280, ColorScheme.Light),
            (390, ColorScheme.Dark),
            (1280, ColorScheme.Dark),
        ];
        foreach (var (width, scheme) in views)
        {
            var page =
                account.Length == 0 ? await site.OpenAsync(path, width, scheme) : await site.SignInAsync(account, path, width, scheme);
            var file = $"{name}-{(width == 390 ? "telephone" : "bureau")}{(scheme == ColorScheme.Dark ? "-sombre" : "")}.png";
            await page.ScreenshotAsync(new() { Path = Path.Combine(Folder, file) });

            (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")).ShouldBe(
                0,
                file
            );
            if (scheme == ColorScheme.Dark && width == 1280)
            {
                // Only colours change with the theme; the rest is checked on every page in the light.
                (await EveryPageTests.ViolationsAsync(page, "rule", "color-contrast")).ShouldBeEmpty(file);
            }

            await page.Context.CloseAsync();
        }
    }

    private Task<string> BulletinAsync() =>
        site.InScopeAsync(db => db.Bulletins.Where(b => b.EnvoyeLe == null).Select(b => "/bulletins/" + b.Slug).FirstAsync());

    private async Task<string> MeetingAsync() =>
        "/rencontres/"
        + await site.InScopeAsync(db => db.Rencontres.Where(r => r.Titre.StartsWith("Rencontre à venir")).Select(r => r.Slug).FirstAsync());

    private async Task<string> WithMinutesAsync(Expression<Func<CompteRendu, bool>> state) =>
        "/rencontres/"
        + await site.InScopeAsync(db =>
            db.ComptesRendus.Where(state)
                .Join(db.Rencontres, c => c.RencontreId, r => r.Id, (c, r) => r)
                .OrderBy(r => r.Jour)
                .Select(r => r.Slug)
                .LastAsync()
        );

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}

using Maillage.Reseaux;
using Maillage.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Maillage.Browser_Tests;

public sealed class CompteJourneyTests(DemoSite site)
{
    [Fact]
    public async Task A_passkey_is_added_then_opens_the_account_alone()
    {
        // A passkey belongs to a domain: an address in digits has none.
        var root = site.Address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal);
        var page = await site.OpenAsync("/connexion", width: 390);
        var devtools = await page.Context.NewCDPSessionAsync(page);
        await devtools.SendAsync("WebAuthn.enable");
        await devtools.SendAsync(
            "WebAuthn.addVirtualAuthenticator",
            new()
            {
                ["options"] = new Dictionary<string, object>
                {
                    ["protocol"] = "ctap2",
                    ["transport"] = "internal",
                    ["hasResidentKey"] = true,
                    ["hasUserVerification"] = true,
                    ["isUserVerified"] = true,
                    ["automaticPresenceSimulation"] = true,
                },
            }
        );
        await page.GotoAsync($"{root}/connexion?retour=/mon-compte");
        await PasswordAsync(page, await CreateCompteAsync());
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Mon compte");
        await AxeAsync(page);

        await page.GetByRole(AriaRole.Link, new() { Name = "Ajouter une clé d’accès" }).ClickAsync();
        await page.GetByLabel("Nom de la clé").FillAsync("Téléphone d’essai");
        await AxeAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Ajouter cette clé" }).ClickAsync();
        await Assertions
            .Expect(page.GetByRole(AriaRole.Main))
            .ToContainTextAsync("La clé « Téléphone d’essai » ouvre maintenant votre compte");

        await page.Context.ClearCookiesAsync();
        await page.GotoAsync($"{root}/connexion?retour=/personnes");
        await page.GetByRole(AriaRole.Link, new() { Name = "Utiliser une clé d’accès" }).ClickAsync();
        var use = page.GetByRole(AriaRole.Button, new() { Name = "Utiliser ma clé d’accès" });
        await Assertions.Expect(use).ToBeVisibleAsync();
        await AxeAsync(page);
        await use.ClickAsync();

        await page.WaitForURLAsync($"{root}/personnes");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Annuaire");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_code_is_set_up_and_then_asked_for_with_or_without_script(bool script)
    {
        var courriel = await CreateCompteAsync();
        var page = await site.OpenAsync("/connexion?retour=/mon-compte/seconde-etape", width: 390, script: script);
        await PasswordAsync(page, courriel);
        var key = (await page.Locator("main code").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal);
        await page.GetByLabel("Code").FillAsync(Totp.Code(key));
        await page.GetByRole(AriaRole.Button, new() { Name = "Demander un code à la connexion" }).ClickAsync();
        await Assertions.Expect(page.Locator(".codes li")).ToHaveCountAsync(10);

        await page.Context.ClearCookiesAsync();
        await page.GotoAsync("/connexion?retour=/mon-compte");
        await PasswordAsync(page, courriel);
        await page.GetByLabel("Code").FillAsync(Totp.Code(key, 1));
        await page.GetByRole(AriaRole.Button, new() { Name = "Continuer" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Mon compte");

        await page.GetByRole(AriaRole.Link, new() { Name = "Ne plus demander de code" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Ne plus demander de code" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("Votre compte ne demande plus de code");
    }

    /// <summary>Somebody new: what happens to this account bothers no other test.</summary>
    private async Task<string> CreateCompteAsync()
    {
        var reseau = await site.InScopeAsync(db => db.Reseaux.SingleAsync());
        var personne = await site.Data.CreateRoleAsync(reseau, NatureRole.Lecteur);
        await site.Data.CreateCompteAsync(personne);
        return personne.Courriel!;
    }

    private static async Task PasswordAsync(IPage page, string courriel)
    {
        await page.GetByLabel("Adresse électronique").FillAsync(courriel);
        await page.GetByLabel("Mot de passe", new() { Exact = true }).FillAsync(TestData.MotDePasse);
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = "Se connecter" }).ClickAsync();
    }

    private static async Task AxeAsync(IPage page) => (await EveryPageTests.ViolationsAsync(page)).ShouldBeEmpty();
}

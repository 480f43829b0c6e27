using Maillage.Reseaux.Demo;
using Maillage.Testing;
using Maillage.Web.Commands;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Maillage.Browser_Tests.DemoSite))]

namespace Maillage.Browser_Tests;

/// <summary>The demonstration network served on a real port, and one Chromium for the whole run.</summary>
public sealed class DemoSite : TestApp, IAsyncLifetime
{
    private IPlaywright _playwright = null!;
    private IBrowser _browser = null!;

    protected override bool OnRealPort => true;

    protected override bool RunsJobs => true;

    // All the journeys sign in from one address, in a few minutes; the limit itself has its own test.
    protected override IReadOnlyDictionary<string, string?> Settings =>
        new Dictionary<string, string?> { ["Maillage:Limites:Connexion"] = "10000" };

    public string Address { get; private set; } = "";

    async ValueTask IAsyncLifetime.InitializeAsync()
    {
        await InitializeAsync();
        Address = App.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        await using (var scope = App.Services.CreateAsyncScope())
        {
            await DemoSeed.EnsureAsync(scope.ServiceProvider);
        }

        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = "/usr/bin/chromium",
                Args =
                [
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                ],
            }
        );
    }

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
        await DisposeAsync();
    }

    /// <summary>A page in a context of its own: nothing shared with another test.</summary>
    public async Task<IPage> OpenAsync(string path = "/", int width = 1280, ColorScheme scheme = ColorScheme.Light, bool script = true)
    {
        var context = await _browser.NewContextAsync(
            new()
            {
                BaseURL = Address,
                ColorScheme = scheme,
                ViewportSize = new() { Width = width, Height = 900 },
                Locale = "fr-FR",
                TimezoneId = "Europe/Paris",
                JavaScriptEnabled = script,
            }
        );
        var page = await context.NewPageAsync();
        await page.GotoAsync(path);
        return page;
    }

    public async Task<IPage> SignInAsync(
        string courriel,
        string path = "/",
        int width = 1280,
        ColorScheme scheme = ColorScheme.Light,
        bool script = true
    )
    {
        var page = await OpenAsync($"/connexion?retour={Uri.EscapeDataString(path)}", width, scheme, script);
        await page.GetByLabel("Adresse électronique").FillAsync(courriel);
        await page.GetByLabel("Mot de passe", new() { Exact = true }).FillAsync(ComptesDemo.MotDePasse);
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = "Se connecter" }).ClickAsync();
        await page.WaitForURLAsync($"{Address}{path}");
        return page;
    }
}

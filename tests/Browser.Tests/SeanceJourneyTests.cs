using Maillage.Rencontres;
using Maillage.Reseaux;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Maillage.Browser_Tests;

public sealed class SeanceJourneyTests(DemoSite site)
{
    [Fact]
    public async Task What_a_cite_writes_appears_on_the_screen_of_the_meeting_without_reload()
    {
        var slug = await site.InScopeAsync(db =>
            db.Rencontres.Where(r => r.Titre.StartsWith("Rencontre du jour")).Select(r => r.Slug).FirstAsync()
        );
        var screen = await site.SignInAsync("animation@demo.example", $"/rencontres/{slug}/seance");
        await screen.GetByRole(AriaRole.Button, new() { Name = "Ouvrir la séance" }).ClickAsync();
        await screen.GetByLabel("Question", new() { Exact = true }).FillAsync("Une question en cours de frappe");
        await screen.Locator("#bloc-arras summary").ClickAsync();

        var member = await site.SignInAsync("cpo@demo.example", $"/rencontres/{slug}/blocs/arras");
        await member.GetByLabel("Besoins").FillAsync("Une salle pour le conseil des jeunes");

        await Assertions
            .Expect(screen.Locator("#bloc-arras"))
            .ToContainTextAsync("Une salle pour le conseil des jeunes", new() { Timeout = 15_000 });
        await Assertions.Expect(screen.Locator("#bloc-arras")).ToHaveAttributeAsync("open", "");
        await Assertions.Expect(screen.GetByLabel("Question", new() { Exact = true })).ToHaveValueAsync("Une question en cours de frappe");
        (await EveryPageTests.ViolationsAsync(screen)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Attendance_and_notes_are_taken_with_the_keyboard_only()
    {
        var slug = await CreateMeetingAsync();
        var screen = await site.SignInAsync("animation@demo.example", $"/rencontres/{slug}/seance");
        await screen.GetByRole(AriaRole.Button, new() { Name = "Ouvrir la séance" }).FocusAsync();
        await screen.Keyboard.PressAsync("Enter");
        // The script comes with the page: a key pressed before it would send the form the plain way, and reload.
        await Assertions.Expect(screen.GetByRole(AriaRole.Button, new() { Name = "Clore la séance" })).ToBeVisibleAsync();
        await screen.WaitForLoadStateAsync(LoadState.Load);
        var present = screen.Locator(".attendance button", new() { HasText = "Absent·e" }).First;

        await present.FocusAsync();
        await screen.Keyboard.PressAsync("Enter");
        await Assertions.Expect(present).ToHaveAttributeAsync("aria-pressed", "true");
        await Assertions.Expect(present).ToBeFocusedAsync();

        await screen.GetByLabel("Question", new() { Exact = true }).FocusAsync();
        await screen.Keyboard.TypeAsync("Qui garde les vélos ?");
        await screen.Keyboard.PressAsync("Tab");
        await screen.Keyboard.TypeAsync("La ville");
        await screen.Keyboard.PressAsync("Tab");
        await screen.Keyboard.PressAsync("Tab");
        await screen.Keyboard.PressAsync("Enter");
        await Assertions.Expect(screen.Locator("#partie-notes")).ToContainTextAsync("Qui garde les vélos ?");
    }

    // A meeting of its own: the others are looked at by other tests.
    private async Task<string> CreateMeetingAsync()
    {
        var (reseau, personnes) = await site.InScopeAsync(async db =>
            (await db.Reseaux.SingleAsync(), await db.Personnes.Where(p => p.Courriel != null).OrderBy(p => p.Nom).Take(3).ToArrayAsync())
        );
        var rencontre = await site.Data.CreateRencontreAsync(
            reseau,
            "Rencontre au clavier",
            new DateOnly(2022, 6, 10),
            Modalite.Distanciel
        );
        await site.Data.AnnounceAsync(rencontre, personnes);
        return rencontre.Slug;
    }
}

using Maillage.Rencontres;
using Maillage.Reseaux;
using Maillage.Reseaux.Demo;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Maillage.Browser_Tests;

public sealed class BlocJourneyTests(DemoSite site)
{
    [Fact]
    public async Task From_planning_to_the_bloc_written_by_a_personal_link()
    {
        var animator = await site.SignInAsync("animation@demo.example", "/rencontres/nouvelle");
        await animator.GetByLabel("Titre").FillAsync("Rencontre du parcours");
        await animator.GetByLabel("Date").FillAsync("2022-07-07");
        await animator.GetByLabel("De", new() { Exact = true }).FillAsync("14:00");
        await animator.GetByLabel("À", new() { Exact = true }).FillAsync("16:00");
        await animator.GetByRole(AriaRole.Button, new() { Name = "Enregistrer le brouillon" }).ClickAsync();
        await animator.GetByRole(AriaRole.Link, new() { Name = "Annoncer la rencontre" }).ClickAsync();
        await animator.GetByRole(AriaRole.Button, new() { Name = "Envoyer les invitations" }).ClickAsync();
        await Assertions.Expect(animator.GetByRole(AriaRole.Status)).ToContainTextAsync("C’est annoncé");

        var link = await LinkInMailAsync(animator, "maud.le-bihan@demo.example");
        var phone = await site.OpenAsync(link, width: 390);
        await phone.GetByLabel("Je participe à distance").CheckAsync();
        await phone.GetByRole(AriaRole.Button, new() { Name = "Répondre" }).ClickAsync();
        await phone.GetByLabel("Besoins").FillAsync("Un local pour les vélos");
        await Assertions.Expect(phone.Locator("[data-autosave-state]")).ToContainTextAsync("Enregistré à");
        (await EveryPageTests.ViolationsAsync(phone)).ShouldBeEmpty();

        await phone.ReloadAsync();
        await Assertions.Expect(phone.GetByLabel("Besoins")).ToHaveValueAsync("Un local pour les vélos");
    }

    [Fact]
    public async Task What_is_typed_while_offline_stays_and_is_saved_when_the_network_returns()
    {
        var page = await site.SignInAsync("cpo@demo.example", await BlocToWriteAsync());
        await page.Context.SetOfflineAsync(true);
        await page.GetByLabel("Questionnements").FillAsync("Tapé dans un tunnel");
        await Assertions.Expect(page.Locator("[data-autosave-state]")).ToContainTextAsync("Hors ligne");

        await page.Context.SetOfflineAsync(false);

        await Assertions.Expect(page.Locator("[data-autosave-state]")).ToContainTextAsync("Enregistré à", new() { Timeout = 20_000 });
        await page.ReloadAsync();
        await Assertions.Expect(page.GetByLabel("Questionnements")).ToHaveValueAsync("Tapé dans un tunnel");
    }

    [Fact]
    public async Task Two_people_in_the_same_part_each_keep_their_text_and_see_the_other_s()
    {
        var address = await BlocToWriteAsync("lievin");
        var first = await site.SignInAsync("animation@demo.example", address);
        var second = await site.SignInAsync("admin@demo.example", address);
        await first.GetByLabel("Besoins").FillAsync("Un local, dit la première");
        await Assertions.Expect(first.Locator("[data-autosave-state]")).ToContainTextAsync("Enregistré à");

        await second.GetByLabel("Besoins").FillAsync("Un vélo, dit la seconde");
        await Assertions.Expect(second.Locator("[data-autosave-state]")).ToContainTextAsync("Quelqu’un d’autre a écrit");
        await second.GetByRole(AriaRole.Button, new() { Name = "Enregistrer mon bloc" }).ClickAsync();

        await Assertions.Expect(second.Locator("main blockquote")).ToContainTextAsync("Un local, dit la première");
        await Assertions.Expect(second.GetByLabel("Besoins")).ToHaveValueAsync("Un vélo, dit la seconde");
        (await EveryPageTests.ViolationsAsync(second)).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_typed_just_before_the_tab_is_closed_is_saved()
    {
        var page = await site.SignInAsync("animation@demo.example", await BlocToWriteAsync("denain"));
        await page.GetByLabel("Questionnements").FillAsync("Tapé puis fermé");

        await page.CloseAsync(new() { RunBeforeUnload = true });

        var cite = await site.InScopeAsync(db => db.Cites.SingleAsync(c => c.Slug == "denain"));
        string? kept = null;
        for (var i = 0; i < 100 && kept != "Tapé puis fermé"; i++)
        {
            await Task.Delay(100);
            kept = await site.InScopeAsync(db =>
                db.Blocs.Where(b => b.CiteId == cite.Id).OrderByDescending(b => b.EcritLe).Select(b => b.Texte.Questionnements).FirstAsync()
            );
        }

        kept.ShouldBe("Tapé puis fermé");
    }

    [Fact]
    public async Task What_is_typed_offline_in_a_tab_that_is_closed_comes_back_with_the_page()
    {
        var address = await BlocToWriteAsync();
        var page = await site.SignInAsync("cpo@demo.example", address);
        var context = page.Context;
        await context.SetOfflineAsync(true);
        await page.GetByLabel("Actions à valoriser").FillAsync("Tapé hors ligne puis fermé");
        await page.CloseAsync();
        await context.SetOfflineAsync(false);

        var again = await context.NewPageAsync();
        await again.GotoAsync(address);

        await Assertions.Expect(again.GetByLabel("Actions à valoriser")).ToHaveValueAsync("Tapé hors ligne puis fermé");
        await Assertions.Expect(again.Locator("[data-autosave-state]")).ToContainTextAsync("Enregistré à");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_is_typed_after_the_session_ended_is_saved_after_signing_in_again(bool script)
    {
        var address = await BlocToWriteAsync("calais");
        var page = await site.SignInAsync("animation@demo.example", address, script: script);
        await page.Context.ClearCookiesAsync();
        await page.GetByLabel("Questionnements").FillAsync($"Tapé trop tard, script : {script}");
        if (script)
        {
            await Assertions.Expect(page.Locator("[data-autosave-state]")).ToContainTextAsync("Votre session a pris fin");
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer mon bloc" }).ClickAsync();
        await page.GetByLabel("Adresse électronique").FillAsync("animation@demo.example");
        await page.GetByLabel("Mot de passe").FillAsync(ComptesDemo.MotDePasse);
        await CheckAsync(page, script);
        await page.GetByRole(AriaRole.Button, new() { Name = "Se reconnecter" }).ClickAsync();
        var save = page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer ce que j’avais écrit" });
        await Assertions.Expect(save).ToBeVisibleAsync();
        await CheckAsync(page, script);
        await save.ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Status).First).ToContainTextAsync("Votre bloc est enregistré");
        await page.GotoAsync(address);
        await Assertions.Expect(page.GetByLabel("Questionnements")).ToHaveValueAsync($"Tapé trop tard, script : {script}");
    }

    [Fact]
    public async Task A_bloc_is_written_without_script_and_with_the_keyboard_only()
    {
        var page = await site.SignInAsync("animation@demo.example", await BlocToWriteAsync("lens"), script: false);

        await page.GetByLabel("Actions à valoriser").FocusAsync();
        await page.Keyboard.TypeAsync("La malle aux histoires");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.GetByRole(AriaRole.Status).First).ToContainTextAsync("Votre bloc est enregistré");
    }

    // axe is itself a script.
    private static async Task CheckAsync(IPage page, bool script)
    {
        if (script)
        {
            (await EveryPageTests.ViolationsAsync(page)).ShouldBeEmpty();
        }
    }

    private async Task<string> BlocToWriteAsync(string cite = "arras")
    {
        var slug = await site.InScopeAsync(db =>
            db.Rencontres.OrderByDescending(r => r.Jour)
                .Where(r => r.Titre.StartsWith("Rencontre à venir"))
                .Select(r => r.Slug)
                .FirstAsync()
        );
        return $"/rencontres/{slug}/blocs/{cite}";
    }

    private static async Task<string> LinkInMailAsync(IPage animator, string address)
    {
        // Mails are made by jobs, a moment after the answer.
        var row = animator.GetByRole(AriaRole.Row).Filter(new() { HasText = address }).First;
        for (var i = 0; i < 60 && !await row.IsVisibleAsync(); i++)
        {
            await animator.GotoAsync("/courriels");
            await Task.Delay(250);
        }

        await row.GetByRole(AriaRole.Link).First.ClickAsync();
        var button = animator.FrameLocator("iframe").GetByRole(AriaRole.Link, new() { Name = "Répondre et écrire pour ma cité" });
        return new Uri((await button.GetAttributeAsync("href"))!).AbsolutePath;
    }
}

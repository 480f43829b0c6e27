using Microsoft.Playwright;

namespace Maillage.Browser_Tests;

public sealed class MemoireJourneyTests(DemoSite site)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Somebody_finds_what_a_podcast_says_with_the_keyboard_only(bool script)
    {
        var page = await site.OpenAsync("/", 390, script: script);

        await page.GetByLabel("Mots cherchés").FocusAsync();
        await page.Keyboard.TypeAsync("montataire une page par an");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Link, new() { Name = "Le protocole d’évaluation, et après" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");

        await page.WaitForURLAsync("**/ressources/le-protocole-d-evaluation-et-apres-episode-3#t-90");
        // Folded until then: whoever follows a link to a passage reads it.
        await Assertions.Expect(page.GetByText("À Montataire, chaque action rend une page par an")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Titles_are_proposed_while_one_types_and_chosen_with_the_keyboard()
    {
        var page = await site.OpenAsync("/", 390);
        var box = page.GetByLabel("Mots cherchés");

        await box.FocusAsync();
        await page.Keyboard.TypeAsync("petit guide tro");
        await Assertions.Expect(page.GetByRole(AriaRole.Option)).ToHaveCountAsync(1);
        (await EveryPageTests.ViolationsAsync(page)).ShouldBeEmpty();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.GetByRole(AriaRole.Listbox)).ToBeHiddenAsync();
        await page.Keyboard.TypeAsync("ï");
        await page.GetByRole(AriaRole.Option).WaitForAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(page.GetByRole(AriaRole.Option)).ToHaveAttributeAsync("aria-selected", "true");
        await page.Keyboard.PressAsync("Enter");

        await page.WaitForURLAsync("**/ressources/petit-guide-de-la-troika");
    }

    [Fact]
    public async Task An_animator_drops_a_document_which_says_how_far_it_is_and_is_found_by_its_words()
    {
        var page = await site.SignInAsync("animation@demo.example", "/ressources/nouvelle");
        await page.GetByLabel("Titre").FillAsync("Mode d’emploi du garage à trottinettes");
        await DropAsync(page, "mode-emploi.txt", "Le garage ouvre à sept heures, chaque trottinette a son antivol.");

        await page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer le brouillon" }).ClickAsync();

        await Assertions
            .Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToHaveTextAsync("Mode d’emploi du garage à trottinettes");
        (await EveryPageTests.ViolationsAsync(page)).ShouldBeEmpty();
        await site.RunJobsAsync();
        await page.GotoAsync($"{site.Address}/recherche?q=antivol");
        await Assertions.Expect(page.Locator("mark").First).ToHaveTextAsync("antivol");
    }

    [Fact]
    public async Task A_file_that_is_refused_loses_nothing_that_was_typed()
    {
        var page = await site.SignInAsync("animation@demo.example", "/ressources/nouvelle");
        await page.GetByLabel("Titre").FillAsync("Un programme");
        await DropAsync(page, "jeu.exe", "MZ\u0000\u0001\u0002");

        await page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer le brouillon" }).ClickAsync();

        await Assertions.Expect(page.Locator(".error-summary")).ToContainTextAsync("n’est pas d’un format que Maillage garde");
        await Assertions.Expect(page.GetByLabel("Titre")).ToHaveValueAsync("Un programme");
    }

    private static async Task DropAsync(IPage page, string name, string text) =>
        await page.EvaluateAsync(
            """
            ([name, text]) => {
              const data = new DataTransfer();
              data.items.add(new File([text], name));
              document.querySelector("[data-upload]").dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
            }
            """,
            new[] { name, text }
        );
}

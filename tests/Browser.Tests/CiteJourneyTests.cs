using Microsoft.Playwright;

namespace Maillage.Browser_Tests;

public sealed class CiteJourneyTests(DemoSite site)
{
    [Fact]
    public async Task A_coordinator_corrects_the_sheet_of_their_cite_with_the_keyboard_only()
    {
        var page = await site.SignInAsync("cpo@demo.example", "/cites/arras/modification", script: false);

        await page.GetByLabel("Agglomération").FocusAsync();
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync("Communauté urbaine d’Arras (46 communes)");
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("La fiche est à jour.");
        await Assertions.Expect(page.GetByText("Communauté urbaine d’Arras (46 communes)")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task What_is_typed_in_one_form_stays_when_another_of_the_page_is_sent()
    {
        var page = await site.SignInAsync("cpo@demo.example", "/cites/arras/chiffres");
        await page.Locator("#Input_Libelle").FillAsync("Décrocheurs suivis");

        await page.GetByRole(AriaRole.Button, new() { Name = "Retirer" }).First.ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Status).First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#Input_Libelle")).ToHaveValueAsync("Décrocheurs suivis");
    }

    [Fact]
    public async Task The_skip_link_leads_to_the_content()
    {
        var page = await site.OpenAsync("/cites");

        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");

        (await page.EvaluateAsync<string>("document.activeElement.id")).ShouldBe("contenu");
    }
}

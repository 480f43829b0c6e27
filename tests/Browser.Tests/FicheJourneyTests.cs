using Maillage.Rencontres;
using Maillage.Reseaux;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Maillage.Browser_Tests;

public sealed class FicheJourneyTests(DemoSite site)
{
    private const string Action = "L’action « Albums du quartier » : les classes illustrent un conte avec des parents.";

    [Fact]
    public async Task What_maubeuge_puts_forward_in_its_bloc_becomes_a_published_fiche_on_a_phone_without_script()
    {
        await PutForwardAsync();
        var page = await site.SignInAsync("animation@demo.example", "/fiches/propositions", 390, script: false);
        await page.GetByRole(AriaRole.Listitem)
            .Filter(new() { HasText = "Albums du quartier" })
            .GetByRole(AriaRole.Button, new() { Name = "En faire une fiche" })
            .First.ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Albums du quartier");
        var fiche = new Uri(page.Url).AbsolutePath;

        await GestureAsync(page, "Préparer l’entretien", "Enregistrer");
        foreach (
            var (champ, texte) in new[]
            {
                ("constats", "Peu de livres."),
                ("objectifs", "Lire ensemble."),
                ("deroule", "- Écrire\n- Dessiner"),
            }
        )
        {
            await page.GotoAsync($"{site.Address}{fiche}/redaction/{champ}");
            await page.Locator("#Input_Texte").FillAsync(texte);
            await page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer" }).ClickAsync();
        }

        await page.GotoAsync($"{site.Address}{fiche}");
        await GestureAsync(page, "Donner à relire", "Donner à relire");
        await GestureAsync(page, "La fiche est juste", "Oui, la fiche est juste");
        await GestureAsync(page, "Valider", "Valider");
        await GestureAsync(page, "Publier", "Publier");

        var lecteur = await site.OpenAsync(fiche, 390);
        await Assertions.Expect(lecteur.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Dessiner" })).ToBeVisibleAsync();
        (await EveryPageTests.ViolationsAsync(lecteur)).ShouldBeEmpty();
        var pdf = await lecteur.APIRequest.GetAsync($"{site.Address}{fiche}.pdf");
        System.Text.Encoding.ASCII.GetString((await pdf.BodyAsync())[..5]).ShouldBe("%PDF-");
    }

    private static async Task GestureAsync(IPage page, string link, string button)
    {
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
    }

    private async Task PutForwardAsync() =>
        await site.InScopeAsync(async db =>
        {
            var bloc = await db
                .Blocs.Join(db.Cites, b => b.CiteId, c => c.Id, (b, c) => new { Bloc = b, c.Nom })
                .Join(
                    db.Rencontres,
                    x => x.Bloc.RencontreId,
                    r => r.Id,
                    (x, r) =>
                        new
                        {
                            x.Bloc,
                            x.Nom,
                            r.Jour,
                        }
                )
                .Where(x => x.Nom == "Maubeuge")
                .OrderByDescending(x => x.Jour)
                .Select(x => x.Bloc)
                .FirstAsync();
            db.Add(
                bloc.Ecrire(bloc.Texte with { ActionsAValoriser = Action }, "Nadia Le Bihan", TimeProvider.System.GetUtcNow().UtcDateTime)
            );
            await db.SaveChangesAsync();
            return 0;
        });
}

using System.Net;
using Maillage.Memoire;
using Maillage.Reseaux;
using Maillage.Testing;

namespace Maillage.Memoire_Tests.Pages;

/// <summary>Apart from the others: it moves the clock.</summary>
public sealed class ParutionActualiteTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task News_set_for_later_shows_at_its_time_and_not_before()
    {
        var reseau = await app.Data.CreateReseauAsync();
        var animatrice = await app.Data.SignInAsync(await app.Data.CreateRoleAsync(reseau, NatureRole.Animateur));
        var actualite = await app.Data.CreateActualiteAsync(reseau, "Le palmarès de juin", publiee: false);

        var past = await PublierAsync(animatrice, actualite, "2022-06-01");
        var page = await PublierAsync(animatrice, actualite, "2022-06-20");

        past.Text("#Input_Jour-error").ShouldContain("un moment à venir");
        page.Text(".flash").ShouldBe("L’actualité paraîtra le lundi 20 juin 2022 à 9 h.");
        await app.RunJobsAsync();
        (await app.Visitor().GetAsync($"/actualites/{actualite.Slug}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await app.Visitor().GetAsync("/recherche?q=palmares")).Text(".state-line").ShouldBe("0 résultat");
        app.Clock.Advance(TimeSpan.FromDays(12));
        await app.RunJobsAsync();
        (await app.Visitor().GetAsync($"/actualites/{actualite.Slug}")).Text(".state-line").ShouldContain("20 juin 2022");
        (await app.Visitor().GetAsync("/recherche?q=palmares")).Text(".state-line").ShouldBe("1 résultat");
    }

    private static async Task<WebPage> PublierAsync(Visitor animatrice, Actualite actualite, string jour) =>
        await animatrice.SubmitAsync(
            await animatrice.GetAsync($"/actualites/{actualite.Slug}/publication"),
            "main form",
            ("Input.Jour", jour)
        );
}

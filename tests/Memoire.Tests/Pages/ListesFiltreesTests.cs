using Maillage.Memoire.Fiches;
using Maillage.Testing;

namespace Maillage.Memoire_Tests.Pages;

/// <summary>« ?theme= » is read the same by every list and feed: by its name, as in an address, and one that is not of the list is not
/// asked for.</summary>
public sealed class ListesFiltreesTests(TestApp app) : IClassFixture<TestApp>
{
    [Theory]
    [InlineData("Santé mentale", true)]
    [InlineData("sante-mentale", true)]
    [InlineData("Lecture", false)]
    [InlineData("lecture", false)]
    [InlineData("inconnu", true)]
    [InlineData("", true)]
    public async Task A_theme_is_read_the_same_by_every_list(string theme, bool shown)
    {
        var reseau = await app.Data.CreateReseauAsync();
        var ressource = await app.Data.CreateRessourceAsync(reseau, themes: ["Santé mentale"]);
        var actualite = await app.Data.CreateActualiteAsync(reseau, themes: ["Santé mentale"]);
        var fiche = (await app.Data.CreateFicheAsync(EtatFiche.Publiee, reseau: reseau, theme: "Santé mentale")).Fiche;

        var question = $"?theme={Uri.EscapeDataString(theme)}&reseau={reseau.Slug}";
        foreach (
            var (page, slug) in new[]
            {
                ("/ressources", ressource.Slug),
                ("/ressources.csv", ressource.Slug),
                ("/actualites", actualite.Slug),
                ("/actualites.atom", actualite.Slug),
                ("/fiches", fiche.Slug),
            }
        )
        {
            (await app.Visitor().GetAsync(page + question)).Html.Contains(slug, StringComparison.Ordinal).ShouldBe(shown, page);
        }
    }

    [Theory]
    [InlineData("/ressources", "age=deux-ans")]
    [InlineData("/fiches", "age=deux-ans")]
    [InlineData("/fiches", "cite=nulle-part")]
    [InlineData("/actualites", "cite=nulle-part")]
    [InlineData("/actualites", "theme=rien")]
    [InlineData("/fiches", "theme=rien")]
    [InlineData("/ressources", "theme=rien")]
    public async Task What_no_list_offers_is_not_a_filter(string page, string question)
    {
        var reseau = await app.Data.CreateReseauAsync();

        (await app.Visitor().GetAsync($"{page}?{question}&reseau={reseau.Slug}")).Has("form.filters a[href]").ShouldBeFalse();
    }
}

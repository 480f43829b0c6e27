using System.Net;
using Maillage.Memoire;
using Maillage.Reseaux;
using Maillage.Testing;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Memoire_Tests.Pages;

public sealed class DirectionsTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task A_cite_is_read_over_time_and_a_theme_across_everything()
    {
        var tenue = await app.Data.CreateCompteRenduPublieAsync(3);
        var reseau = await app.InScopeAsync(db => db.Reseaux.SingleAsync(r => r.Id == tenue.Rencontre.ReseauId));
        await app.Data.CreateRessourceAsync(reseau, "Kit du forum", cite: tenue.Cite, themes: ["Insertion professionnelle"]);

        var fil = await app.Visitor().GetAsync($"/cites/{tenue.Cite.Slug}/fil");
        var theme = await app.Visitor().GetAsync("/themes/insertion-professionnelle");

        fil.Texts(".results .meta").Select(m => m.Split(',')[0]).Order().ShouldBe(["Bloc de cité", "Cité", "Ressource"]);
        // The bloc says « entreprises »; nobody sorted it.
        theme.Text(".results").ShouldContain("douze entreprises");
        theme.Text(".results").ShouldContain("Kit du forum");
        (await app.Visitor().GetAsync("/themes/astrologie")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await app.Visitor().GetAsync("/themes")).Texts("main li a").ShouldContain("Insertion professionnelle");
    }
}

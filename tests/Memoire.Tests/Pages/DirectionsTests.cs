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

    [Fact]
    public async Task A_resource_lists_the_minutes_the_questions_and_the_news_that_cite_it_to_those_who_may_read_them()
    {
        var guide = await app.Data.CreateRessourceAsync(titre: "Le guide cité", source: "https://guide.example/protocole?v=(1)");
        var tenue = await app.Data.CreateCompteRenduPublieAsync(
            4,
            Visibilite.Reseau,
            "Nous suivons le guide (https://guide.example/protocole?v=(1)), il aide.",
            "Le guide https://guide.example/protocole?v=(1) vaut-il pour les bilans ?"
        );
        var reseau = await app.InScopeAsync(db => db.Reseaux.SingleAsync(r => r.Id == tenue.Rencontre.ReseauId));
        var animatrice = await app.Data.SignInAsAnimatorAsync(tenue.Rencontre);
        var actualite = await app.Data.CreateActualiteAsync(reseau, "Un guide à lire");
        await animatrice.SubmitAsync(
            await animatrice.GetAsync($"/actualites/{actualite.Slug}/modification"),
            "main form",
            ("Input.Ressources", $"/ressources/{guide.Slug}")
        );

        var dehors = await app.Visitor().GetAsync($"/ressources/{guide.Slug}");
        var dedans = await animatrice.GetAsync($"/ressources/{guide.Slug}");

        dehors.Texts("section[aria-labelledby=citee] a").ShouldBe(["Un guide à lire"]);
        dedans
            .Texts("section[aria-labelledby=citee] .meta")
            .Select(n => n.Split(',')[0])
            .Order()
            .ShouldBe(["Actualité", "Bloc de cité", "Échange"]);
    }
}

using Maillage.Memoire;
using Maillage.Reseaux;
using Maillage.Testing;

namespace Maillage.Memoire_Tests.Pages;

public sealed class DossiersTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task A_folder_shows_its_resources_in_the_order_given_and_each_says_where_it_is()
    {
        var reseau = await app.Data.CreateReseauAsync();
        var dossier = await app.Data.CreateRessourceAsync(reseau, "Évaluer", nature: NatureRessource.Dossier);
        var guide = await app.Data.CreateRessourceAsync(reseau, "Le guide : dix questions");
        var podcast = await app.Data.CreateRessourceAsync(reseau, "Le podcast");
        var animatrice = await app.Data.SignInAsync(await app.Data.CreateRoleAsync(reseau, NatureRole.Animateur));
        var pieces = $"/ressources/{dossier.Slug}/pieces";
        await animatrice.SubmitAsync(
            await animatrice.GetAsync(pieces),
            "form[action$=Ajout]",
            ("Input.Ressource", "Le guide : dix questions")
        );
        var composed = await animatrice.SubmitAsync(
            await animatrice.GetAsync(pieces),
            "form[action$=Ajout]",
            ("Input.Ressource", $"https://maillage.example/ressources/{podcast.Slug}")
        );

        await animatrice.SubmitAsync(composed, "form[action$=Ordre]", ("ordre[0].rang", "2"), ("ordre[1].rang", "1"));

        (await app.Visitor().GetAsync($"/ressources/{dossier.Slug}"))
            .Texts("ol.plain-list h3")
            .ShouldBe(["Le podcast", "Le guide : dix questions"]);
        (await app.Visitor().GetAsync($"/ressources/{guide.Slug}")).Text(".facts").ShouldContain("Évaluer");
        var sansGuide = await animatrice.SubmitAsync(await animatrice.GetAsync(pieces), "form[action$=Ordre]", ("ordre[1].rang", ""));
        sansGuide.Texts("ol.plain-list a").ShouldBe(["Le podcast"]);
    }

    [Fact]
    public async Task A_favourite_is_kept_filed_and_let_go_without_a_script()
    {
        var reseau = await app.Data.CreateReseauAsync();
        var ressource = await app.Data.CreateRessourceAsync(reseau, "Le guide");
        var membre = await app.Data.SignInAsync(await app.Data.CreateMembreAsync(reseau, await app.Data.CreateCiteAsync(reseau)));
        var page = await membre.GetAsync($"/ressources/{ressource.Slug}");

        page = await membre.SubmitAsync(page, "form[action$=favori]");
        var ranges = await membre.SubmitAsync(
            await membre.GetAsync("/favoris"),
            "form[action$=Rangement]",
            ("collections", "Évaluation, À lire, évaluation")
        );

        ranges.Texts("main h2").ShouldBe(["À lire", "Évaluation"]);
        page.Text("form[action$=favori]").ShouldContain("Retirer");
        await membre.SubmitAsync(page, "form[action$=favori]");
        (await membre.GetAsync("/favoris")).Text(".empty").ShouldContain("Gardez une ressource");
    }

    [Fact]
    public async Task A_report_reaches_the_animation_which_answers()
    {
        var reseau = await app.Data.CreateReseauAsync();
        var ressource = await app.Data.CreateRessourceAsync(reseau, "Le guide");
        var membre = await app.Data.SignInAsync(await app.Data.CreateMembreAsync(reseau, await app.Data.CreateCiteAsync(reseau)));
        var animatrice = await app.Data.SignInAsync(await app.Data.CreateRoleAsync(reseau, NatureRole.Animateur));

        await membre.SubmitAsync(
            await membre.GetAsync($"/ressources/{ressource.Slug}/signalement"),
            "main form",
            ("Input.Nature", "Doublon"),
            ("Input.Texte", "Voir le dossier Évaluer.")
        );

        var list = await animatrice.GetAsync("/signalements");
        list.Text("li.card").ShouldContain("Elle est déjà là, ailleurs");
        list.Text("li.card").ShouldContain("Voir le dossier Évaluer.");
        (await animatrice.GetAsync("/ressources")).Text(".page-head").ShouldContain("1 signalement");
        (await animatrice.SubmitAsync(list, "form[action$=Traitement]", ("reponse", "Archivé.")))
            .Text(".state-line")
            .ShouldBe("Aucun ne vous attend.");
    }
}

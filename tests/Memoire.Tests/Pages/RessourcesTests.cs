using System.Net;
using System.Text;
using Maillage.Memoire;
using Maillage.Reseaux;
using Maillage.Testing;

namespace Maillage.Memoire_Tests.Pages;

public sealed class RessourcesTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task An_animator_adds_a_document_whose_words_are_read_and_publishes_it()
    {
        var animatrice = await AnimatriceAsync();
        var form = await animatrice.GetAsync("/ressources/nouvelle?nature=Document");

        var draft = await animatrice.UploadAsync(
            form,
            "main form",
            "fichier",
            "guide.txt",
            Encoding.UTF8.GetBytes("Dix questions sur le vélo."),
            ("Input.Titre", "Guide du protocole"),
            ("Input.Visibilite", "Public")
        );

        draft.Title.ShouldBe("Guide du protocole");
        draft.Text(".state-line").ShouldContain("Brouillon");
        (await app.Visitor().GetAsync(draft.Path)).Status.ShouldBe(HttpStatusCode.NotFound);
        await app.RunJobsAsync();
        await animatrice.SubmitAsync(await animatrice.GetAsync($"{draft.Path}/publication"), "main form");
        var page = await app.Visitor().GetAsync(draft.Path);
        page.Text("details.transcript").ShouldContain("Dix questions sur le vélo.");
        page.Html.ShouldNotContain("Brouillon");
        (await app.Visitor().GetAsync("/ressources")).Texts("article h3").ShouldContain("Guide du protocole");
    }

    [Fact]
    public async Task A_member_adds_for_their_cite_but_leaves_it_to_the_animation_to_show_it_to_everybody()
    {
        var reseau = await app.Data.CreateReseauAsync();
        var cite = await app.Data.CreateCiteAsync(reseau);
        var membre = await app.Data.SignInAsync(await app.Data.CreateMembreAsync(reseau, cite));
        var form = await membre.GetAsync("/ressources/nouvelle?nature=Lien");
        var draft = await membre.SubmitAsync(
            form,
            "main form",
            ("Input.Titre", "Carte des lieux"),
            ("Input.Source", "https://carte.example/"),
            ("Input.Visibilite", "Public")
        );

        var refused = await membre.SubmitAsync(await membre.GetAsync($"{draft.Path}/publication"), "main form");

        refused.Text(".error-summary").ShouldContain("revient à l’animation");
        await membre.SubmitAsync(await membre.GetAsync($"{draft.Path}/modification"), "main form", ("Input.Visibilite", "Reseau"));
        var published = await membre.SubmitAsync(await membre.GetAsync($"{draft.Path}/publication"), "main form");
        published.Text(".flash").ShouldContain("publiée");
        published.Attribute(".page-head .button", "href").ShouldBe("https://carte.example/");
    }

    [Fact]
    public async Task A_resource_of_the_network_is_not_there_for_others()
    {
        var interne = await app.Data.CreateRessourceAsync(visibilite: Visibilite.Reseau);
        var ailleurs = await app.Data.CreateReseauAsync();
        var membre = await app.Data.SignInAsync(await app.Data.CreateMembreAsync(ailleurs, await app.Data.CreateCiteAsync(ailleurs)));

        (await app.Visitor().GetAsync($"/ressources/{interne.Slug}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await membre.GetAsync($"/ressources/{interne.Slug}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await membre.GetAsync($"/ressources/{interne.Slug}/fichier")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_list_is_narrowed_by_theme_nature_and_age_and_its_address_says_so()
    {
        var reseau = await app.Data.CreateReseauAsync();
        await app.Data.CreateRessourceAsync(reseau, "À vélo au collège", themes: ["Mobilité"]);
        await app.Data.CreateRessourceAsync(reseau, "Lire le soir", themes: ["Lecture"]);

        var page = await app.Visitor().GetAsync("/ressources?theme=Mobilit%C3%A9&nature=Document&age=11-15");

        page.Texts("article h3").ShouldContain("À vélo au collège");
        page.Texts("article h3").ShouldNotContain("Lire le soir");
    }

    [Fact]
    public async Task An_age_that_is_upside_down_and_a_link_without_address_are_said_on_their_field()
    {
        var animatrice = await AnimatriceAsync();
        var form = await animatrice.GetAsync("/ressources/nouvelle?nature=Lien");

        var sansAdresse = await animatrice.SubmitAsync(form, "main form", ("Input.Titre", "Un lien"));
        var renverse = await animatrice.SubmitAsync(
            form,
            "main form",
            ("Input.Titre", "Un lien"),
            ("Input.Source", "https://a.example/"),
            ("Input.AgeMin", "12"),
            ("Input.AgeMax", "3"),
            ("Input.Date", "avril")
        );

        sansAdresse.Text("#Input_Source-error").ShouldBe("Donnez l’adresse du lien.");
        renverse.Text("#Input_Date-error").ShouldContain("2022-04-28");
    }

    [Fact]
    public async Task Two_people_who_change_the_same_resource_lose_nothing()
    {
        var reseau = await app.Data.CreateReseauAsync();
        var ressource = await app.Data.CreateRessourceAsync(reseau);
        var animatrice = await AnimatriceAsync(reseau);
        var adresse = $"/ressources/{ressource.Slug}/modification";
        var mienne = await animatrice.GetAsync(adresse);
        await animatrice.SubmitAsync(await animatrice.GetAsync(adresse), "main form", ("Input.Titre", "Guide, seconde édition"));

        var conflict = await animatrice.SubmitAsync(mienne, "main form", ("Input.Titre", "Guide relu"));

        conflict.Text("[role=alert]").ShouldContain("Guide, seconde édition");
        conflict.Attribute("#Input_Titre", "value").ShouldBe("Guide relu");
        (await animatrice.SubmitAsync(conflict, "main form")).Title.ShouldBe("Guide relu");
    }

    [Fact]
    public async Task A_resource_due_for_review_says_so_until_somebody_has_checked_it()
    {
        var reseau = await app.Data.CreateReseauAsync();
        var ressource = await app.Data.CreateRessourceAsync(reseau, revoirLe: new DateOnly(2022, 1, 1));
        var animatrice = await AnimatriceAsync(reseau);
        (await animatrice.GetAsync("/ressources?etat=ARevoir")).Html.ShouldContain(ressource.Slug);

        var page = await animatrice.SubmitAsync(await animatrice.GetAsync($"/ressources/{ressource.Slug}/revue"), "main form");

        page.Html.ShouldNotContain("À revoir");
        (await animatrice.GetAsync("/ressources?etat=ARevoir")).Html.ShouldNotContain(ressource.Slug);
    }

    [Fact]
    public async Task An_archived_resource_leaves_the_lists_and_still_answers()
    {
        var reseau = await app.Data.CreateReseauAsync();
        var ressource = await app.Data.CreateRessourceAsync(reseau, "Ancien guide de 2019");
        var animatrice = await AnimatriceAsync(reseau);

        await animatrice.SubmitAsync(await animatrice.GetAsync($"/ressources/{ressource.Slug}/archivage"), "main form");

        (await app.Visitor().GetAsync("/ressources")).Html.ShouldNotContain("Ancien guide de 2019");
        (await app.Visitor().GetAsync($"/ressources/{ressource.Slug}")).Text(".notice").ShouldContain("archivée depuis");
    }

    [Fact]
    public async Task A_dead_link_is_told_and_a_new_address_revives_it()
    {
        var reseau = await app.Data.CreateReseauAsync();
        var ressource = await app.Data.CreateRessourceAsync(reseau, nature: NatureRessource.Lien);
        var animatrice = await AnimatriceAsync(reseau);
        var lien = await animatrice.GetAsync($"/ressources/{ressource.Slug}/lien");

        var morte = await animatrice.SubmitAsync(lien, "main form");
        var revenue = await animatrice.SubmitAsync(lien, "main form", ("Input.Source", "https://nouveau.example/"));

        morte.Html.ShouldContain("Lien mort depuis");
        morte.Html.ShouldNotContain("Ouvrir le lien");
        revenue.Attribute(".page-head .button", "href").ShouldBe("https://nouveau.example/");
    }

    private async Task<Visitor> AnimatriceAsync(Reseau? reseau = null) =>
        await app.Data.SignInAsync(await app.Data.CreateRoleAsync(reseau ?? await app.Data.CreateReseauAsync(), NatureRole.Animateur));
}

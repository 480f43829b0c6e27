using System.Net;
using System.Text.Json;
using Maillage.Kernel.Data;
using Maillage.Memoire;
using Maillage.Rencontres;
using Maillage.Reseaux;
using Maillage.Testing;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Memoire_Tests.Pages;

public sealed class ActualitesTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task An_animator_writes_news_with_resources_and_everybody_reads_it_once_published()
    {
        var reseau = await app.Data.CreateReseauAsync();
        var replay = await app.Data.CreateRessourceAsync(reseau, "Replay : l’accueil", nature: NatureRessource.Replay);
        var animatrice = await AnimatriceAsync(reseau);

        var draft = await animatrice.SubmitAsync(
            await animatrice.GetAsync("/actualites/nouvelle"),
            "main form",
            ("Input.Titre", "La rencontre nationale du 9 mars"),
            ("Input.Texte", "450 participants.\n\n- L’accueil\n- La synthèse"),
            ("Input.Niveau", "National"),
            ("Input.Ressources", "Replay : l’accueil")
        );

        draft.Text(".state-line").ShouldContain("Brouillon");
        (await app.Visitor().GetAsync(draft.Path)).Status.ShouldBe(HttpStatusCode.NotFound);
        await animatrice.SubmitAsync(await animatrice.GetAsync($"{draft.Path}/publication"), "main form");
        var page = await app.Visitor().GetAsync(draft.Path);
        page.Text(".state-line").ShouldBe("Actualité nationale, jeudi 9 juin 2022");
        page.Texts("main li").ShouldContain("La synthèse");
        page.Attribute("section a", "href").ShouldBe($"/ressources/{replay.Slug}");
        (await app.Visitor().GetAsync("/actualites?niveau=National")).Html.ShouldContain("La rencontre nationale du 9 mars");
        (await app.Visitor().GetAsync("/actualites?niveau=Local")).Html.ShouldNotContain("La rencontre nationale du 9 mars");
        (await app.Visitor().GetAsync("/recherche?q=450+participants")).Text(".results").ShouldContain("La rencontre nationale");
    }

    [Fact]
    public async Task A_resource_that_is_not_there_is_named_and_nothing_typed_is_lost()
    {
        var animatrice = await AnimatriceAsync(await app.Data.CreateReseauAsync());

        var page = await animatrice.SubmitAsync(
            await animatrice.GetAsync("/actualites/nouvelle"),
            "main form",
            ("Input.Titre", "Titre"),
            ("Input.Texte", "Texte gardé"),
            ("Input.Ressources", "Une ressource imaginaire")
        );

        page.Text("#Input_Ressources-error").ShouldContain("« Une ressource imaginaire »");
        page.Text("#Input_Texte").ShouldBe("Texte gardé");
    }

    [Fact]
    public async Task What_a_cite_wrote_in_its_bloc_becomes_news_with_its_author_in_one_click()
    {
        var tenue = await app.Data.CreateCompteRenduPublieAsync(7);
        var animatrice = await app.Data.SignInAsAnimatorAsync(tenue.Rencontre);
        var propositions = await animatrice.GetAsync("/actualites/propositions");

        var form = await animatrice.GetAsync(propositions.Attribute("li.card a.button", "href")!);
        var draft = await animatrice.SubmitAsync(form, "main form");

        form.Attribute("#Input_Titre", "value").ShouldBe("Le forum a réuni douze entreprises, dit Karim Dubreuil");
        draft.Text(".state-line").ShouldStartWith("Actualité locale, cité éducative d’Arras");
        draft.Html.ShouldContain("Écrite par Nadia Le Bihan");
        draft.Attribute("p.meta a[href^='/rencontres']", "href").ShouldBe(tenue.Adresse);
        (await animatrice.GetAsync("/actualites/propositions")).Text("li.card").ShouldContain("Déjà tirée");
        await animatrice.SubmitAsync(await animatrice.GetAsync($"{draft.Path}/publication"), "main form");
        // She agreed to be named in public: everybody reads her name.
        (await app.Visitor().GetAsync(draft.Path)).Html.ShouldContain("Écrite par Nadia Le Bihan");
        (await app.Visitor().GetAsync($"/actualites?cite={tenue.Cite.Slug}")).Html.ShouldContain("douze entreprises");
    }

    [Fact]
    public async Task Withdrawn_news_is_read_by_the_animation_alone()
    {
        var reseau = await app.Data.CreateReseauAsync();
        var animatrice = await AnimatriceAsync(reseau);
        var actualite = await CreateAsync(reseau, "Une annonce trop tôt");

        var page = await animatrice.SubmitAsync(await animatrice.GetAsync($"/actualites/{actualite.Slug}/retrait"), "main form");

        page.Text(".tag-warm").ShouldBe("Retirée");
        (await app.Visitor().GetAsync($"/actualites/{actualite.Slug}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_feed_reader_reads_what_is_public_of_a_level_and_nothing_else()
    {
        var reseau = await app.Data.CreateReseauAsync("Réseau du flux");
        var slug = await app.InScopeAsync(db => db.Reseaux.Where(r => r.Id == reseau.Id).Select(r => r.Slug).SingleAsync());
        await CreateAsync(reseau, "Flux & <b>public</b>\u0007");
        await CreateAsync(reseau, "Flux des membres", visibilite: Visibilite.Reseau);
        await CreateAsync(reseau, "Flux en brouillon", publiee: false);
        var animatrice = await AnimatriceAsync(reseau);
        using var answer = await animatrice.SendAsync(HttpMethod.Get, $"/actualites.atom?reseau={slug}&niveau=Regional", null);
        var file = Path.GetTempFileName();
        await File.WriteAllBytesAsync(file, await answer.Content.ReadAsByteArrayAsync());

        using var feed = JsonDocument.Parse(await Oracles.RunAsync("feed.mjs", file));

        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/atom+xml");
        feed.RootElement.GetProperty("title").GetString().ShouldBe("Réseau du flux : actualités");
        var entry = feed.RootElement.GetProperty("items").EnumerateArray().Single();
        entry.GetProperty("title").GetString().ShouldBe("Flux & <b>public</b>");
        entry.GetProperty("url").GetString()!.ShouldContain("/actualites/");
        entry.GetProperty("published").GetString()!.ShouldStartWith("2022-06-");
    }

    private async Task<Actualite> CreateAsync(
        Reseau reseau,
        string titre,
        bool publiee = true,
        Visibilite visibilite = Visibilite.Public
    ) => await app.Data.CreateActualiteAsync(reseau, titre, publiee: publiee, visibilite: visibilite);

    private async Task<Visitor> AnimatriceAsync(Reseau reseau) =>
        await app.Data.SignInAsync(await app.Data.CreateRoleAsync(reseau, NatureRole.Animateur));
}

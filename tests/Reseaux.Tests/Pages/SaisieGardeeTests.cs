using System.Net;
using Maillage.Reseaux;
using Maillage.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Reseaux_Tests.Pages;

/// <summary>A form sent after the session ended is given back, to the one who wrote it and to nobody else.</summary>
public sealed class SaisieGardeeTests(TestApp app) : IClassFixture<TestApp>
{
    [Theory]
    [InlineData("cross-site")]
    [InlineData("same-site")]
    [InlineData(null)]
    public async Task A_form_that_is_not_surely_ours_is_not_kept(string? sentFrom)
    {
        var attacker = new Visitor(app.App.GetTestServer()) { SentFrom = sentFrom };
        using var form = new FormUrlEncodedContent([new("Input.Prenom", "Odile"), new("Input.Nom", "D’Haene")]);

        var answer = await attacker.SendAsync(HttpMethod.Post, "/personnes/nouvelle", form);

        answer.StatusCode.ShouldBeOneOf(HttpStatusCode.Redirect, HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync()).ShouldNotContain("Saisie");
    }

    [Theory]
    [InlineData("same-origin")]
    [InlineData("cross-site")]
    public async Task A_hidden_change_of_roles_is_never_given_back(string sentFrom)
    {
        var reseau = await app.Data.CreateReseauAsync();
        var accomplice = await app.Data.CreatePersonneAsync(reseau);
        var administrator = await app.Data.CreateRoleAsync(reseau, NatureRole.Administrateur);
        await app.Data.CreateCompteAsync(administrator);
        var visitor = new Visitor(app.App.GetTestServer()) { SentFrom = sentFrom };
        using var form = new FormUrlEncodedContent([new("natures", nameof(NatureRole.Administrateur))]);

        var page = await visitor.FollowAsync(await visitor.SendAsync(HttpMethod.Post, $"/personnes/{accomplice.Id}/roles", form));

        page.Html.ShouldNotContain("name=\"Saisie\"");
        if (page.Status == HttpStatusCode.OK)
        {
            var entered = await visitor.SubmitAsync(
                page,
                "main form",
                ("Input.Courriel", administrator.Courriel!),
                ("Input.MotDePasse", TestData.MotDePasse)
            );
            entered.Path.ShouldBe($"/personnes/{accomplice.Id}/roles");
            entered.Has("main form input[checked]").ShouldBeFalse();
        }

        (await app.InScopeAsync(db => db.Roles.CountAsync(r => r.PersonneId == accomplice.Id))).ShouldBe(0);
    }

    [Fact]
    public async Task What_is_given_back_names_the_act_and_says_every_field_in_words()
    {
        var reseau = await app.Data.CreateReseauAsync();
        var cite = await app.Data.CreateCiteAsync(reseau, "Calais");
        var personne = await app.Data.CreatePersonneAsync(reseau);
        var animatrice = await app.Data.CreateRoleAsync(reseau, NatureRole.Animateur);
        var signedIn = await app.Data.SignInAsync(animatrice);
        var page = await signedIn.GetAsync($"/personnes/{personne.Id}/fonctions/nouvelle");
        var title = page.Text("h1");
        var visitor = app.Visitor();

        var interrupted = await visitor.SubmitAsync(
            page,
            "main form",
            ("Input.Intitule", "CPO"),
            ("Input.Cite", cite.Slug),
            ("Input.Debut", "2022-06-01"),
            ("Input.Inconnu", "ab")
        );
        var back = await visitor.SubmitAsync(
            interrupted,
            "main form",
            ("Input.Courriel", animatrice.Courriel!),
            ("Input.MotDePasse", TestData.MotDePasse)
        );

        back.Text("h1").ShouldContain(title);
        var said = back.Text("main");
        said.ShouldContain("CPO");
        said.ShouldContain("Calais");
        said.ShouldContain("1 juin 2022");
        said.ShouldContain("ab");
        said.ShouldNotContain(cite.Slug);
        back.Document.QuerySelectorAll("main form input[type=hidden]").Select(i => i.GetAttribute("name")).ShouldContain("Input.Cite");
    }

    [Fact]
    public async Task A_page_read_for_somebody_who_comes_back_is_kept_for_nobody_else()
    {
        var reseau = await app.Data.CreateReseauAsync();
        var animatrice = await app.Data.CreateRoleAsync(reseau, NatureRole.Animateur);
        var page = await (await app.Data.SignInAsync(animatrice)).GetAsync("/personnes/nouvelle");
        for (var i = 0; i < 3; i++)
        {
            var visitor = app.Visitor();
            var interrupted = await visitor.SubmitAsync(page, "main form", ("Input.Prenom", "Odile"));
            await visitor.SubmitAsync(
                interrupted,
                "main form",
                ("Input.Courriel", animatrice.Courriel!),
                ("Input.MotDePasse", TestData.MotDePasse)
            );
            var other = new Visitor(app.App.GetTestServer());
            (await other.SendAsync(HttpMethod.Get, "/personnes/nouvelle", null)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }
    }

    [Fact]
    public async Task A_page_that_is_not_open_any_more_gives_the_words_back_and_sends_nothing()
    {
        var reseau = await app.Data.CreateReseauAsync();
        var animatrice = await app.Data.CreateRoleAsync(reseau, NatureRole.Animateur);
        var membre = await app.Data.CreateMembreAsync(reseau, await app.Data.CreateCiteAsync(reseau));
        await app.Data.CreateCompteAsync(membre);
        var page = await (await app.Data.SignInAsync(animatrice)).GetAsync("/personnes/nouvelle");
        var visitor = app.Visitor();

        var interrupted = await visitor.SubmitAsync(page, "main form", ("Input.Prenom", "Odile"));
        var back = await visitor.SubmitAsync(
            interrupted,
            "main form",
            ("Input.Courriel", membre.Courriel!),
            ("Input.MotDePasse", TestData.MotDePasse)
        );

        back.Text("dl").ShouldContain("Odile");
        back.Has("main form").ShouldBeFalse();
    }

    [Fact]
    public async Task What_is_too_large_for_a_form_is_not_kept_and_not_read()
    {
        using var large = new FormUrlEncodedContent([new("Input.Prenom", new string('a', 3_000_000))]);

        var answer = await app.Visitor().SendAsync(HttpMethod.Post, "/personnes/nouvelle", large);

        answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }
}

using System.Net;
using Maillage.Reseaux;
using Maillage.Testing;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Reseaux_Tests.Pages;

public sealed class PersonnesTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task A_member_reads_the_directory_of_their_own_network_only()
    {
        var reseau = await app.Data.CreateReseauAsync();
        var membre = await app.Data.CreateMembreAsync(reseau, await app.Data.CreateCiteAsync(reseau, "Creil", "60"), "Maud", "Le Bihan");
        var ailleurs = await app.Data.CreatePersonneAsync(nom: "Invisible");
        var visitor = await app.Data.SignInAsync(membre);

        var page = await visitor.GetAsync("/personnes");

        page.Texts("tbody th").ShouldBe(["Le Bihan Maud"]);
        page.Text("tbody td").ShouldBe("Coordinatrice, Creil");
        page.Has("a[href='/personnes/nouvelle']").ShouldBeFalse();
        (await visitor.GetAsync($"/personnes/{ailleurs.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Somebody_is_found_by_surname_first_without_accents()
    {
        var (reseau, visitor) = await SignInAsAnimatorAsync();
        await app.Data.CreatePersonneAsync(reseau, "Élodie", "N’Guessan");

        var page = await visitor.GetAsync("/personnes?q=nguessan");
        var other = await visitor.GetAsync("/personnes?q=n guessan elodie");

        page.Texts("tbody th").ShouldBeEmpty();
        other.Texts("tbody th").ShouldBe(["N’Guessan Élodie"]);
    }

    [Fact]
    public async Task Adding_a_known_name_asks_before_it_makes_a_second_person()
    {
        var (reseau, visitor) = await SignInAsAnimatorAsync();
        var connue = await app.Data.CreatePersonneAsync(reseau, "Hélène", "Żurek");
        var form = await visitor.GetAsync("/personnes/nouvelle");

        var question = await visitor.SubmitAsync(form, "main form", ("Input.Prenom", "zurek"), ("Input.Nom", "HELENE"));
        var added = await visitor.SubmitAsync(question, "main form");

        question.Attribute(".notice a", "href").ShouldBe($"/personnes/{connue.Id}");
        added.Title.ShouldBe("zurek HELENE");
    }

    [Fact]
    public async Task An_empty_name_is_refused_with_a_link_to_the_field()
    {
        var (_, visitor) = await SignInAsAnimatorAsync();

        var page = await visitor.SubmitAsync(await visitor.GetAsync("/personnes/nouvelle"), "main form", ("Input.Prenom", "Ana"));

        page.Errors.ShouldBe(["« Nom » est à remplir."]);
        page.Attribute("#Input_Prenom", "value").ShouldBe("Ana");
        page.Attribute("#Input_Nom", "aria-describedby").ShouldBe("Input_Nom-error");
    }

    [Fact]
    public async Task A_function_is_added_then_closed_and_stays_in_the_past()
    {
        var (reseau, visitor) = await SignInAsAnimatorAsync();
        var cite = await app.Data.CreateCiteAsync(reseau, "Lens");
        var personne = await app.Data.CreatePersonneAsync(reseau);
        var form = await visitor.GetAsync($"/personnes/{personne.Id}/fonctions/nouvelle");

        var page = await visitor.SubmitAsync(
            form,
            "main form",
            ("Input.Intitule", "Cheffe de projet"),
            ("Input.Cite", cite.Slug),
            ("Input.Debut", "2021-09-01")
        );
        var closing = await visitor.GetAsync(page.Attribute(".card a[href$='/cloture']", "href")!);
        var tooEarly = await visitor.SubmitAsync(closing, "main form", ("Input.Fin", "2021-08-01"));
        var closed = await visitor.SubmitAsync(closing, "main form", ("Input.Fin", "2022-06-01"));

        page.Text(".card").ShouldContain("Cheffe de projet, Lens");
        tooEarly.Errors.ShouldBe(["Une fonction ne peut pas finir avant d’avoir commencé."]);
        closed.Text(".card .meta").ShouldBe("Depuis le 1er septembre 2021, jusqu’au 1er juin 2022");
    }

    [Fact]
    public async Task An_invited_person_opens_their_account_from_the_mail()
    {
        var (reseau, visitor) = await SignInAsAnimatorAsync();
        var personne = await app.Data.CreatePersonneAsync(reseau);

        await visitor.SubmitAsync(await visitor.GetAsync($"/personnes/{personne.Id}/invitation"), "main form");
        await app.RunJobsAsync();
        var courriel = (await app.EmailsToAsync(personne.Courriel!)).Single();
        var guest = app.Visitor();
        var welcome = await guest.SubmitAsync(
            await guest.GetAsync(ConnexionTests.LinkIn(courriel.Text!)),
            "main form",
            ("Input.MotDePasse", "douze caractères"),
            ("Input.Confirmation", "douze caractères")
        );

        courriel.Subject.ShouldBe("Votre compte sur Maillage");
        welcome.Text(".flash").ShouldContain("Bienvenue");
    }

    [Fact]
    public async Task Only_an_administrator_gives_roles()
    {
        var (reseau, animator) = await SignInAsAnimatorAsync();
        var personne = await app.Data.CreatePersonneAsync(reseau);
        var administrator = await app.Data.SignInAsync(await app.Data.CreateRoleAsync(reseau, NatureRole.Administrateur));

        var refused = await animator.GetAsync($"/personnes/{personne.Id}/roles");
        await administrator.SubmitAsync(
            await administrator.GetAsync($"/personnes/{personne.Id}/roles"),
            "main form",
            ("natures", nameof(NatureRole.Lecteur))
        );

        refused.Status.ShouldBe(HttpStatusCode.NotFound);
        var roles = await app.InScopeAsync(db => db.Roles.Where(r => r.PersonneId == personne.Id).ToListAsync());
        roles.Single().Nature.ShouldBe(NatureRole.Lecteur);
    }

    private async Task<(Reseau Reseau, Visitor Visitor)> SignInAsAnimatorAsync()
    {
        var reseau = await app.Data.CreateReseauAsync();
        return (reseau, await app.Data.SignInAsync(await app.Data.CreateRoleAsync(reseau, NatureRole.Animateur)));
    }
}

using System.Net;
using Maillage.Reseaux;
using Maillage.Testing;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Reseaux_Tests.Pages;

public sealed class ActeSensibleTests(TestApp app) : IClassFixture<TestApp>
{
    [Theory]
    [InlineData("/journal.csv")]
    [InlineData("/mon-compte/donnees.json")]
    [InlineData("/mon-compte/seconde-etape")]
    [InlineData("/mon-compte/cles-acces/nouvelle")]
    public async Task What_matters_asks_who_you_are_again_after_a_quarter_of_an_hour(string address)
    {
        var (personne, visitor) = await SignInAsync();
        (await visitor.SendAsync(HttpMethod.Get, address, null)).StatusCode.ShouldBe(HttpStatusCode.OK);

        app.Clock.Advance(ConfirmationRecente.Duree);
        var question = await visitor.GetAsync(address);

        question.Text("h1").ShouldBe("Confirmer que c’est vous");
        question.Document.QuerySelector("#Input_Courriel")!.GetAttribute("value").ShouldBe(personne.Courriel);
        (await visitor.GetAsync("/journal")).Status.ShouldBe(HttpStatusCode.OK);
        var confirmed = await visitor.SubmitAsync(question, "main form", ("Input.MotDePasse", TestData.MotDePasse));
        confirmed.Status.ShouldBe(HttpStatusCode.OK);
        confirmed.Path.ShouldBe(address);
    }

    [Fact]
    public async Task A_session_renewed_on_the_way_is_not_a_confirmation()
    {
        var (_, visitor) = await SignInAsync();
        for (var i = 0; i < 4; i++)
        {
            app.Clock.Advance(TimeSpan.FromMinutes(4));
            (await visitor.GetAsync("/journal")).Status.ShouldBe(HttpStatusCode.OK);
        }

        (await visitor.GetAsync("/mon-compte/seconde-etape")).Text("h1").ShouldBe("Confirmer que c’est vous");
    }

    [Fact]
    public async Task What_was_sent_too_late_is_not_read_and_is_done_again_knowingly()
    {
        var reseau = await app.Data.CreateReseauAsync();
        var personne = await app.Data.CreatePersonneAsync(reseau);
        var (_, visitor) = await SignInAsync(reseau);
        var form = await visitor.GetAsync($"/personnes/{personne.Id}/roles");
        app.Clock.Advance(ConfirmationRecente.Duree);

        var question = await visitor.SubmitAsync(form, "main form", ("natures", nameof(NatureRole.Lecteur)));
        question.Text("h1").ShouldBe("Confirmer que c’est vous");
        question.Html.ShouldContain("rien n’est changé");
        question.Html.ShouldNotContain(nameof(NatureRole.Lecteur));

        var again = await visitor.SubmitAsync(question, "main form", ("Input.MotDePasse", TestData.MotDePasse));
        again.Path.ShouldBe($"/personnes/{personne.Id}/roles");
        (await RolesAsync(personne)).ShouldBe(0);
        await visitor.SubmitAsync(again, "main form", ("natures", nameof(NatureRole.Lecteur)));
        (await RolesAsync(personne)).ShouldBe(1);
    }

    [Fact]
    public async Task An_animator_cannot_take_the_address_of_an_administrator()
    {
        var reseau = await app.Data.CreateReseauAsync();
        var administrator = await app.Data.CreateRoleAsync(reseau, NatureRole.Administrateur);
        var animator = await app.Data.SignInAsync(await app.Data.CreateRoleAsync(reseau, NatureRole.Animateur));
        var form = await animator.GetAsync($"/personnes/{administrator.Id}/modification");

        var refused = await animator.SubmitAsync(form, "main form", ("Input.Courriel", "a.moi@test.example"));

        refused.Errors.Single().ShouldStartWith("Cette personne est de l’administration");
    }

    [Fact]
    public async Task A_new_address_is_told_to_the_old_one_and_ends_the_sessions()
    {
        var reseau = await app.Data.CreateReseauAsync();
        var personne = await app.Data.CreateMembreAsync(reseau, await app.Data.CreateCiteAsync(reseau));
        var session = await app.Data.SignInAsync(personne);
        var animator = await app.Data.SignInAsync(await app.Data.CreateRoleAsync(reseau, NatureRole.Animateur));

        var form = await animator.GetAsync($"/personnes/{personne.Id}/modification");
        await animator.SubmitAsync(form, "main form", ("Input.Courriel", $"nouvelle.{personne.Courriel}"));

        await app.RunJobsAsync();
        (await app.EmailsToAsync(personne.Courriel!)).Single().Text!.ShouldContain("L’adresse de votre compte a changé");
        app.Clock.Advance(TimeSpan.FromMinutes(2));
        (await session.GetAsync("/personnes")).Text("h1").ShouldBe("Se connecter");
    }

    [Fact]
    public async Task What_somebody_signed_in_reads_is_kept_by_nobody_on_the_way()
    {
        var reader = await app.Data.SignInAsync(
            await app.Data.CreateRoleAsync(await app.Data.CreateReseauAsync(), NatureRole.Administrateur)
        );

        foreach (
            var (path, expected) in (ValueTuple<string, string>[])
                [("/personnes", "no-store"), ("/agenda.ics", "private"), ("/journal.csv", "no-store")]
        )
        {
            // The second time, from memory where pages are kept.
            await reader.SendAsync(HttpMethod.Get, path, null);
            await reader.SendAsync(HttpMethod.Get, path, null);
            var answer = await reader.SendAsync(HttpMethod.Get, path, null);
            answer.Headers.CacheControl!.ToString().ShouldContain(expected, customMessage: path);
        }
    }

    private Task<int> RolesAsync(Personne personne) => app.InScopeAsync(db => db.Roles.CountAsync(r => r.PersonneId == personne.Id));

    private async Task<(Personne Personne, Visitor Visitor)> SignInAsync(Reseau? reseau = null)
    {
        var personne = await app.Data.CreateRoleAsync(reseau ?? await app.Data.CreateReseauAsync(), NatureRole.Administrateur);
        return (personne, await app.Data.SignInAsync(personne));
    }
}

using System.Net;
using Maillage.Rencontres;
using Maillage.Reseaux;
using Maillage.Testing;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Rencontres_Tests.Pages;

public sealed class LienPersonnelTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task A_made_up_link_opens_nothing()
    {
        (await app.Visitor().GetAsync("/invitation/nimporte-quoi")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_link_answers_without_a_password_and_says_for_whom()
    {
        var (_, cite, membre) = await app.Data.CreateRencontreAnnonceeAsync();
        var visitor = app.Visitor();
        var form = await visitor.GetAsync(await app.Data.LinkOfAsync(membre));

        var page = await visitor.PressAsync(form, "button[formaction*='Reponse']", ("reponse", "ADistance"));

        form.Html.ShouldContain($"Lien personnel de <strong>Nadia Lambert</strong>, cité de {cite.Nom}");
        page.Text(".flash").ShouldBe("Merci, votre réponse est notée.");
        page.Attribute("[name=reponse]:checked", "value").ShouldBe("ADistance");
    }

    [Fact]
    public async Task The_answers_offered_are_those_that_the_meeting_allows()
    {
        var (_, _, membre) = await app.Data.CreateRencontreAnnonceeAsync(modalite: Modalite.Distanciel);
        var visitor = app.Visitor();
        var form = await visitor.GetAsync(await app.Data.LinkOfAsync(membre));

        var forced = await visitor.PressAsync(form, "button[formaction*='Reponse']", ("reponse", "Present"));

        form.Texts(".choice").ShouldBe(["Je participe à distance", "Je ne peux pas, excusez-moi"]);
        forced.Errors.ShouldBe(["Cette réponse n’est pas possible pour cette rencontre."]);
    }

    [Fact]
    public async Task Its_secret_is_stored_nowhere_and_told_to_nobody()
    {
        var (rencontre, _, membre) = await app.Data.CreateRencontreAnnonceeAsync();
        var link = await app.Data.LinkOfAsync(membre);

        var response = await app.Visitor().SendAsync(HttpMethod.Get, link, null);

        response.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var invitation = await app.InScopeAsync(db => db.Invitations.SingleAsync(i => i.RencontreId == rencontre.Id));
        invitation.EmpreinteLien.ShouldNotBeNull();
        link.ShouldNotContain(invitation.EmpreinteLien);
    }

    [Fact]
    public async Task A_new_link_ends_the_one_before()
    {
        var (rencontre, _, membre) = await app.Data.CreateRencontreAnnonceeAsync();
        var old = await app.Data.LinkOfAsync(membre);
        var animator = await SignInAsAnimatorAsync(rencontre);

        await animator.SubmitAsync(await animator.GetAsync($"/rencontres/{rencontre.Slug}/invitations"), "form[action*='Renvoyer']");
        await app.RunJobsAsync();

        (await app.Visitor().GetAsync(old)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await app.Visitor().GetAsync(await app.Data.LinkOfAsync(membre))).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_revoked_link_stops_working()
    {
        var (rencontre, _, membre) = await app.Data.CreateRencontreAnnonceeAsync();
        var animator = await SignInAsAnimatorAsync(rencontre);

        var page = await animator.SubmitAsync(
            await animator.GetAsync($"/rencontres/{rencontre.Slug}/invitations"),
            "form[action*='Revoquer']"
        );

        page.Text("tbody td:last-child").ShouldStartWith("Révoqué");
        (await app.Visitor().GetAsync(await app.Data.LinkOfAsync(membre))).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_link_gives_no_other_page_and_no_other_meeting()
    {
        var (rencontre, cite, membre) = await app.Data.CreateRencontreAnnonceeAsync();
        var visitor = app.Visitor();
        await visitor.GetAsync(await app.Data.LinkOfAsync(membre));

        (await visitor.GetAsync($"/rencontres/{rencontre.Slug}/blocs/{cite.Slug}")).Path.ShouldStartWith("/connexion");
        (await visitor.GetAsync("/personnes")).Path.ShouldStartWith("/connexion");
    }

    private async Task<Visitor> SignInAsAnimatorAsync(Rencontre rencontre)
    {
        var reseau = await app.InScopeAsync(db => db.Reseaux.SingleAsync(r => r.Id == rencontre.ReseauId));
        return await app.Data.SignInAsync(await app.Data.CreateRoleAsync(reseau, NatureRole.Animateur));
    }
}

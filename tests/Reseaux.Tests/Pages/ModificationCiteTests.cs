using System.Net;
using Maillage.Kernel.Audit;
using Maillage.Reseaux;
using Maillage.Testing;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Reseaux_Tests.Pages;

public sealed class ModificationCiteTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task A_visitor_is_asked_to_sign_in()
    {
        var cite = await app.Data.CreateCiteAsync();

        var page = await app.Visitor().GetAsync($"/cites/{cite.Slug}/modification");

        page.Path.ShouldStartWith("/connexion?retour=");
    }

    [Fact]
    public async Task A_member_of_another_cite_finds_nothing()
    {
        var reseau = await app.Data.CreateReseauAsync();
        var cite = await app.Data.CreateCiteAsync(reseau);
        var voisin = await app.Data.CreateMembreAsync(reseau, await app.Data.CreateCiteAsync(reseau));

        var page = await (await app.Data.SignInAsync(voisin)).GetAsync($"/cites/{cite.Slug}/modification");

        page.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_animator_of_another_network_finds_nothing()
    {
        var cite = await app.Data.CreateCiteAsync();
        var autre = await app.Data.CreateRoleAsync(await app.Data.CreateReseauAsync(), NatureRole.Animateur);

        var page = await (await app.Data.SignInAsync(autre)).GetAsync($"/cites/{cite.Slug}/modification");

        page.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_function_that_ended_opens_nothing_any_more()
    {
        var reseau = await app.Data.CreateReseauAsync();
        var cite = await app.Data.CreateCiteAsync(reseau);
        var ancien = await app.Data.CreateMembreAsync(reseau, cite);
        await app.InScopeAsync(async db =>
        {
            var fonction = await db.Fonctions.SingleAsync(f => f.PersonneId == ancien.Id);
            fonction.Cloturer(new DateOnly(2022, 6, 8));
            await db.SaveChangesAsync();
        });

        var page = await (await app.Data.SignInAsync(ancien)).GetAsync($"/cites/{cite.Slug}/modification");

        page.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_unknown_commune_is_refused_and_what_was_typed_stays()
    {
        var (cite, visitor) = await SignInAsMemberAsync();
        var form = await visitor.GetAsync($"/cites/{cite.Slug}/modification");

        var page = await visitor.SubmitAsync(form, "main form", ("Input.Communes", "99999"), ("Input.PourRappel", "Deux communes"));

        page.Errors.ShouldBe(["« 99999 » n’est pas un code INSEE de commune."]);
        page.Attribute(".error-summary a", "href").ShouldBe("#Input_Communes");
        page.Text("#Input_PourRappel").ShouldBe("Deux communes");
    }

    [Fact]
    public async Task A_member_of_the_cite_updates_its_sheet_and_the_trail_says_who()
    {
        var (cite, visitor) = await SignInAsMemberAsync();
        var form = await visitor.GetAsync($"/cites/{cite.Slug}/modification");

        var page = await visitor.SubmitAsync(
            form,
            "main form",
            ("Input.PourRappel", "Convention signée en octobre 2021."),
            ("Input.Quartiers", "Presles\n\nChevreux \nPresles"),
            ("Input.Programmes", "Culture"),
            ("Input.Programmes", "Sport")
        );

        page.Path.ShouldBe($"/cites/{cite.Slug}");
        page.Text(".flash").ShouldBe("La fiche est à jour.");
        page.Text(".lead").ShouldBe("Convention signée en octobre 2021.");
        page.Text(".facts").ShouldContain("Presles et Chevreux");
        page.Texts(".tags li").ShouldBe(["Culture", "Sport"]);
        var trace = await app.InScopeAsync(db => db.Set<AuditEvent>().SingleAsync(e => e.SubjectId == cite.Id && e.Kind == "CiteDecrite"));
        trace.ActorName.ShouldBe("Nadia Lambert");
    }

    [Fact]
    public async Task The_second_of_two_writers_sees_both_texts_and_loses_nothing()
    {
        var (cite, visitor) = await SignInAsMemberAsync();
        var first = await visitor.GetAsync($"/cites/{cite.Slug}/modification");
        var second = await visitor.GetAsync($"/cites/{cite.Slug}/modification");
        await visitor.SubmitAsync(first, "main form", ("Input.PourRappel", "Texte du premier"));

        var conflict = await visitor.SubmitAsync(second, "main form", ("Input.PourRappel", "Texte du second"));
        var kept = await visitor.SubmitAsync(conflict, "main form");

        conflict.Text(".notice").ShouldContain("Texte du premier");
        conflict.Text("#Input_PourRappel").ShouldBe("Texte du second");
        kept.Text(".lead").ShouldBe("Texte du second");
    }

    private async Task<(Cite Cite, Visitor Visitor)> SignInAsMemberAsync()
    {
        var reseau = await app.Data.CreateReseauAsync();
        var cite = await app.Data.CreateCiteAsync(reseau);
        return (cite, await app.Data.SignInAsync(await app.Data.CreateMembreAsync(reseau, cite)));
    }
}

using System.Net;
using Maillage.Rencontres;
using Maillage.Reseaux;
using Maillage.Reseaux.Liens;
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
        var (_, _, membre) = await app.Data.CreateRencontreAnnonceeAsync();
        var link = await app.Data.LinkOfAsync(membre);

        var response = await app.Visitor().SendAsync(HttpMethod.Get, link, null);

        response.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var lien = await app.InScopeAsync(db => db.Liens.SingleAsync(l => l.PersonneId == membre.Id));
        lien.Empreinte.ShouldBe(Kernel.Security.Secrets.Fingerprint(link.Split('/')[^1]));
        link.ShouldNotContain(lien.Empreinte);
    }

    [Fact]
    public async Task A_new_mail_kills_no_former_link_and_both_close_together()
    {
        var (rencontre, _, membre) = await app.Data.CreateRencontreAnnonceeAsync();
        var old = await app.Data.LinkOfAsync(membre);
        var animator = await SignInAsAnimatorAsync(rencontre);

        await animator.SubmitAsync(await animator.GetAsync($"/rencontres/{rencontre.Slug}/invitations"), "form[action*='Renvoyer']");
        await app.RunJobsAsync();

        var fresh = await app.Data.LinkOfAsync(membre);
        fresh.ShouldNotBe(old);
        (await app.Visitor().GetAsync(old)).Status.ShouldBe(HttpStatusCode.OK);
        (await app.Visitor().GetAsync(fresh)).Status.ShouldBe(HttpStatusCode.OK);

        await animator.SubmitAsync(await animator.GetAsync($"/rencontres/{rencontre.Slug}/invitations"), "form[action*='Revoquer']");
        (await app.Visitor().GetAsync(old)).Text("main").ShouldContain("L’animation du réseau a fermé ce lien.");
        (await app.Visitor().GetAsync(fresh)).Text("main").ShouldContain("L’animation du réseau a fermé ce lien.");
    }

    [Fact]
    public async Task The_end_of_the_function_ends_what_is_read_and_the_page_says_why_without_a_name()
    {
        var (rencontre, cite, membre) = await app.Data.CreateRencontreAnnonceeAsync();
        var link = await app.Data.LinkOfAsync(membre);
        await app.Data.LeaveAsync(await SignInAsAnimatorAsync(rencontre), membre);

        var page = await app.Visitor().GetAsync(link);

        page.Status.ShouldBe(HttpStatusCode.Gone);
        page.Title.ShouldBe("Ce lien ne s’ouvre plus");
        page.Text("main").ShouldContain("Votre fonction dans le réseau a pris fin, et ce lien avec elle.");
        page.Text("main").ShouldNotContain(membre.Nom);
        page.Text("main").ShouldNotContain(cite.Nom);
        page.Text("main").ShouldNotContain(rencontre.Titre);
        (await app.Visitor().GetAsync($"{link}/relecture")).Status.ShouldBe(HttpStatusCode.Gone);
        (await app.Visitor().GetAsync($"{link}/agenda.ics")).Status.ShouldBe(HttpStatusCode.Gone);
        var head = await app.Visitor().SendAsync(HttpMethod.Get, $"/lien/{link.Split('/')[^1]}", null);
        head.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
        (await app.Visitor().GetAsync("/lien/nimporte-quoi")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_is_written_by_it_ends_with_the_cancellation()
    {
        var (rencontre, _, membre) = await app.Data.CreateRencontreAnnonceeAsync();
        var visitor = app.Visitor();
        var form = await visitor.GetAsync(await app.Data.LinkOfAsync(membre));
        await app.InScopeAsync(async db =>
        {
            (await db.Rencontres.SingleAsync(r => r.Id == rencontre.Id)).Annuler("Neige", app.Clock.GetUtcNow().UtcDateTime);
            await db.SaveChangesAsync();
        });

        var refused = await visitor.SubmitAsync(form, "form[action*='Bloc']", ("Input.Besoins", "Une salle"));

        refused.Errors.ShouldBe(["Cette rencontre est annulée : son bloc se lit, il ne s’écrit plus."]);
        refused.Html.ShouldContain("Une salle");
        (await visitor.GetAsync(await app.Data.LinkOfAsync(membre))).Has("textarea").ShouldBeFalse();
    }

    [Fact]
    public async Task One_person_with_a_function_in_two_cites_writes_both_blocs()
    {
        var reseau = await app.Data.CreateReseauAsync();
        var (ici, la) = (await app.Data.CreateCiteAsync(reseau), await app.Data.CreateCiteAsync(reseau));
        var membre = await app.Data.CreateMembreAsync(reseau, ici);
        await app.InScopeAsync(db =>
        {
            db.Add(Fonction.DansCite(membre, la, "Coordinatrice", new DateOnly(2021, 9, 1)));
            return db.SaveChangesAsync();
        });
        var rencontre = await app.Data.CreateRencontreAsync(reseau);
        await app.Data.AnnounceAsync(rencontre, membre);
        var (visitor, link) = (app.Visitor(), await app.Data.LinkOfAsync(membre));

        foreach (var cite in new[] { ici, la })
        {
            var form = await visitor.GetAsync($"{link}?cite={cite.Slug}");
            var saved = await visitor.SubmitAsync(form, "form[action*='Bloc']", ("Input.Besoins", $"Pour {cite.Slug}"));
            saved.Text(".flash").ShouldStartWith("Votre bloc est enregistré.");
        }

        var ecrits = await app.InScopeAsync(db => db.Blocs.Where(b => b.RencontreId == rencontre.Id).ToListAsync());
        ecrits.Single(b => b.CiteId == ici.Id).Texte.Besoins.ShouldBe($"Pour {ici.Slug}");
        ecrits.Single(b => b.CiteId == la.Id).Texte.Besoins.ShouldBe($"Pour {la.Slug}");
        var autre = await visitor.PressAsync(await visitor.GetAsync(link), "button[name='Suite']", ("Input.Besoins", "Encore une salle"));
        autre.Text("#bloc").ShouldNotBe((await visitor.GetAsync(link)).Text("#bloc"));
        (
            await app.InScopeAsync(db => db.Blocs.CountAsync(b => b.RencontreId == rencontre.Id && b.Texte.Besoins == "Encore une salle"))
        ).ShouldBe(1);
    }

    [Fact]
    public async Task What_was_sent_to_an_address_that_changed_opens_nothing()
    {
        var (rencontre, _, membre) = await app.Data.CreateRencontreAnnonceeAsync();
        var link = await app.Data.LinkOfAsync(membre);
        var animator = await SignInAsAnimatorAsync(rencontre);

        var saved = await animator.SubmitAsync(
            await animator.GetAsync($"/personnes/{membre.Id}/modification"),
            "main form",
            ("Input.Courriel", "la-bonne@test.example")
        );

        saved.Text(".flash").ShouldContain("Les liens envoyés à l’ancienne adresse ne s’ouvrent plus");
        (await app.Visitor().GetAsync(link)).Text("main").ShouldContain("une adresse qui a changé");
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

        page.Text("tbody td:last-child").ShouldStartWith("Fermé");
        (await app.Visitor().GetAsync(await app.Data.LinkOfAsync(membre))).Status.ShouldBe(HttpStatusCode.Gone);
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

using System.Net;
using Maillage.Rencontres;
using Maillage.Reseaux;
using Maillage.Testing;

namespace Maillage.Rencontres_Tests.Pages;

public sealed class RencontresTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task A_draft_is_seen_by_the_animation_of_its_network_only()
    {
        var reseau = await app.Data.CreateReseauAsync();
        var membre = await app.Data.CreateMembreAsync(reseau, await app.Data.CreateCiteAsync(reseau));
        var rencontre = await app.Data.CreateRencontreAsync(reseau);
        var animator = await app.Data.SignInAsync(await app.Data.CreateRoleAsync(reseau, NatureRole.Animateur));
        var stranger = await app.Data.SignInAsync(await app.Data.CreateRoleAsync(await app.Data.CreateReseauAsync(), NatureRole.Animateur));

        (await app.Visitor().GetAsync($"/rencontres/{rencontre.Slug}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await (await app.Data.SignInAsync(membre)).GetAsync($"/rencontres/{rencontre.Slug}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.GetAsync($"/rencontres/{rencontre.Slug}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await animator.GetAsync($"/rencontres/{rencontre.Slug}")).Text(".state-line").ShouldStartWith("Brouillon");
    }

    [Fact]
    public async Task A_network_meeting_is_hidden_from_the_public_even_announced()
    {
        var reseau = await app.Data.CreateReseauAsync();
        var membre = await app.Data.CreateMembreAsync(reseau, await app.Data.CreateCiteAsync(reseau));
        var rencontre = await app.Data.CreateRencontreAsync(reseau, visibilite: Visibilite.Reseau);
        await app.Data.AnnounceAsync(rencontre, membre);

        (await app.Visitor().GetAsync($"/rencontres/{rencontre.Slug}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await app.Visitor().GetAsync("/rencontres")).Html.ShouldNotContain(rencontre.Slug);
        (await (await app.Data.SignInAsync(membre)).GetAsync($"/rencontres/{rencontre.Slug}")).Title.ShouldBe("Rencontre de juin");
    }

    [Fact]
    public async Task The_public_reads_an_announced_meeting_without_where_to_connect_nor_who_answered()
    {
        var (rencontre, _, membre) = await app.Data.CreateRencontreAnnonceeAsync();

        var page = await app.Visitor().GetAsync($"/rencontres/{rencontre.Slug}");
        var invited = await (await app.Data.SignInAsync(membre)).GetAsync($"/rencontres/{rencontre.Slug}");

        page.Text(".state-line").ShouldBe("Annoncée · jeudi 16 juin 2022, 14 h – 17 h");
        page.Html.ShouldNotContain("visio.example");
        page.Has("#reponses").ShouldBeFalse();
        invited.Has("a[href='https://visio.example/salle']").ShouldBeTrue();
        invited.Text("#reponses ~ dl").ShouldBe("Sans réponse 1");
    }

    [Fact]
    public async Task An_animator_plans_a_meeting_with_its_agenda()
    {
        var visitor = await SignInAsAnimatorAsync();

        var page = await visitor.SubmitAsync(
            await visitor.GetAsync("/rencontres/nouvelle"),
            "main form",
            ("Input.Titre", "Rencontre n° 5"),
            ("Input.Jour", "2022-06-16"),
            ("Input.HeureDebut", "14:00"),
            ("Input.HeureFin", "15:00"),
            ("Input.Points[0].Titre", "Tour d’écran"),
            ("Input.Points[0].Duree", "40"),
            ("Input.Points[2].Titre", "L’école des sports"),
            ("Input.Points[2].Duree", "30"),
            ("Input.Points[2].Intervenant", "Arras")
        );

        page.Path.ShouldBe("/rencontres/rencontre-n-5-2022-06-16");
        page.Texts("main ol li").ShouldContain("L’école des sports (30 min), par Arras");
        page.Text("main .columns .notice").ShouldBe("Les points durent 10 minutes de plus que la rencontre.");
    }

    [Fact]
    public async Task A_broken_rule_is_said_on_the_form_and_what_was_typed_stays()
    {
        var visitor = await SignInAsAnimatorAsync();

        var page = await visitor.SubmitAsync(
            await visitor.GetAsync("/rencontres/nouvelle"),
            "main form",
            ("Input.Titre", "Rencontre"),
            ("Input.Jour", "2022-06-16"),
            ("Input.HeureDebut", "14:00"),
            ("Input.HeureFin", "13:00"),
            ("Input.Points[0].Titre", "Tour d’écran")
        );

        page.Errors.ShouldBe(["La fin doit venir après le début."]);
        page.Attribute("[name='Input.Points[0].Titre']", "value").ShouldBe("Tour d’écran");
        page.Attribute("#Input_HeureFin", "aria-invalid").ShouldBe("true");
    }

    [Fact]
    public async Task Announcing_invites_those_chosen_and_opens_the_blocs_of_their_cites()
    {
        var reseau = await app.Data.CreateReseauAsync();
        var cite = await app.Data.CreateCiteAsync(reseau, "Lens");
        var membre = await app.Data.CreateMembreAsync(reseau, cite, "Maud", "Le Bihan", "Cheffe de projet");
        var rencontre = await app.Data.CreateRencontreAsync(reseau);
        var visitor = await app.Data.SignInAsync(await app.Data.CreateRoleAsync(reseau, NatureRole.Animateur));

        var form = await visitor.GetAsync($"/rencontres/{rencontre.Slug}/annonce");
        var page = await visitor.SubmitAsync(form, "main form");
        await app.RunJobsAsync();

        form.Texts(".choice").ShouldBe(["Maud Le Bihan Cheffe de projet, Lens"]);
        page.Text(".flash").ShouldBe("C’est annoncé : 1 invitation est en attente d’envoi.");
        page.Text("tbody th").ShouldBe("Maud Le BihanCheffe de projet, Lens");
        var email = (await app.EmailsToAsync(membre.Courriel!)).Single();
        email.Subject.ShouldBe("Rencontre de juin, 16\u00A0juin\u00A02022");
        email.Calendar!.ShouldContain("METHOD:REQUEST");
        (await visitor.GetAsync($"/rencontres/{rencontre.Slug}")).Text("#blocs ~ p").ShouldBe("0 bloc écrit sur 1");
    }

    [Fact]
    public async Task Announcing_to_nobody_is_refused()
    {
        var reseau = await app.Data.CreateReseauAsync();
        await app.Data.CreateMembreAsync(reseau, await app.Data.CreateCiteAsync(reseau));
        var rencontre = await app.Data.CreateRencontreAsync(reseau);
        var visitor = await app.Data.SignInAsync(await app.Data.CreateRoleAsync(reseau, NatureRole.Animateur));

        var form = await visitor.GetAsync($"/rencontres/{rencontre.Slug}/annonce");
        var page = await visitor.SubmitAsync(form, "main form", ("choisis", Guid.Empty.ToString()));

        page.Errors.ShouldBe(["Choisissez au moins une personne à inviter."]);
        page.Has(".choice :checked").ShouldBeFalse();
    }

    [Fact]
    public async Task Cancelling_tells_those_invited_and_their_calendars()
    {
        var (rencontre, _, membre) = await app.Data.CreateRencontreAnnonceeAsync();
        var visitor = await SignInAsAnimatorAsync(rencontre.ReseauId);

        var form = await visitor.GetAsync($"/rencontres/{rencontre.Slug}/annulation");
        var page = await visitor.SubmitAsync(form, "main form", ("Input.Motif", "Reportée en septembre."));
        await app.RunJobsAsync();

        page.Text(".state-line").ShouldStartWith("Annulée");
        page.Text(".notice").ShouldContain("Reportée en septembre.");
        var email = (await app.EmailsToAsync(membre.Courriel!)).Last();
        email.Subject.ShouldStartWith("Annulée : Rencontre de juin");
        email.Text!.ShouldContain("Reportée en septembre.");
        email.Calendar!.ShouldContain("METHOD:CANCEL");
        email.Calendar!.ShouldContain("SEQUENCE:1");
    }

    [Fact]
    public async Task A_reminder_goes_to_those_who_did_not_answer_only()
    {
        var reseau = await app.Data.CreateReseauAsync();
        var cite = await app.Data.CreateCiteAsync(reseau);
        var (muet, prompt) = (await app.Data.CreateMembreAsync(reseau, cite), await app.Data.CreateMembreAsync(reseau, cite));
        var rencontre = await app.Data.CreateRencontreAsync(reseau);
        await app.Data.AnnounceAsync(rencontre, muet, prompt);
        var guest = app.Visitor();
        await guest.PressAsync(
            await guest.GetAsync(await app.Data.LinkOfAsync(prompt)),
            "button[formaction*='Reponse']",
            ("reponse", "Excuse")
        );
        var visitor = await SignInAsAnimatorAsync(reseau.Id);

        await visitor.SubmitAsync(await visitor.GetAsync($"/rencontres/{rencontre.Slug}/invitations"), "form[action*='Relancer']");
        await app.RunJobsAsync();

        (await app.EmailsToAsync(muet.Courriel!)).Last().Subject.ShouldStartWith("Votre réponse pour");
        (await app.EmailsToAsync(prompt.Courriel!)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_year_shows_each_meeting_in_its_month()
    {
        var (rencontre, _, _) = await app.Data.CreateRencontreAnnonceeAsync();

        var page = await app.Visitor().GetAsync("/rencontres/calendrier?annee=2022");

        page.Texts(".year h2").Count.ShouldBe(12);
        page.Document.QuerySelectorAll(".year > li")[5].QuerySelector($"a[href='/rencontres/{rencontre.Slug}']").ShouldNotBeNull();
    }

    private async Task<Visitor> SignInAsAnimatorAsync(Guid? reseauId = null)
    {
        var reseau = reseauId is null
            ? await app.Data.CreateReseauAsync()
            : await app.InScopeAsync(db => Task.FromResult(db.Reseaux.Single(r => r.Id == reseauId)));
        return await app.Data.SignInAsync(await app.Data.CreateRoleAsync(reseau, NatureRole.Animateur));
    }
}

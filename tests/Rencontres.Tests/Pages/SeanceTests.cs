using System.Net;
using Maillage.Rencontres;
using Maillage.Reseaux;
using Maillage.Testing;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Rencontres_Tests.Pages;

public sealed class SeanceTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task A_member_does_not_hold_the_meeting()
    {
        var (rencontre, _, membre) = await app.Data.CreateRencontreAnnonceeAsync();
        var visitor = await app.Data.SignInAsync(membre);

        (await visitor.GetAsync(Address(rencontre))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await visitor.GetAsync($"{Address(rencontre)}/flux")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Nothing_is_noted_before_the_meeting_opens()
    {
        var (rencontre, _, _) = await app.Data.CreateRencontreAnnonceeAsync();
        var visitor = await app.Data.SignInAsAnimatorAsync(rencontre);
        var page = await visitor.GetAsync(Address(rencontre));

        var refused = await visitor.SubmitAsync(page, Handler("Decision"), ("texte", "Trop tôt"));

        refused.Errors.ShouldBe(["Ouvrez la séance pour y noter quelque chose."]);
    }

    [Fact]
    public async Task Attendance_starts_from_the_answers_and_is_marked_in_one_click()
    {
        var (rencontre, _, membre) = await app.Data.CreateRencontreAnnonceeAsync();
        var guest = app.Visitor();
        await guest.PressAsync(await guest.GetAsync(await app.Data.LinkOfAsync(membre)), Button("Reponse"), ("reponse", "ADistance"));
        var (visitor, page) = await OpenAsync(rencontre);

        var marked = await visitor.SubmitAsync(page, ".attendance form", ("etat", "Present"));

        page.Text(".attendance [aria-pressed=true]").ShouldBe("À distance : Nadia Lambert");
        page.Text(".attendance .meta").ShouldContain("d’après sa réponse");
        marked.Text(".attendance [aria-pressed=true]").ShouldBe("Présent·e : Nadia Lambert");
        marked.Text("#partie-presences p").ShouldBe("1 personne là sur 1");
    }

    [Fact]
    public async Task Two_who_mark_the_same_person_at_once_mark_them_once()
    {
        var (rencontre, _, _) = await app.Data.CreateRencontreAnnonceeAsync();
        var (visitor, page) = await OpenAsync(rencontre);

        await visitor.SubmitAsync(page, ".attendance form", ("etat", "Present"));
        var second = await visitor.SubmitAsync(page, ".attendance form", ("etat", "Excuse"));

        second.Status.ShouldBe(HttpStatusCode.OK);
        second.Text(".attendance [aria-pressed=true]").ShouldBe("Excusé·e : Nadia Lambert");
    }

    [Fact]
    public async Task A_gesture_unknown_to_the_screen_is_refused()
    {
        var (rencontre, _, _) = await app.Data.CreateRencontreAnnonceeAsync();
        var (visitor, page) = await OpenAsync(rencontre);
        var form = (AngleSharp.Html.Dom.IHtmlFormElement)page.Document.QuerySelector(".attendance form")!;
        form.SetAttribute("action", $"{Address(rencontre)}?handler=inconnu");

        (await visitor.SubmitAsync(page, ".attendance form")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Somebody_who_was_not_invited_is_a_guest_of_the_day()
    {
        var (rencontre, _, _) = await app.Data.CreateRencontreAnnonceeAsync();
        var (visitor, page) = await OpenAsync(rencontre);

        var added = await visitor.SubmitAsync(page, Handler("Accueil"), ("nom", "Jean-Loup Sauvage"), ("fonction", "Sociologue"));

        added.Texts(".attendance > li > span")[^1].ShouldBe("Jean-Loup Sauvage Sociologue · invité·e du jour");
    }

    [Fact]
    public async Task Closing_keeps_the_answers_of_those_not_marked_and_counts_the_silent_absent()
    {
        var reseau = await app.Data.CreateReseauAsync();
        var cite = await app.Data.CreateCiteAsync(reseau);
        var (excuse, muet) = (
            await app.Data.CreateMembreAsync(reseau, cite, nom: "Excusé"),
            await app.Data.CreateMembreAsync(reseau, cite, nom: "Muet")
        );
        var rencontre = await app.Data.CreateRencontreAsync(reseau);
        await app.Data.AnnounceAsync(rencontre, excuse, muet);
        var guest = app.Visitor();
        await guest.PressAsync(await guest.GetAsync(await app.Data.LinkOfAsync(excuse)), Button("Reponse"), ("reponse", "Excuse"));
        var (visitor, page) = await OpenAsync(rencontre);

        var closed = await visitor.SubmitAsync(page, Handler("Clore"));

        closed.Text(".flash").ShouldBe("La séance est close. Le compte rendu s’est assemblé : vérifiez-le.");
        var presences = await app.InScopeAsync(db =>
            db.Presences.Where(p => p.RencontreId == rencontre.Id).ToDictionaryAsync(p => p.PersonneId!.Value, p => p.Etat)
        );
        presences[excuse.Id].ShouldBe(EtatPresence.Excuse);
        presences[muet.Id].ShouldBe(EtatPresence.Absent);
    }

    [Fact]
    public async Task Exchanges_decisions_needs_and_dates_are_noted_then_withdrawn()
    {
        var (rencontre, cite, _) = await app.Data.CreateRencontreAnnonceeAsync();
        var (visitor, page) = await OpenAsync(rencontre);

        page = await visitor.SubmitAsync(
            page,
            Handler("Echange"),
            ("question", "Comment associer les parents ?"),
            ("reponses", "Par le café\n\nPar l’école")
        );
        page = await visitor.SubmitAsync(page, Handler("Reponse"), ("reponse", "Par la fête de quartier"));
        page = await visitor.SubmitAsync(
            page,
            Handler("Decision"),
            ("texte", "Un annuaire partagé"),
            ("qui", "Le centre de ressources"),
            ("echeance", "2022-07-01")
        );
        page = await visitor.SubmitAsync(page, Handler("Besoin"), ("texte", "Une salle"), ("cite", cite.Slug));
        page = await visitor.SubmitAsync(page, Handler("Date"), ("jour", "2022-07-07"), ("precision", "journée, sur place"));
        var lighter = await visitor.SubmitAsync(page, Handler("Retirer"));

        page.Texts("#partie-notes h3").ShouldBe(["Échanges", "Décisions", "Besoins", "Prochaines dates"]);
        page.Texts("#partie-notes li li").ShouldBe(["Par le café", "Par l’école", "Par la fête de quartier"]);
        page.Texts("#partie-notes .meta").ShouldBe(["Le centre de ressources, pour le 1er juillet 2022", cite.Nom, "journée, sur place"]);
        page.Text("#partie-notes").ShouldContain("jeudi 7 juillet 2022");
        lighter.Texts("#partie-notes h3").ShouldBe(["Décisions", "Besoins", "Prochaines dates"]);
    }

    [Fact]
    public async Task What_a_cite_writes_shows_in_its_turn()
    {
        var (rencontre, cite, membre) = await app.Data.CreateRencontreAnnonceeAsync();
        var guest = app.Visitor();
        await guest.SubmitAsync(
            await guest.GetAsync(await app.Data.LinkOfAsync(membre)),
            Handler("Bloc"),
            ("Input.Questionnements", "Et les lycées ?")
        );

        var page = await (await app.Data.SignInAsAnimatorAsync(rencontre)).GetAsync(Address(rencontre));

        page.Text($"#bloc-{cite.Slug} summary").ShouldBe($"{cite.Nom} écrit");
        page.Text($"#bloc-{cite.Slug}").ShouldContain("Questionnements Et les lycées ?");
    }

    private static string Address(Rencontre rencontre) => $"/rencontres/{rencontre.Slug}/seance";

    private static string Button(string name) => $"button[formaction*='handler={name}']";

    private static string Handler(string name) => $"form[action*='handler={name}']";

    private async Task<(Visitor Visitor, WebPage Page)> OpenAsync(Rencontre rencontre)
    {
        var visitor = await app.Data.SignInAsAnimatorAsync(rencontre);
        return (visitor, await visitor.SubmitAsync(await visitor.GetAsync(Address(rencontre)), Handler("Ouvrir")));
    }
}

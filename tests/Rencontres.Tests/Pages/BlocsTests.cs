using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Maillage.Rencontres;
using Maillage.Reseaux;
using Maillage.Testing;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Rencontres_Tests.Pages;

public sealed class BlocsTests(TestApp app) : IClassFixture<TestApp>
{
    private const string Form = "form[action*='Bloc']";
    private const string Answer = "button[formaction*='Reponse']";

    [Fact]
    public async Task A_bloc_opens_prefilled_from_the_fact_sheet()
    {
        var (_, _, membre) = await app.Data.CreateRencontreAnnonceeAsync("Vague 1, deux communes.");

        var page = await app.Visitor().GetAsync(await app.Data.LinkOfAsync(membre));

        page.Text("#Input_PourRappel").ShouldBe("Vague 1, deux communes.");
        page.Text("[data-autosave-state]").ShouldBe("Pas encore enregistré");
    }

    [Fact]
    public async Task Without_a_reminder_of_its_own_a_bloc_recalls_what_the_sheet_knows()
    {
        var reseau = await app.Data.CreateReseauAsync();
        var cite = await app.Data.CreateCiteAsync(reseau, fiche: new FicheCite { Vague = 2, Communes = ["59606", "59014"] });
        var membre = await app.Data.CreateMembreAsync(reseau, cite);
        await app.Data.AnnounceAsync(await app.Data.CreateRencontreAsync(reseau), membre);

        var page = await app.Visitor().GetAsync(await app.Data.LinkOfAsync(membre));

        page.Text("#Input_PourRappel").ShouldBe("Cité éducative de la vague 2 de labellisation. Communes : Valenciennes et Anzin.");
    }

    [Fact]
    public async Task A_bloc_written_by_link_is_kept_with_its_author_and_every_version()
    {
        var (rencontre, _, membre) = await app.Data.CreateRencontreAnnonceeAsync();
        var visitor = app.Visitor();
        var link = await app.Data.LinkOfAsync(membre);

        var first = await visitor.SubmitAsync(await visitor.GetAsync(link), Form, ("Input.Besoins", "Un local\r\npour les vélos"));
        var second = await visitor.SubmitAsync(first, Form, ("Input.PointsActualite", "COPIL le 24 juin"));

        first.Text(".flash").ShouldStartWith("Votre bloc est enregistré");
        second.Text("#Input_Besoins").ShouldBe("Un local pour les vélos");
        second.Text("[data-autosave-state]").ShouldBe("Enregistré le 9 juin 2022 à 10 h, par Nadia Lambert");
        var bloc = await app.InScopeAsync(db => db.Blocs.SingleAsync(b => b.RencontreId == rencontre.Id));
        bloc.Texte.Besoins.ShouldBe("Un local\npour les vélos");
        (
            await app.InScopeAsync(db =>
                db.VersionsBloc.Where(v => v.BlocId == bloc.Id).Select(v => v.Numero).OrderBy(n => n).ToListAsync()
            )
        ).ShouldBe([0, 1, 2]);
    }

    [Fact]
    public async Task A_member_writes_the_bloc_of_their_cite_with_their_account_and_no_other()
    {
        var (rencontre, cite, membre) = await app.Data.CreateRencontreAnnonceeAsync();
        var reseau = await app.InScopeAsync(db => db.Reseaux.SingleAsync(r => r.Id == rencontre.ReseauId));
        var voisin = await app.Data.CreateMembreAsync(reseau, await app.Data.CreateCiteAsync(reseau));
        var address = $"/rencontres/{rencontre.Slug}/blocs/{cite.Slug}";
        var visitor = await app.Data.SignInAsync(membre);

        var page = await visitor.SubmitAsync(
            await visitor.GetAsync(address),
            "form[data-autosave]",
            ("Input.Questionnements", "Et vous ?")
        );

        page.Path.ShouldBe($"/rencontres/{rencontre.Slug}");
        page.Text("#blocs ~ p").ShouldBe("1 bloc écrit sur 1");
        (await (await app.Data.SignInAsync(voisin)).GetAsync(address)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Two_people_of_a_cite_in_two_parts_both_win()
    {
        var (first, second) = await TwoWritersAsync();
        await first.Visitor.SubmitAsync(first.Page, Form, ("Input.Besoins", "Un local"));

        var page = await second.Visitor.SubmitAsync(second.Page, Form, ("Input.PointsActualite", "COPIL le 24"));

        page.Text(".flash").ShouldStartWith("Votre bloc est enregistré");
        page.Text("#Input_Besoins").ShouldBe("Un local");
        page.Text("#Input_PointsActualite").ShouldBe("COPIL le 24");
    }

    [Fact]
    public async Task The_copy_kept_by_a_browser_is_of_one_person()
    {
        var (first, second) = await TwoWritersAsync();

        first
            .Page.Attribute("form[data-autosave]", "data-autosave")
            .ShouldNotBe(second.Page.Attribute("form[data-autosave]", "data-autosave"));
    }

    [Fact]
    public async Task Two_people_in_one_part_see_both_texts_and_lose_nothing()
    {
        var (first, second) = await TwoWritersAsync();
        await first.Visitor.SubmitAsync(first.Page, Form, ("Input.Besoins", "Un local"));

        var conflict = await second.Visitor.SubmitAsync(second.Page, Form, ("Input.Besoins", "Des vélos"));
        var settled = await second.Visitor.SubmitAsync(conflict, Form, ("Input.Besoins", "Un local et des vélos"));

        conflict.Text(".notice h2").ShouldBe("Nadia Lambert a écrit en même temps que vous");
        conflict.Text(".notice blockquote").ShouldBe("Un local");
        conflict.Text("#Input_Besoins").ShouldBe("Des vélos");
        // Until she chooses, nothing is saved by itself nor by another button.
        conflict.Has("form[data-autosave^='bloc']").ShouldBeFalse();
        conflict.Document.QuerySelectorAll("main button").Length.ShouldBe(1);
        settled.Text(".flash").ShouldStartWith("Votre bloc est enregistré");
        settled.Text("#Input_Besoins").ShouldBe("Un local et des vélos");
    }

    [Fact]
    public async Task Autosave_answers_with_the_new_version_and_409_when_somebody_wrote_the_same_part()
    {
        var (first, second) = await TwoWritersAsync();

        var saved = await AutosaveAsync(first, "Un local");
        var conflict = await AutosaveAsync(second, "Des vélos");

        saved.StatusCode.ShouldBe(HttpStatusCode.OK);
        JsonDocument.Parse(await saved.Content.ReadAsStringAsync()).RootElement.GetProperty("numero").GetInt32().ShouldBe(1);
        conflict.StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task A_text_too_long_is_refused_and_stays_in_the_form()
    {
        var (_, _, membre) = await app.Data.CreateRencontreAnnonceeAsync();
        var visitor = app.Visitor();
        var texte = new string('a', TexteBloc.MaxLength + 1);

        var page = await visitor.SubmitAsync(await visitor.GetAsync(await app.Data.LinkOfAsync(membre)), Form, ("Input.Besoins", texte));

        page.Errors.Single().ShouldStartWith("« Besoins » ne doit pas dépasser");
        page.Text("#Input_Besoins").ShouldBe(texte);
    }

    [Fact]
    public async Task Another_button_of_the_page_saves_the_bloc_first()
    {
        var (_, _, membre) = await app.Data.CreateRencontreAnnonceeAsync();
        var visitor = app.Visitor();
        var page = await visitor.GetAsync(await app.Data.LinkOfAsync(membre));

        var answered = await visitor.PressAsync(page, Answer, ("reponse", "ADistance"), ("Input.Besoins", "Un local"));

        answered.Text(".flash").ShouldBe("Merci, votre réponse est notée.");
        answered.Text("#Input_Besoins").ShouldBe("Un local");
        answered.Text("[data-autosave-state]").ShouldEndWith("par Nadia Lambert");
    }

    [Fact]
    public async Task An_answer_alone_leaves_the_bloc_to_be_written()
    {
        var (rencontre, _, membre) = await app.Data.CreateRencontreAnnonceeAsync("Vague 1.\n");
        var visitor = app.Visitor();

        await visitor.PressAsync(await visitor.GetAsync(await app.Data.LinkOfAsync(membre)), Answer, ("reponse", "Present"));

        (await app.InScopeAsync(db => db.Blocs.SingleAsync(b => b.RencontreId == rencontre.Id))).EstEcrit.ShouldBeFalse();
    }

    [Fact]
    public async Task An_answer_chosen_is_noted_by_the_button_of_the_bloc()
    {
        var (_, _, membre) = await app.Data.CreateRencontreAnnonceeAsync();
        var visitor = app.Visitor();
        var page = await visitor.GetAsync(await app.Data.LinkOfAsync(membre));

        var saved = await visitor.SubmitAsync(page, Form, ("reponse", "Excuse"), ("Input.Besoins", "Un local"));

        saved.Text(".flash").ShouldStartWith("Votre bloc est enregistré");
        saved.Attribute("[name=reponse]:checked", "value").ShouldBe("Excuse");
    }

    [Fact]
    public async Task An_answer_that_is_refused_does_not_lose_the_bloc()
    {
        var (_, _, membre) = await app.Data.CreateRencontreAnnonceeAsync();
        var visitor = app.Visitor();
        var link = await app.Data.LinkOfAsync(membre);

        var refused = await visitor.PressAsync(await visitor.GetAsync(link), Answer, ("Input.Besoins", "Un local"));

        refused.Errors.ShouldBe(["Choisissez une réponse."]);
        refused.Text("#Input_Besoins").ShouldBe("Un local");
        (await visitor.GetAsync(link)).Text("#Input_Besoins").ShouldBe("Un local");
        // What the refused page holds goes on from what was saved.
        (await visitor.SubmitAsync(refused, Form, ("Input.Besoins", "Deux locaux")))
            .Text("#Input_Besoins")
            .ShouldBe("Deux locaux");
    }

    [Fact]
    public async Task An_answer_given_with_a_bloc_in_conflict_is_noted_and_both_texts_are_shown()
    {
        var (first, second) = await TwoWritersAsync();
        await first.Visitor.SubmitAsync(first.Page, Form, ("Input.Besoins", "Un local"));

        var conflict = await second.Visitor.PressAsync(second.Page, Answer, ("reponse", "Present"), ("Input.Besoins", "Des vélos"));

        conflict.Text(".notice blockquote").ShouldBe("Un local");
        conflict.Text("#Input_Besoins").ShouldBe("Des vélos");
        (await second.Visitor.GetAsync(second.Page.Path)).Attribute("[name=reponse]:checked", "value").ShouldBe("Present");
    }

    [Fact]
    public async Task A_question_about_a_line_is_asked_once_the_bloc_is_saved()
    {
        var (rencontre, cite, membre) = await app.Data.CreateRencontreAnnonceeAsync();
        var visitor = await app.Data.SignInAsync(membre);
        var address = $"/rencontres/{rencontre.Slug}/blocs/{cite.Slug}";
        await visitor.SubmitAsync(await visitor.GetAsync(address), "form[data-autosave]", ("Input.Besoins", "Un local"));

        var asked = await visitor.PressAsync(
            await visitor.GetAsync(address),
            "button[name=Suite]",
            ("Input.Questionnements", "Et vous ?"),
            ("Suite", (await visitor.GetAsync(address)).Attribute("button[name=Suite]", "value")!)
        );

        asked.Status.ShouldBe(HttpStatusCode.OK);
        asked.Path.ShouldNotStartWith("/rencontres/");
        (await visitor.GetAsync(address)).Text("#Input_Questionnements").ShouldBe("Et vous ?");
    }

    [Fact]
    public async Task A_bloc_leads_to_no_other_site()
    {
        var (rencontre, cite, membre) = await app.Data.CreateRencontreAnnonceeAsync();
        var visitor = await app.Data.SignInAsync(membre);
        var address = $"/rencontres/{rencontre.Slug}/blocs/{cite.Slug}";

        var page = await visitor.SubmitAsync(
            await visitor.GetAsync(address),
            "form[data-autosave]",
            ("Input.Besoins", "Un local"),
            ("Suite", "https://ailleurs.example/")
        );

        page.Path.ShouldBe($"/rencontres/{rencontre.Slug}");
    }

    [Fact]
    public async Task A_text_kept_by_a_page_closed_too_early_comes_back_without_a_conflict()
    {
        var (first, second) = await TwoWritersAsync();
        await AutosaveAsync(first, "Un local");
        await AutosaveAsync(second, "Un local et des vélos", numero: 1);

        var again = await AutosaveAsync(first, "Un local");

        again.StatusCode.ShouldBe(HttpStatusCode.OK);
        JsonDocument
            .Parse(await again.Content.ReadAsStringAsync())
            .RootElement.GetProperty("besoins")
            .GetString()
            .ShouldBe("Un local et des vélos");
    }

    private async Task<HttpResponseMessage> AutosaveAsync((Visitor Visitor, WebPage Page) writer, string besoins, int numero = 0)
    {
        var token = writer.Page.Attribute($"{Form} [name=__RequestVerificationToken]", "value")!;
        var content = new FormUrlEncodedContent([
            new("Input.Numero", $"{numero}"),
            new("Input.Besoins", besoins),
            new("__RequestVerificationToken", token),
        ]);
        return await writer.Visitor.SendAsync(HttpMethod.Post, writer.Page.Attribute(Form, "action")!, content, "application/json");
    }

    private async Task<((Visitor Visitor, WebPage Page) First, (Visitor Visitor, WebPage Page) Second)> TwoWritersAsync()
    {
        var reseau = await app.Data.CreateReseauAsync();
        var cite = await app.Data.CreateCiteAsync(reseau);
        var (un, deux) = (
            await app.Data.CreateMembreAsync(reseau, cite),
            await app.Data.CreateMembreAsync(reseau, cite, "Élie", "Vandamme")
        );
        await app.Data.AnnounceAsync(await app.Data.CreateRencontreAsync(reseau), un, deux);
        var (first, second) = (app.Visitor(), app.Visitor());
        return (
            (first, await first.GetAsync(await app.Data.LinkOfAsync(un))),
            (second, await second.GetAsync(await app.Data.LinkOfAsync(deux)))
        );
    }
}

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
    public async Task Two_people_in_one_part_see_both_texts_and_lose_nothing()
    {
        var (first, second) = await TwoWritersAsync();
        await first.Visitor.SubmitAsync(first.Page, Form, ("Input.Besoins", "Un local"));

        var conflict = await second.Visitor.SubmitAsync(second.Page, Form, ("Input.Besoins", "Des vélos"));
        var settled = await second.Visitor.SubmitAsync(conflict, Form, ("Input.Besoins", "Un local et des vélos"));

        conflict.Text(".notice h2").ShouldBe("Nadia Lambert a écrit en même temps que vous");
        conflict.Text(".notice blockquote").ShouldBe("Un local");
        conflict.Text("#Input_Besoins").ShouldBe("Des vélos");
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

    private async Task<HttpResponseMessage> AutosaveAsync((Visitor Visitor, WebPage Page) writer, string besoins)
    {
        var token = writer.Page.Attribute($"{Form} [name=__RequestVerificationToken]", "value")!;
        var content = new FormUrlEncodedContent([
            new("Input.Numero", "0"),
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

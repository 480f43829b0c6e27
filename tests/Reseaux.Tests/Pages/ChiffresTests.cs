using System.Net;
using Maillage.Kernel.Audit;
using Maillage.Reseaux;
using Maillage.Testing;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Reseaux_Tests.Pages;

public sealed class ChiffresTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task Somebody_of_another_cite_finds_nothing()
    {
        var reseau = await app.Data.CreateReseauAsync();
        var cite = await app.Data.CreateCiteAsync(reseau);
        var voisin = await app.Data.SignInAsync(await app.Data.CreateMembreAsync(reseau, await app.Data.CreateCiteAsync(reseau)));

        (await voisin.GetAsync($"/cites/{cite.Slug}/chiffres")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_figure_without_a_value_says_why()
    {
        var (cite, visitor) = await SignInAsync();

        var refused = await AddAsync(cite, visitor, ("Input.Valeur", ""));
        var accepted = await visitor.SubmitAsync(refused, "main form", ("Input.Note", "non publiée"));

        refused.Errors.ShouldBe(["Un chiffre sans valeur doit dire pourquoi elle manque."]);
        refused.Attribute("#Input_Libelle", "value").ShouldBe("Population QPV");
        accepted.Text(".card").ShouldContain("Population QPV (cité) : non renseigné, non publiée");
    }

    [Fact]
    public async Task A_date_that_is_none_is_refused()
    {
        var (cite, visitor) = await SignInAsync();

        var page = await AddAsync(cite, visitor, ("Input.Valeur", "12"), ("Input.Date", "mai 2022"));

        page.Errors.ShouldBe(["La date s’écrit 2022, 2022-05 ou 2022-05-11."]);
    }

    [Fact]
    public async Task A_french_decimal_is_understood_published_then_withdrawn()
    {
        var (cite, visitor) = await SignInAsync();

        var added = await AddAsync(cite, visitor, ("Input.Valeur", "39,7"));
        var shown = await app.Visitor().GetAsync($"/cites/{cite.Slug}");
        await visitor.SubmitAsync(added, ".card form");
        var gone = await app.Visitor().GetAsync($"/cites/{cite.Slug}");

        added.Text(".flash").ShouldBe("Le chiffre est publié.");
        shown.Text("td .number").ShouldBe("39,7 habitants");
        gone.Has("td .number").ShouldBeFalse();
    }

    [Fact]
    public async Task A_small_count_of_children_is_kept_and_shown_nowhere()
    {
        var (cite, visitor) = await SignInAsync();

        var added = await AddAsync(
            cite,
            visitor,
            ("Input.Libelle", "Décrocheurs suivis"),
            ("Input.Unite", "élèves"),
            ("Input.Valeur", "3")
        );
        var shown = await app.Visitor().GetAsync($"/cites/{cite.Slug}");

        shown.Text("td .number").ShouldBe("moins de 5 élèves");
        added.Text(".card").ShouldContain("Décrocheurs suivis (cité) : moins de 5 élèves");
        var kept = await app.InScopeAsync(db => db.Chiffres.SingleAsync(c => c.CiteId == cite.Id));
        kept.Valeur.ShouldBe(3);
        FicheEnLignes.De(cite, [kept])[^1].Valeur.ShouldStartWith("moins de 5\u00A0élèves (");
        var line = await app.InScopeAsync(db => db.Set<AuditEvent>().SingleAsync(e => e.SubjectId == kept.Id));
        line.Details.ShouldContain("\"Valeur\":null");
    }

    private static async Task<WebPage> AddAsync(Cite cite, Visitor visitor, params (string, string)[] values)
    {
        (string Name, string Value)[] usual =
        [
            ("Input.Libelle", "Population QPV"),
            ("Input.Unite", "habitants"),
            ("Input.Perimetre", "cité"),
            ("Input.Source", "INSEE"),
            ("Input.Date", "2022-05"),
        ];
        var given = values.Select(v => v.Item1).ToHashSet();
        var form = await visitor.GetAsync($"/cites/{cite.Slug}/chiffres");
        return await visitor.SubmitAsync(form, "main form", [.. usual.Where(u => !given.Contains(u.Name)), .. values]);
    }

    private async Task<(Cite Cite, Visitor Visitor)> SignInAsync()
    {
        var reseau = await app.Data.CreateReseauAsync();
        var cite = await app.Data.CreateCiteAsync(reseau);
        return (cite, await app.Data.SignInAsync(await app.Data.CreateMembreAsync(reseau, cite)));
    }
}

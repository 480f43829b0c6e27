using System.Net;
using Maillage.Reseaux;
using Maillage.Testing;

namespace Maillage.Reseaux_Tests.Pages;

public sealed class CitesTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task An_unknown_cite_is_not_found()
    {
        var page = await app.Visitor().GetAsync("/cites/nulle-part");

        page.Status.ShouldBe(HttpStatusCode.NotFound);
        page.Title.ShouldBe("Page introuvable");
    }

    [Fact]
    public async Task A_visitor_reads_the_fact_sheet()
    {
        var fiche = new FicheCite
        {
            Vague = 1,
            Communes = ["62041"],
            Quartiers = ["Arras ouest", "Moulin Hacart"],
            Axes = ["Santé bien-être"],
        };
        var cite = await app.Data.CreateCiteAsync(nom: "Arras", fiche: fiche);

        var page = await app.Visitor().GetAsync($"/cites/{cite.Slug}");

        page.Title.ShouldBe("Arras");
        page.Text(".state-line").ShouldBe("Cité éducative · Pas-de-Calais (62) · vague 1");
        page.Text(".facts").ShouldContain("Arras ouest et Moulin Hacart");
        page.Text(".facts").ShouldContain("Hauts-de-France");
        page.Has("a[href$='/modification']").ShouldBeFalse();
    }

    [Fact]
    public async Task Two_sources_that_disagree_are_both_shown()
    {
        var cite = await app.Data.CreateCiteAsync();
        await app.Data.CreateChiffreAsync(cite, "Population", 13461, source: "encadré");
        await app.Data.CreateChiffreAsync(cite, "Population", 10000, source: "texte");

        var page = await app.Visitor().GetAsync($"/cites/{cite.Slug}");

        page.Texts("table .number").ShouldBe(["13 461 habitants", "10 000 habitants"]);
        page.Text(".tag-warm").ShouldBe("Les sources diffèrent");
    }

    [Fact]
    public async Task The_same_figure_over_two_perimeters_is_no_disagreement()
    {
        var cite = await app.Data.CreateCiteAsync();
        await app.Data.CreateChiffreAsync(cite, "Taux de pauvreté", 15.8m, "agglomération");
        await app.Data.CreateChiffreAsync(cite, "Taux de pauvreté", 49.1m, "QPV");

        var page = await app.Visitor().GetAsync($"/cites/{cite.Slug}");

        page.Has(".tag-warm").ShouldBeFalse();
    }

    [Fact]
    public async Task A_missing_figure_says_why_and_is_not_zero()
    {
        var cite = await app.Data.CreateCiteAsync();
        await app.Data.CreateChiffreAsync(cite, "Population QPV", null, perimetre: "cité", note: "publiée « XXX habitants »");

        var page = await app.Visitor().GetAsync($"/cites/{cite.Slug}");

        page.Text("tbody").ShouldContain("Non renseigné cité, publiée « XXX habitants »");
        page.Has(".number").ShouldBeFalse();
    }

    [Fact]
    public async Task The_public_reads_the_names_of_those_who_agreed_only()
    {
        var reseau = await app.Data.CreateReseauAsync();
        var cite = await app.Data.CreateCiteAsync(reseau);
        await app.Data.CreateMembreAsync(reseau, cite, "Maud", "Le Bihan", "Cheffe de projet", nomPublic: true);
        var discret = await app.Data.CreateMembreAsync(reseau, cite, "Élie", "Vandamme", "Coordinateur");

        var page = await app.Visitor().GetAsync($"/cites/{cite.Slug}");
        var members = await (await app.Data.SignInAsync(discret)).GetAsync($"/cites/{cite.Slug}");

        page.Html.ShouldContain("Maud Le Bihan");
        page.Html.ShouldNotContain("Vandamme");
        page.Html.ShouldContain("Coordinateur");
        members.Html.ShouldContain("Élie Vandamme");
    }

    [Fact]
    public async Task A_cite_is_found_by_one_of_its_communes_whatever_the_accents()
    {
        await app.Data.CreateCiteAsync(nom: "Bassin creillois", departement: "60", fiche: new FicheCite { Communes = ["60175"] });

        var page = await app.Visitor().GetAsync("/cites?q=créil");

        page.Texts(".card h2").ShouldBe(["Bassin creillois"]);
    }

    [Fact]
    public async Task A_search_without_result_says_what_to_do_next()
    {
        var page = await app.Visitor().GetAsync("/cites?q=zzz");

        page.Text(".empty").ShouldStartWith("Aucune cité ne répond");
    }

    [Fact]
    public async Task A_name_with_markup_is_shown_as_text()
    {
        var cite = await app.Data.CreateCiteAsync(nom: "L’Haÿ <script>alert(1)</script>", departement: "94");

        var page = await app.Visitor().GetAsync($"/cites/{cite.Slug}");

        page.Title.ShouldBe("L’Haÿ <script>alert(1)</script>");
        page.Has("script:not([src])").ShouldBeFalse();
    }
}

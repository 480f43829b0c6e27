using System.Text;
using System.Text.Json;
using Maillage.Kernel.Search;
using Maillage.Memoire;
using Maillage.Reseaux;
using Maillage.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Memoire_Tests.Pages;

public sealed class RechercheTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task Titles_are_proposed_while_one_types_and_only_those_one_may_read()
    {
        var reseau = await app.Data.CreateReseauAsync();
        await app.Data.CreateRessourceAsync(reseau, "Évaluation des trampolines");
        await app.Data.CreateRessourceAsync(reseau, "Trampolines réservés", visibilite: Visibilite.Reseau);
        await app.Data.CreateActualiteAsync(reseau, "Sans rapport, mais un trampoline dans le texte");
        var membre = await app.Data.SignInAsync(await app.Data.CreateRoleAsync(reseau, NatureRole.Lecteur));

        (await TitresAsync(app.Visitor(), "evaluation tramp")).ShouldBe(["Évaluation des trampolines"]);
        (await TitresAsync(membre, "TRAMPOLI")).ShouldContain("Trampolines réservés");
        (await TitresAsync(app.Visitor(), "trampoli")).ShouldNotContain("Trampolines réservés");
        (await TitresAsync(membre, "t")).ShouldBeEmpty();
        (await TitresAsync(membre, "\" OR * )(")).ShouldBeEmpty();
    }

    private static async Task<IReadOnlyList<string>> TitresAsync(Visitor visitor, string tape)
    {
        using var answer = await visitor.SendAsync(HttpMethod.Get, $"/recherche/titres?q={Uri.EscapeDataString(tape)}", null);
        answer.EnsureSuccessStatusCode();
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return [.. json.RootElement.EnumerateArray().Select(t => t.GetProperty("titre").GetString()!)];
    }

    [Fact]
    public async Task A_word_is_found_in_the_transcription_with_its_moment_and_marked()
    {
        var captions = "WEBVTT\n\n00:12:31.000 --> 00:12:34.000\nPrêtez des trottinettes aux collégiens\n"u8.ToArray();
        var replay = await app.Data.CreateRessourceAsync(titre: "Webinaire de mars", fichier: captions);

        var page = await app.Visitor().GetAsync("/recherche?q=trottinette");

        page.Texts(".results h3").ShouldBe(["Webinaire de mars"]);
        page.Attribute(".results h3 a", "href").ShouldBe($"/ressources/{replay.Slug}#t-751");
        page.Text(".results .meta").ShouldContain("à 12:31");
        page.Text(".results mark").ShouldBe("trottinettes");
    }

    [Fact]
    public async Task Case_accents_plural_and_elision_do_not_matter()
    {
        await app.Data.CreateRessourceAsync(titre: "L’éco-délégué anime des goûters philosophiques");

        foreach (var q in new[] { "GOUTER PHILOSOPHIQUE", "eco delegues", "goûters", "“goûters philosophiques”" })
        {
            (await app.Visitor().GetAsync($"/recherche?q={Uri.EscapeDataString(q)}"))
                .Texts(".results h3")
                .ShouldBe(["L’éco-délégué anime des goûters philosophiques"], q);
        }
    }

    [Fact]
    public async Task An_expression_keeps_its_order_and_a_minus_leaves_out()
    {
        var reseau = await app.Data.CreateReseauAsync();
        await app.Data.CreateRessourceAsync(reseau, "Chorale des parents musiciens");
        await app.Data.CreateRessourceAsync(reseau, "Parents sans chorale");

        (await FindAsync("\"chorale des parents\"")).ShouldBe(["Chorale des parents musiciens"]);
        (await FindAsync("chorale -musicien")).ShouldBe(["Parents sans chorale"]);
    }

    [Fact]
    public async Task Nothing_hidden_is_found_nor_counted_nor_proposed()
    {
        var reseau = await app.Data.CreateReseauAsync();
        await app.Data.CreateRessourceAsync(reseau, "Escargotière publique");
        await app.Data.CreateRessourceAsync(reseau, "Escargotière du réseau", visibilite: Visibilite.Reseau);
        await app.Data.CreateRessourceAsync(reseau, "Escargotière en brouillon hippocampique", publiee: false);
        var membre = await app.Data.SignInAsync(await app.Data.CreateMembreAsync(reseau, await app.Data.CreateCiteAsync(reseau)));
        var animatrice = await app.Data.SignInAsync(await app.Data.CreateRoleAsync(reseau, NatureRole.Animateur));

        (await app.Visitor().GetAsync("/recherche?q=escargotiere")).Text(".state-line").ShouldBe("1 résultat");
        (await membre.GetAsync("/recherche?q=escargotiere")).Text(".state-line").ShouldBe("2 résultats");
        (await animatrice.GetAsync("/recherche?q=escargotiere")).Text(".state-line").ShouldBe("3 résultats");
        (await app.Visitor().GetAsync("/recherche?q=hippocanpique")).Html.ShouldNotContain("Vouliez-vous dire");
        (await animatrice.GetAsync("/recherche?q=hippocanpique")).Text(".notice a").ShouldBe("hippocampique");
    }

    [Fact]
    public async Task What_was_said_is_found_whole_by_the_network_and_without_names_by_others()
    {
        var tenue = await app.Data.CreateCompteRenduPublieAsync(1);
        var membre = await app.Data.SignInAsync(tenue.Absente);

        var dehors = await app.Visitor().GetAsync("/recherche?q=douze+entreprises");
        var dedans = await membre.GetAsync("/recherche?q=douze+entreprises");

        dehors.Text(".results").ShouldContain("douze entreprises");
        dehors.Text(".results").ShouldNotContain("Dubreuil");
        dehors.Text(".state-line").ShouldBe("1 résultat");
        dedans.Text(".results").ShouldContain("dit Karim Dubreuil");
        dedans.Text(".state-line").ShouldBe("1 résultat");
        (await app.Visitor().GetAsync("/recherche?q=Dubreuil")).Text(".state-line").ShouldBe("0 résultat");
        (await app.Visitor().GetAsync("/recherche?q=relit+bilan")).Texts(".results .meta")[0].ShouldStartWith("Échange");
    }

    [Fact]
    public async Task A_colleague_is_found_by_their_name_and_function_within_the_network_only()
    {
        var reseau = await app.Data.CreateReseauAsync();
        var cite = await app.Data.CreateCiteAsync(reseau);
        var membre = await app.Data.SignInAsync(await app.Data.CreateMembreAsync(reseau, cite, "Zélie", "Quenouille", "Coordinatrice"));

        (await membre.GetAsync("/recherche?q=quenouille+coordinateur")).Texts(".results h3").ShouldBe(["Zélie Quenouille"]);
        (await app.Visitor().GetAsync("/recherche?q=quenouille")).Text(".state-line").ShouldBe("0 résultat");
    }

    [Fact]
    public async Task Results_are_counted_by_kind_and_narrowed_by_what_the_address_says()
    {
        var reseau = await app.Data.CreateReseauAsync();
        var cite = await app.Data.CreateCiteAsync(reseau, "Vermicelle-sur-Mer");
        await app.Data.CreateRessourceAsync(reseau, "Vermicelle et lecture", cite: cite, themes: ["Lecture"]);
        await app.Data.CreateRessourceAsync(reseau, "Vermicelle et sport", themes: ["Sport"]);

        var tout = await app.Visitor().GetAsync("/recherche?q=vermicelle");
        var lecture = await app.Visitor().GetAsync("/recherche?q=vermicelle&theme=lecture");

        tout.Texts(".tabs a").ShouldBe(["Tout 3", "Cités 1", "Ressources 2"]);
        lecture.Texts(".results h3").ShouldBe(["Vermicelle et lecture"]);
        lecture.Texts("aside a[aria-current]").ShouldContain("Lecture");
        (await app.Visitor().GetAsync("/recherche?q=vermicelle&nature=cite")).Texts(".results h3").ShouldBe(["Vermicelle-sur-Mer"]);
    }

    [Fact]
    public async Task What_changed_after_a_search_is_counted_as_it_is_now()
    {
        var reseau = await app.Data.CreateReseauAsync();
        var animatrice = await app.Data.SignInAsync(await app.Data.CreateRoleAsync(reseau, NatureRole.Animateur));
        await app.Data.CreateRessourceAsync(reseau, "Kaléidoscope et lecture", themes: ["Lecture"]);
        var derniere = await app.Data.CreateRessourceAsync(reseau, "Kaléidoscope et sport", themes: ["Sport"]);
        (await app.Visitor().GetAsync("/recherche?q=kaleidoscope")).Text(".state-line").ShouldBe("2 résultats");

        // The last one written: an index that gives its number again would show it as it was.
        var formulaire = await animatrice.GetAsync($"/ressources/{derniere.Slug}/modification");
        await animatrice.SubmitAsync(formulaire, "main form", ("Input.Visibilite", "Reseau"), ("Input.Themes", "Culture"));

        var page = await animatrice.GetAsync("/recherche?q=kaleidoscope");
        page.Texts(".facets a").ShouldContain("Culture");
        page.Texts(".facets a").ShouldNotContain("Sport");
        (await app.Visitor().GetAsync("/recherche?q=kaleidoscope")).Text(".state-line").ShouldBe("1 résultat");
    }

    [Fact]
    public async Task A_filter_of_many_values_is_a_list_to_choose_from()
    {
        var reseau = await app.Data.CreateReseauAsync();
        var derniere = await app.Data.CreateCiteAsync(reseau, "Tamarix 1");
        for (var n = 2; n <= 21; n++)
        {
            derniere = await app.Data.CreateCiteAsync(reseau, $"Tamarix {n}");
        }

        var page = await app.Visitor().GetAsync("/recherche?q=tamarix&nature=cite");
        var choisie = await app.Visitor().SubmitAsync(page, "aside form", ("cite", derniere.Slug));

        page.Texts("aside option").Count.ShouldBe(21);
        choisie.Texts(".results h3").ShouldBe(["Tamarix 21"]);
        choisie.Attribute("aside a[aria-current]", "href").ShouldBe("/recherche?q=tamarix&nature=cite");
    }

    [Fact]
    public async Task A_slip_of_the_hand_is_mended_and_words_never_together_give_what_has_some()
    {
        var reseau = await app.Data.CreateReseauAsync();
        await app.Data.CreateRessourceAsync(reseau, "Ludothèque itinérante");
        await app.Data.CreateRessourceAsync(reseau, "Planétarium gonflable");

        var slip = await app.Visitor().GetAsync("/recherche?q=ludothéqe+itinérante");
        var apart = await app.Visitor().GetAsync("/recherche?q=ludoth%C3%A8que+plan%C3%A9tarium");

        slip.Attribute(".notice a", "href").ShouldBe("/recherche?q=ludotheque%20itin%C3%A9rante");
        apart.Text(".notice").ShouldContain("Aucun texte n’a tous ces mots");
        apart.Texts(".results h3").Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("-")]
    [InlineData("a\" OR 1=1 --")]
    [InlineData("') & 'x | !")]
    [InlineData("title_stems:velo*")]
    [InlineData("NEAR(velo)")]
    [InlineData("☃ 日本語 ✓")]
    public async Task Whatever_is_typed_is_words(string q)
    {
        (await app.Visitor().GetAsync($"/recherche?q={Uri.EscapeDataString(q)}")).Title.ShouldBe("Rechercher");
    }

    [Fact]
    public async Task The_index_made_again_is_the_same()
    {
        var reseau = await app.Data.CreateReseauAsync();
        await app.Data.CreateRessourceAsync(reseau, "Bibliobus du jeudi", fichier: Encoding.UTF8.GetBytes("Le bibliobus passe le jeudi."));
        await app.InScopeAsync(async db =>
        {
            await app.App.Services.GetRequiredService<SearchIndexer>().RebuildAsync(db, (_, _) => { }, CancellationToken.None);
            (await SearchIndexer.IsCurrentAsync(db, CancellationToken.None)).ShouldBeTrue();
        });

        (await FindAsync("bibliobus")).ShouldBe(["Bibliobus du jeudi"]);
    }

    private async Task<IReadOnlyList<string>> FindAsync(string q) =>
        (await app.Visitor().GetAsync($"/recherche?q={Uri.EscapeDataString(q)}")).Texts(".results h3");
}

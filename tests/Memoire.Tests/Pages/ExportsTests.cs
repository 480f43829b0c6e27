using System.Text;
using System.Text.Json;
using Maillage.Memoire;
using Maillage.Reseaux;
using Maillage.Testing;

namespace Maillage.Memoire_Tests.Pages;

public sealed class ExportsTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task What_is_exported_as_a_table_is_read_back_as_already_there()
    {
        var (reseau, animatrice) = await CreateAsync();
        var export = await BytesAsync(animatrice, "/ressources.csv?theme=Lecture");

        var preview = await ImportAsync(animatrice, export);

        preview.Text(".tags").ShouldBe("Déjà là : 1");
        preview.Texts("tbody th").ShouldBe(["Lire & rire : « le soir », 100 %"]);
        Encoding.UTF8.GetString(export).ShouldNotContain("Réservé au réseau");
        reseau.ShouldNotBeNull();
    }

    [Fact]
    public async Task Data_are_true_json_with_every_field()
    {
        var (_, animatrice) = await CreateAsync();

        using var json = JsonDocument.Parse(await BytesAsync(animatrice, "/ressources.json?theme=Lecture"));

        var ressource = json.RootElement.EnumerateArray().Single();
        ressource.GetProperty("titre").GetString()!.Replace('\u00A0', ' ').ShouldBe("Lire & rire : « le soir », 100 %");
        ressource.GetProperty("themes")[0].GetString().ShouldBe("Lecture");
    }

    [Theory]
    [InlineData("ris")]
    [InlineData("bib")]
    public async Task A_bibliography_manager_reads_the_references(string format)
    {
        var (_, animatrice) = await CreateAsync();
        var file = Path.GetTempFileName();
        await File.WriteAllBytesAsync(file, await BytesAsync(animatrice, $"/ressources.{format}?theme=Lecture"));

        using var read = JsonDocument.Parse(await Oracles.RunAsync("references.mjs", format, file));

        var reference = read.RootElement.EnumerateArray().Single();
        reference.GetProperty("title").GetString()!.Replace('\u00A0', ' ').ShouldBe("Lire & rire : « le soir », 100 %");
        reference.GetProperty("URL").GetString()!.ShouldStartWith("http://localhost");
        if (format == "ris")
        {
            // The library leaves out the keywords of BibTeX.
            reference.GetProperty("keyword").GetString()!.ShouldContain("Lecture");
        }
    }

    [Fact]
    public async Task A_table_of_their_own_is_told_line_by_line_then_taken_in_as_drafts()
    {
        var reseau = await app.Data.CreateReseauAsync();
        var cite = await app.Data.CreateCiteAsync(reseau, "Lens");
        var animatrice = await app.Data.SignInAsync(await app.Data.CreateRoleAsync(reseau, NatureRole.Animateur));
        var table =
            "Intitulé,Lien,Thématiques,Territoire,Type,Année\r\n"
            + "\"Guide, tome 1\",https://a.example/guide,Evaluation | Cirque,lens,document,2021\r\n"
            + "Sans adresse,,,,Lien,\r\n"
            + "Faux,javascript:alert(1),,,,\r\n";

        var preview = await ImportAsync(animatrice, Encoding.UTF8.GetBytes(table));
        var done = await animatrice.SubmitAsync(preview, "form[action$=Confirmation]");

        preview.Title.ShouldBe("Importer un tableau");
        preview.Texts("tbody td:nth-child(3)").ShouldBe(["Ajoutée", "Refusée", "Refusée"]);
        preview
            .Texts("tbody td:nth-child(4)")
            .ShouldBe([
                "Thèmes inconnus, laissés de côté : Cirque.",
                "Un lien sans adresse.",
                "« javascript:alert(1) » n’est pas une adresse : elle commence par https://",
            ]);
        done.Text("#rapport").ShouldBe("Ce qui a été fait");
        var draft = await animatrice.GetAsync("/ressources/guide-tome-1");
        draft.Text(".facts").ShouldContain("Évaluation");
        draft.Text(".facts").ShouldContain(cite.Nom);
        (await ImportAsync(animatrice, Encoding.UTF8.GetBytes(table))).Text(".tags").ShouldBe("Déjà là : 1 Refusée : 2");
    }

    [Fact]
    public async Task A_table_that_names_a_known_page_tells_its_link_dead_or_moved()
    {
        var reseau = await app.Data.CreateReseauAsync();
        var une = await app.Data.CreateRessourceAsync(reseau, "Une", source: "https://a.example/1");
        var deux = await app.Data.CreateRessourceAsync(reseau, "Deux", source: "https://a.example/2");
        var animatrice = await app.Data.SignInAsync(await app.Data.CreateRoleAsync(reseau, NatureRole.Animateur));
        var table =
            $"Titre;Page;Adresse;Lien mort\nUne;https://x/ressources/{une.Slug};;oui\nDeux;/ressources/{deux.Slug};https://b.example/2;\n";

        await animatrice.SubmitAsync(await ImportAsync(animatrice, Encoding.Latin1.GetBytes(table)), "form[action$=Confirmation]");

        (await app.Visitor().GetAsync($"/ressources/{une.Slug}")).Html.ShouldContain("Lien mort depuis");
        (await app.Visitor().GetAsync($"/ressources/{deux.Slug}")).Attribute(".page-head .button", "href").ShouldBe("https://b.example/2");
    }

    [Theory]
    [InlineData("un;deux\n1;2\n", "l’une d’elles est « Titre »")]
    [InlineData("Titre\n", "aucune ligne")]
    [InlineData("\0\u0001\"\"\"", "l’une d’elles est « Titre »")]
    public async Task What_is_no_table_of_resources_is_refused_in_a_sentence(string table, string sentence)
    {
        var animatrice = await app.Data.SignInAsync(
            await app.Data.CreateRoleAsync(await app.Data.CreateReseauAsync(), NatureRole.Animateur)
        );

        (await ImportAsync(animatrice, Encoding.UTF8.GetBytes(table))).Text(".error-summary").ShouldContain(sentence);
    }

    [Fact]
    public async Task Links_of_a_pasted_page_become_resources_one_click_each()
    {
        var reseau = await app.Data.CreateReseauAsync();
        var animatrice = await app.Data.SignInAsync(await app.Data.CreateRoleAsync(reseau, NatureRole.Animateur));
        var page = """
            ... AU NIVEAU NATIONAL
            - **L'accueil des nouvelles cités**
            (Retrouvez le replay en cliquant [ici](#) [1])
            - > [Cordées de la réussite](#) [2]
            - [1] <https://tv.example/Rencontre/807.html>
            - [2] <https://agence.example/les-cordees-253>
            """;

        var found = await animatrice.SubmitAsync(await animatrice.GetAsync("/ressources/proposition"), "main form", ("texte", page));
        var added = await animatrice.SubmitAsync(found, "form[action$=Ajout]");

        found.Attribute("input[name=titre]", "value").ShouldBe("L'accueil des nouvelles cités");
        added.Texts("h3").ShouldBe(["L'accueil des nouvelles cités Déjà là"]);
        var draft = await animatrice.GetAsync("/ressources/l-accueil-des-nouvelles-cites");
        draft.Text(".state-line").ShouldContain("Replay, niveau national");
    }

    private async Task<(Reseau, Visitor)> CreateAsync()
    {
        var reseau = await app.Data.CreateReseauAsync();
        await app.Data.CreateRessourceAsync(reseau, "Lire & rire : « le soir », 100 %", themes: ["Lecture"]);
        await app.Data.CreateRessourceAsync(reseau, "Réservé au réseau", visibilite: Visibilite.Reseau, themes: ["Sport"]);
        return (reseau, await app.Data.SignInAsync(await app.Data.CreateRoleAsync(reseau, NatureRole.Animateur)));
    }

    private static async Task<WebPage> ImportAsync(Visitor visitor, byte[] table) =>
        await visitor.UploadAsync(await visitor.GetAsync("/ressources/importation"), "main form", "fichier", "liste.csv", table);

    private static async Task<byte[]> BytesAsync(Visitor visitor, string path)
    {
        using var answer = await visitor.SendAsync(HttpMethod.Get, path, null);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsByteArrayAsync();
    }
}

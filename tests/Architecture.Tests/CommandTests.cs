using System.Text.Json;

namespace Maillage.Architecture_Tests;

/// <summary>The program as an administrator runs it.</summary>
public sealed class CommandTests
{
    [Fact]
    public async Task Help_is_in_french_and_lists_the_commands()
    {
        var (code, output, _) = await CommandLine.RunAsync("--help");

        code.ShouldBe(0);
        foreach (var command in (string[])["servir", "demo", "lire", "importer", "version"])
        {
            output.ShouldContain(command);
        }

        output.ShouldContain("Utilisation");
        output.ShouldContain("Affiche l’aide");
    }

    [Fact]
    public async Task Lire_prints_the_structure_as_json_with_the_promised_keys()
    {
        var (code, output, _) = await CommandLine.RunAsync("lire", Corpus("deux-colonnes.docx"), "--json");

        code.ShouldBe(0);
        var keys = JsonDocument.Parse(output).RootElement.EnumerateObject().Select(p => p.Name);
        string[] promised =
        [
            "titre",
            "numero",
            "date",
            "heureDebut",
            "heureFin",
            "modalite",
            "lieu",
            "objectifs",
            "ordreDuJour",
            "personnes",
            "meteo",
            "actualites",
            "blocs",
            "presentations",
            "decisions",
            "besoins",
            "prochainesRencontres",
            "nonAffecte",
        ];
        promised.Except(keys).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_gets_one_sentence_and_exit_code_2()
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, "%PDF-1.7 abîmé");

        var (code, output, error) = await CommandLine.RunAsync("lire", file);
        var absent = await CommandLine.RunAsync("lire", "/nulle/part.pdf");

        code.ShouldBe(2);
        output.ShouldBeEmpty();
        error.Trim().ShouldBe("Le fichier est abîmé : il n’a pas pu être lu.");
        absent.Code.ShouldBe(2);
        absent.Error.Trim().ShouldBe("Le fichier « part.pdf » n’existe pas.");
    }

    [Theory]
    [InlineData("Maillage__Adresse", "maillage.exemple.fr", "« Maillage:Adresse »")]
    [InlineData("Maillage__Courriels__Port", "beaucoup", "n’est pas comprise")]
    [InlineData("Maillage__Courriels__FromAddress", "moi", "« Maillage:Courriels:FromAddress »")]
    [InlineData("Maillage__Addresse", "https://maillage.exemple.fr", "Addresse")]
    [InlineData("Maillage__PostgreSql", "n’importe quoi", "« Maillage:PostgreSql »")]
    [InlineData("Maillage__S3__Adresse", "https://s3.exemple.fr", "« Maillage:S3 »")]
    [InlineData("Maillage__FichierCle", "/etc/hostname", "32 octets")]
    [InlineData("Maillage__Donnees", "/proc/nulle-part", "/proc/nulle-part")]
    public async Task A_wrong_setting_gets_one_sentence_that_names_it(string setting, string value, string expected)
    {
        var (code, output, error) = await CommandLine.RunAsync(["servir", "--port", "0"], (setting, value));

        code.ShouldBe(2);
        output.ShouldNotContain("Maillage écoute");
        error.Trim().ShouldContain(expected);
        error.Trim().Split('\n').Length.ShouldBe(1, error);
    }

    private static string Corpus(string name) => Path.Combine(SourceTests.Root, "tests/Documents.Tests/Corpus", name);
}

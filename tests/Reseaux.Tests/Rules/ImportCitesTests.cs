using System.Text;
using Maillage.Kernel;
using Maillage.Kernel.Data;
using Maillage.Reseaux;
using Maillage.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Reseaux_Tests.Rules;

public sealed class ImportCitesTests(TestApp app) : IClassFixture<TestApp>
{
    [Theory]
    [InlineData("{", "Le fichier n’est pas une liste de cités lisible")]
    [InlineData(
        """{"sources":[],"cites":[{"nom":"X","communes":["99999"],"departement":"62"}]}""",
        "La commune « 99999 » de la cité « X » n’existe pas."
    )]
    [InlineData("""{"sources":[],"cites":[{"nom":"X","communes":[],"departement":"ZZ"}]}""", "Le département « ZZ » n’existe pas.")]
    [InlineData(
        """{"sources":[],"cites":[{"nom":"X","communes":[],"departement":"62","vauge":1}]}""",
        "Le fichier n’est pas une liste de cités lisible"
    )]
    public async Task A_wrong_file_is_refused_with_a_sentence(string json, string sentence) =>
        (await Should.ThrowAsync<BusinessRuleException>(() => ImportAsync(json))).Message.ShouldStartWith(sentence);

    [Fact]
    public async Task One_wrong_cite_and_nothing_is_written()
    {
        const string json =
            """{"sources":[],"cites":[{"nom":"Bonne à importer","communes":["62041"],"departement":"62"},{"nom":"X","communes":["99999"],"departement":"62"}]}""";

        await Should.ThrowAsync<BusinessRuleException>(() => ImportAsync(json));

        (await app.InScopeAsync(db => db.Cites.AnyAsync(c => c.Nom == "Bonne à importer"))).ShouldBeFalse();
    }

    [Fact]
    public async Task Gaps_become_missing_figures_or_remarks()
    {
        const string json = """
            {"sources":["un compte rendu"],"cites":[{"nom":"Lacunaire","communes":["62041"],"departement":"62","ecoles":12,
              "chiffres":[{"libelle":"Population","valeur":100,"unite":"habitants","perimetre":"commune","source":"un compte rendu","date":"2022-05"}],
              "lacunes":["Population QPV : publiée « XXX habitants »","La liste nationale découpe autrement ce territoire"]}]}
            """;

        await ImportAsync(json);

        var cite = await app.InScopeAsync(db => db.Cites.SingleAsync(c => c.Nom == "Lacunaire"));
        var chiffres = await app.InScopeAsync(db => db.Chiffres.ParCite(cite).ToDictionaryAsync(c => c.Libelle));
        cite.Remarques.ShouldBe(["La liste nationale découpe autrement ce territoire"]);
        chiffres["Population QPV"].Valeur.ShouldBeNull();
        chiffres["Population QPV"].Note.ShouldBe("publiée « XXX habitants »");
        chiffres["Écoles associées"].Valeur.ShouldBe(12);
    }

    private async Task ImportAsync(string json)
    {
        await using var scope = app.App.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var reseau = Reseau.Creer($"Réseau importé {Guid.CreateVersion7():N}", "CRPV");
        db.Add(reseau);
        await scope.ServiceProvider.GetRequiredService<ImportCites>().ExecuteAsync(reseau, new MemoryStream(Encoding.UTF8.GetBytes(json)));
    }
}

using Maillage.Memoire.Fiches;
using Maillage.Testing;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Memoire_Tests.Pages;

/// <summary>A fiche is published when all that speaks of somebody was looked at; its page says what was looked for.</summary>
public sealed class MentionsFicheTests(TestApp app) : IClassFixture<TestApp>
{
    [Theory]
    [InlineData("Mme Martin lit chaque jeudi.", "Mme Martin")]
    [InlineData("Une maman, J. D., lit chaque jeudi.", "J. D.")]
    [InlineData("Solène Marchadier lit chaque jeudi.", "Solène Marchadier")]
    [InlineData("S’inscrire au 06 12 34 56 78.", "06 12 34 56 78")]
    [InlineData("S’inscrire : lire@ville.example.", "lire@ville.example")]
    [InlineData("Rendez-vous au 12 rue des Lilas.", "12 rue des Lilas")]
    public async Task Somebody_that_no_directory_knows_stops_the_publication_until_it_is_decided(string deroule, string found)
    {
        var suivie = await app.Data.CreateFicheAsync(EtatFiche.Validee, deroule: deroule);
        var animatrice = await app.Data.SignInAsync(suivie.Redactrice);
        var publication = await animatrice.GetAsync($"{suivie.Adresse}/publication");

        publication.Html.ShouldNotContain("toutes sont d’accord");
        publication.Text("main form").ShouldContain("1 mention, dont 1 à décider et 0 à remplacer");
        (await animatrice.SubmitAsync(publication, "main form")).Errors.Single().ShouldContain(found);
        (await app.InScopeAsync(db => db.Fiches.SingleAsync(f => f.Id == suivie.Fiche.Id))).Etat.ShouldBe(EtatFiche.Validee);

        var mentions = await animatrice.GetAsync($"{suivie.Adresse}/mentions");
        mentions.Texts("mark").ShouldBe([found]);
        mentions.Text("li.card a").ShouldBe("Déroulé");
        await animatrice.SubmitAsync(mentions, "main form", ("Input.Lignes[0].Decision", "PasUnePersonne"));
        var decided = await app.InScopeAsync(db => db.MentionsFiche.SingleAsync(m => m.FicheId == suivie.Fiche.Id));
        (decided.Texte, decided.DecidePar).ShouldBe((found, suivie.Redactrice.NomComplet));
        (await animatrice.SubmitAsync(publication, "main form")).Text(".flash").ShouldBe("La fiche est publiée.");
    }

    [Theory]
    [InlineData("Karim\u00A0DUBREUIL lit.")]
    [InlineData("Lu par Dubreuil-Karim.")]
    public async Task A_name_of_the_directory_is_seen_whatever_its_capitals_and_spaces(string deroule)
    {
        var suivie = await app.Data.CreateFicheAsync(EtatFiche.Validee, deroule: deroule);
        var animatrice = await app.Data.SignInAsync(suivie.Redactrice);
        var publication = await animatrice.GetAsync($"{suivie.Adresse}/publication");

        (await animatrice.SubmitAsync(publication, "main form")).Errors.Single().ShouldBe("Sans accord noté : Karim Dubreuil.");
    }

    [Fact]
    public async Task Beside_somebody_of_the_directory_each_of_the_others_is_decided()
    {
        var deroule = "Mme Martin, Karim Dubreuil et M. Petit lisent. S’inscrire au 06 12 34 56 78.";
        var suivie = await app.Data.CreateFicheAsync(EtatFiche.Validee, deroule: deroule);
        var animatrice = await app.Data.SignInAsync(suivie.Redactrice);
        var mentions = await animatrice.GetAsync($"{suivie.Adresse}/mentions");
        var champs = mentions.Document.QuerySelectorAll("select[name$='.Decision']").Select(c => c.GetAttribute("name")!).ToList();

        mentions.Document.QuerySelectorAll("li.card").Length.ShouldBe(champs.Count + 1);
        (await animatrice.SubmitAsync(mentions, "main form", (champs[^1], "Accord")))
            .Errors.Single()
            .ShouldStartWith("Dites qui a donné l’accord");
        await animatrice.SubmitAsync(mentions, "main form", [.. champs.Select(c => (c, "PasUnePersonne"))]);

        (await app.InScopeAsync(db => db.MentionsFiche.CountAsync(m => m.FicheId == suivie.Fiche.Id))).ShouldBe(champs.Count);
    }

    [Fact]
    public async Task An_accord_says_who_gave_it_and_what_is_to_be_replaced_must_be_gone()
    {
        var suivie = await app.Data.CreateFicheAsync(EtatFiche.Validee, deroule: "Mme Martin lit.");
        var animatrice = await app.Data.SignInAsync(suivie.Redactrice);
        var mentions = await animatrice.GetAsync($"{suivie.Adresse}/mentions");

        var refused = await animatrice.SubmitAsync(mentions, "main form", ("Input.Lignes[0].Decision", "Accord"));
        refused.Errors.Single().ShouldStartWith("Dites qui a donné l’accord");
        refused.Attribute(".error-summary a", "href").ShouldBe("#Input_Lignes_0__QuiLaDit");
        refused.Has("#Input_Lignes_0__QuiLaDit").ShouldBeTrue();

        await animatrice.SubmitAsync(mentions, "main form", ("Input.Lignes[0].Decision", "Remplacer"));
        var publication = await animatrice.GetAsync($"{suivie.Adresse}/publication");
        (await animatrice.SubmitAsync(publication, "main form")).Errors.Single().ShouldStartWith("Le texte dit encore");

        await animatrice.SubmitAsync(
            mentions,
            "main form",
            ("Input.Lignes[0].Decision", "Accord"),
            ("Input.Lignes[0].QuiLaDit", "Elle-même, au téléphone, le 4 mai")
        );
        (await animatrice.GetAsync($"{suivie.Adresse}/mentions")).Text("li.card").ShouldContain("Elle-même, au téléphone, le 4 mai");
        (await animatrice.SubmitAsync(publication, "main form")).Text(".flash").ShouldBe("La fiche est publiée.");
    }

    [Fact]
    public async Task What_was_written_after_the_decisions_is_looked_at_again()
    {
        var suivie = await app.Data.CreateFicheAsync(EtatFiche.Validee, deroule: "Un conte par semaine.");
        var animatrice = await app.Data.SignInAsync(suivie.Redactrice);
        var publication = await animatrice.GetAsync($"{suivie.Adresse}/publication");
        publication.Text("main form").ShouldContain("0 mention");
        publication.Text("main form").ShouldContain("Il n’a pas pu chercher");
        var champ = await animatrice.GetAsync($"{suivie.Adresse}/redaction/effets");
        await animatrice.SubmitAsync(champ, "main form", ("Input.Texte", "M. Petit revient."));

        (await animatrice.SubmitAsync(publication, "main form")).Errors.Single().ShouldContain("M. Petit");
    }
}

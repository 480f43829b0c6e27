using System.Net;
using System.Text.Json;
using Maillage.Reseaux;
using Maillage.Testing;

namespace Maillage.Reseaux_Tests.Pages;

public sealed class MonCompteTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task Somebody_who_left_the_network_still_has_their_account_and_their_data()
    {
        var personne = await app.Data.CreatePersonneAsync();
        var visitor = await app.Data.SignInAsync(personne);

        (await visitor.GetAsync("/mon-compte")).Status.ShouldBe(HttpStatusCode.OK);
        (await visitor.GetAsync("/personnes")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await app.Visitor().GetAsync("/mon-compte")).Path.ShouldStartWith("/connexion");
    }

    [Fact]
    public async Task A_new_password_asks_for_the_old_one_and_ends_the_other_sessions()
    {
        var personne = await CreateMembreAsync();
        var (here, elsewhere) = (await app.Data.SignInAsync(personne), await app.Data.SignInAsync(personne));
        (string, string)[] chosen = [("Input.MotDePasse", "une autre phrase longue"), ("Input.Confirmation", "une autre phrase longue")];
        var page = await here.GetAsync("/mon-compte/mot-de-passe");

        (await here.SubmitAsync(page, "main form", [("Input.Actuel", "faux"), .. chosen]))
            .Errors.Single()
            .ShouldBe("Ce n’est pas votre mot de passe actuel.");
        (await here.SubmitAsync(page, "main form", [("Input.Actuel", TestData.MotDePasse), .. chosen])).Path.ShouldBe("/mon-compte");

        app.Clock.Advance(TimeSpan.FromMinutes(2));
        (await here.GetAsync("/personnes")).Text("h1").ShouldBe("Annuaire");
        (await elsewhere.GetAsync("/personnes")).Text("h1").ShouldBe("Se connecter");
        await app.RunJobsAsync();
        (await app.EmailsToAsync(personne.Courriel!)).Single().Text!.ShouldContain("Le mot de passe de votre compte a changé");
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_every_session_within_the_minute()
    {
        var personne = await CreateMembreAsync();
        var (here, elsewhere) = (await app.Data.SignInAsync(personne), await app.Data.SignInAsync(personne));

        await here.SubmitAsync(await here.GetAsync("/mon-compte/sessions"), "main form");

        (await here.GetAsync("/personnes")).Text("h1").ShouldBe("Se connecter");
        app.Clock.Advance(TimeSpan.FromMinutes(2));
        (await elsewhere.GetAsync("/personnes")).Text("h1").ShouldBe("Se connecter");
    }

    [Fact]
    public async Task A_person_takes_away_everything_kept_of_them()
    {
        var personne = await CreateMembreAsync(nom: "d’Hérouville");
        var visitor = await app.Data.SignInAsync(personne);

        var answer = await visitor.SendAsync(HttpMethod.Get, "/mon-compte/donnees.json", null);

        answer.Content.Headers.ContentDisposition!.FileName.ShouldNotBeNull();
        using var file = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        var annuaire = file.RootElement.GetProperty("annuaire");
        annuaire.GetProperty("identite").GetProperty("nom").GetString().ShouldBe("d’Hérouville");
        annuaire.GetProperty("fonctions")[0].GetProperty("intitule").GetString().ShouldBe("Coordinatrice");
        annuaire.GetProperty("compte").GetProperty("adresse").GetString().ShouldBe(personne.Courriel);
    }

    [Fact]
    public async Task A_key_of_somebody_else_cannot_be_taken_away()
    {
        var (mine, other) = (await CreateMembreAsync(), await CreateMembreAsync());
        var visitor = await app.Data.SignInAsync(mine);
        await app.Data.SignInAsync(other);
        var cle = await app.Data.CreateCleAccesAsync(other);

        (await visitor.GetAsync($"/mon-compte/cles-acces/{cle.Id}/retrait")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_key_that_was_not_given_is_asked_for_again_in_a_sentence()
    {
        var visitor = await app.Data.SignInAsync(await CreateMembreAsync());
        var page = await visitor.GetAsync("/mon-compte/cles-acces/nouvelle");

        (await visitor.SubmitAsync(page, "main form", ("Nom", "Téléphone"))).Errors.Single().ShouldContain("JavaScript");
        (await visitor.SubmitAsync(page, "main form", ("Nom", "Téléphone"), ("Reponse", "{}"))).Errors.Single().ShouldContain("JavaScript");
        (await visitor.SubmitAsync(page, "main form", ("Nom", "Téléphone"), ("Reponse", "pas du JSON")))
            .Errors.Single()
            .ShouldContain("JavaScript");
    }

    [Theory]
    [InlineData("")]
    [InlineData("pas du JSON")]
    [InlineData("""{"id":"AAAA","rawId":"AAAA","type":"public-key","response":{},"clientExtensionResults":{}}""")]
    public async Task A_made_up_key_opens_nothing(string answer)
    {
        var visitor = app.Visitor();
        var page = await visitor.GetAsync("/connexion/cle-acces");

        (await visitor.SubmitAsync(page, "main form", ("Reponse", answer))).Errors.ShouldNotBeEmpty();
        (await visitor.GetAsync("/mon-compte")).Path.ShouldStartWith("/connexion");
    }

    private async Task<Personne> CreateMembreAsync(string nom = "Lambert")
    {
        var reseau = await app.Data.CreateReseauAsync();
        return await app.Data.CreateMembreAsync(reseau, await app.Data.CreateCiteAsync(reseau), nom: nom);
    }
}

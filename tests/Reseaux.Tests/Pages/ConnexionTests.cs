using Maillage.Reseaux;
using Maillage.Testing;

namespace Maillage.Reseaux_Tests.Pages;

public sealed class ConnexionTests(TestApp app) : IClassFixture<TestApp>
{
    private const string Refus = "Cette adresse et ce mot de passe ne vont pas ensemble.";

    [Fact]
    public async Task An_unknown_address_and_a_wrong_password_get_the_same_answer()
    {
        var membre = await CreateMembreAsync();
        await app.Data.SignInAsync(membre);

        var inconnu = await TryAsync("personne@test.example", "nimporte quoi");
        var faux = await TryAsync(membre.Courriel!, "nimporte quoi");

        inconnu.Errors.Single().ShouldStartWith(Refus);
        faux.Errors.ShouldBe(inconnu.Errors);
    }

    [Fact]
    public async Task A_member_signs_in_and_goes_back_to_the_page_they_asked_for()
    {
        var membre = await CreateMembreAsync();
        await app.Data.SignInAsync(membre);
        var visitor = app.Visitor();

        var page = await visitor.SubmitAsync(
            await visitor.GetAsync("/personnes"),
            "main form",
            ("Input.Courriel", membre.Courriel!),
            ("Input.MotDePasse", TestData.MotDePasse)
        );

        page.Path.ShouldBe("/personnes");
        page.Text(".who").ShouldBe("Nadia Lambert");
    }

    [Fact]
    public async Task A_return_address_outside_the_site_is_ignored()
    {
        var membre = await CreateMembreAsync();
        await app.Data.SignInAsync(membre);
        var visitor = app.Visitor();

        var page = await visitor.SubmitAsync(
            await visitor.GetAsync("/connexion?retour=https://ailleurs.example/"),
            "main form",
            ("Input.Courriel", membre.Courriel!),
            ("Input.MotDePasse", TestData.MotDePasse)
        );

        page.Path.ShouldBe("/");
    }

    [Fact]
    public async Task After_eight_wrong_passwords_even_the_right_one_waits()
    {
        var membre = await CreateMembreAsync();
        await app.Data.SignInAsync(membre);
        for (var i = 0; i < 8; i++)
        {
            await TryAsync(membre.Courriel!, "faux");
        }

        (await TryAsync(membre.Courriel!, TestData.MotDePasse)).Errors.Single().ShouldStartWith(Refus);
    }

    [Fact]
    public async Task A_forgotten_password_is_chosen_again_by_a_link_that_works_once()
    {
        var membre = await CreateMembreAsync();
        await app.Data.SignInAsync(membre);
        var visitor = app.Visitor();
        await visitor.SubmitAsync(await visitor.GetAsync("/mot-de-passe/oubli"), "main form", ("Input.Courriel", membre.Courriel!));
        await app.RunJobsAsync();
        var courriel = (await app.EmailsToAsync(membre.Courriel!)).Single();
        var lien = LinkIn(courriel.Text!);

        var form = await visitor.GetAsync(lien);
        var page = await ChooseAsync(visitor, form, "une autre longue phrase");
        var other = app.Visitor();
        var again = await ChooseAsync(other, await other.GetAsync(lien), "encore une autre phrase");

        page.Text(".flash").ShouldContain("Bienvenue");
        page.Text(".who").ShouldBe("Nadia Lambert");
        again.Errors.Single().ShouldStartWith("Ce lien a déjà servi");
    }

    [Fact]
    public async Task Asking_for_an_unknown_address_sends_nothing_and_says_the_same()
    {
        var visitor = app.Visitor();

        var page = await visitor.SubmitAsync(
            await visitor.GetAsync("/mot-de-passe/oubli"),
            "main form",
            ("Input.Courriel", "inconnue@test.example")
        );
        await app.RunJobsAsync();

        page.Text(".flash").ShouldStartWith("Si cette adresse a un compte");
        (await app.EmailsToAsync("inconnue@test.example")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Signing_out_ends_the_session()
    {
        var visitor = await app.Data.SignInAsync(await CreateMembreAsync());

        var page = await visitor.SubmitAsync(await visitor.GetAsync("/"), ".account form");

        page.Has(".who").ShouldBeFalse();
        (await visitor.GetAsync("/personnes")).Path.ShouldStartWith("/connexion");
    }

    internal static string LinkIn(string text) =>
        new Uri(text.Split().First(w => w.StartsWith("http", StringComparison.Ordinal))).PathAndQuery;

    private static Task<WebPage> ChooseAsync(Visitor visitor, WebPage form, string motDePasse) =>
        visitor.SubmitAsync(form, "main form", ("Input.MotDePasse", motDePasse), ("Input.Confirmation", motDePasse));

    private async Task<WebPage> TryAsync(string courriel, string motDePasse)
    {
        var visitor = app.Visitor();
        return await visitor.SubmitAsync(
            await visitor.GetAsync("/connexion"),
            "main form",
            ("Input.Courriel", courriel),
            ("Input.MotDePasse", motDePasse)
        );
    }

    private async Task<Personne> CreateMembreAsync()
    {
        var reseau = await app.Data.CreateReseauAsync();
        return await app.Data.CreateMembreAsync(reseau, await app.Data.CreateCiteAsync(reseau));
    }

    [Fact]
    public async Task A_form_sent_without_a_session_is_given_back_after_signing_in()
    {
        var reseau = await app.Data.CreateReseauAsync();
        var animatrice = await app.Data.CreateRoleAsync(reseau, NatureRole.Animateur);
        var signedIn = await app.Data.SignInAsync(animatrice);
        var page = await signedIn.GetAsync("/personnes/nouvelle");
        var visitor = app.Visitor();

        var interrupted = await visitor.SubmitAsync(page, "main form", ("Input.Prenom", "Odile"), ("Input.Nom", "D’Haene"));
        var back = await visitor.SubmitAsync(
            interrupted,
            "main form",
            ("Input.Courriel", animatrice.Courriel!),
            ("Input.MotDePasse", TestData.MotDePasse)
        );
        var saved = await visitor.SubmitAsync(back, "main form");

        interrupted.Title.ShouldBe("Votre session a pris fin");
        back.Title.ShouldBe("Vous êtes reconnecté·e : Ajouter une personne");
        back.Text(".card").ShouldContain("D’Haene");
        saved.Title.ShouldContain("D’Haene");
    }

    [Fact]
    public async Task What_is_no_form_sent_without_a_session_is_refused_without_harm()
    {
        using var broken = new StringContent("--x\r\nrien");
        broken.Headers.ContentType = new("multipart/form-data") { Parameters = { new("boundary", "x") } };

        var answer = await app.Visitor().SendAsync(HttpMethod.Post, "/personnes/nouvelle", broken);

        ((int)answer.StatusCode).ShouldBe(400);
    }
}

using System.Net;
using Maillage.Reseaux;
using Maillage.Testing;
using Microsoft.AspNetCore.TestHost;

namespace Maillage.Reseaux_Tests.Pages;

/// <summary>A session ends where it is kept, not only in the browser.</summary>
public sealed class SessionTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task A_copied_cookie_is_dead_after_signing_out_and_other_devices_live()
    {
        var membre = await CreateMembreAsync();
        var visitor = await app.Data.SignInAsync(membre);
        var phone = await app.Data.SignInAsync(membre);
        var copy = visitor.Cookies;
        (await OpenAsync(copy, "/personnes")).ShouldBe(HttpStatusCode.OK);
        (await OpenAsync(copy, "/personnes")).ShouldBe(HttpStatusCode.OK);

        await visitor.SubmitAsync(await visitor.GetAsync("/"), ".account form");

        (await OpenAsync(copy, "/personnes")).ShouldBe(HttpStatusCode.Redirect);
        (await phone.GetAsync("/personnes")).Path.ShouldBe("/personnes");
    }

    [Fact]
    public async Task A_cookie_copied_before_a_confirmation_is_dead_after_it()
    {
        var visitor = await app.Data.SignInAsync(
            await app.Data.CreateRoleAsync(await app.Data.CreateReseauAsync(), NatureRole.Administrateur)
        );
        var copy = visitor.Cookies;
        app.Clock.Advance(ConfirmationRecente.Duree);
        var question = await visitor.GetAsync("/journal.csv");

        (await visitor.SubmitAsync(question, "main form", ("Input.MotDePasse", TestData.MotDePasse))).Status.ShouldBe(HttpStatusCode.OK);

        (await OpenAsync(copy, "/journal")).ShouldBe(HttpStatusCode.Redirect);
        (await visitor.GetAsync("/journal")).Path.ShouldBe("/journal");
    }

    [Fact]
    public async Task Signing_out_everywhere_is_at_once()
    {
        var membre = await CreateMembreAsync();
        var visitor = await app.Data.SignInAsync(membre);
        var phone = await app.Data.SignInAsync(membre);

        await visitor.SubmitAsync(await visitor.GetAsync("/mon-compte/sessions"), "main form");

        (await phone.GetAsync("/personnes")).Path.ShouldStartWith("/connexion");
    }

    [Theory]
    [InlineData("/personnes")]
    [InlineData("/connexion")]
    [InlineData("/journal.csv")]
    public async Task No_address_of_an_answer_comes_from_what_the_request_says_of_the_host(string path)
    {
        using var client = app.App.GetTestClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Host = "ailleurs.example";
        request.Headers.Add("X-Forwarded-Host", "ailleurs.example");

        var answer = await client.SendAsync(request);

        (answer.Headers.Location?.ToString() ?? "").ShouldNotContain("ailleurs");
        (await answer.Content.ReadAsStringAsync()).ShouldNotContain("ailleurs");
    }

    [Theory]
    [InlineData("https://ailleurs.example/")]
    [InlineData("//ailleurs.example/")]
    [InlineData("/\\ailleurs.example/")]
    [InlineData("/%09/ailleurs.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("\\\\ailleurs.example")]
    public async Task Signing_in_leads_to_no_other_site(string retour)
    {
        var membre = await CreateMembreAsync();
        await app.Data.CreateCompteAsync(membre);
        var visitor = app.Visitor();
        var page = await visitor.GetAsync($"/connexion?retour={Uri.EscapeDataString(retour)}");
        using var form = new FormUrlEncodedContent([
            new("Input.Courriel", membre.Courriel!),
            new("Input.MotDePasse", TestData.MotDePasse),
            new("__RequestVerificationToken", page.Attribute("input[name=__RequestVerificationToken]", "value")!),
        ]);

        var answer = await visitor.SendAsync(HttpMethod.Post, $"/connexion?retour={Uri.EscapeDataString(retour)}", form);

        var target = new Uri(new Uri("http://localhost"), answer.Headers.Location!);
        target.Host.ShouldBe("localhost");
        target.Scheme.ShouldBe("http");
    }

    private async Task<HttpStatusCode> OpenAsync(string cookies, string path)
    {
        using var client = app.App.GetTestClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Cookie", cookies);
        return (await client.SendAsync(request)).StatusCode;
    }

    private async Task<Personne> CreateMembreAsync()
    {
        var reseau = await app.Data.CreateReseauAsync();
        return await app.Data.CreateMembreAsync(reseau, await app.Data.CreateCiteAsync(reseau));
    }
}

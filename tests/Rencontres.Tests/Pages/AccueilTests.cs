using Maillage.Testing;

namespace Maillage.Rencontres_Tests.Pages;

public sealed class AccueilTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task The_home_counts_the_cites_and_leads_to_them()
    {
        var empty = await app.Visitor().GetAsync("/");
        await app.Data.CreateCiteAsync(await app.Data.CreateReseauAsync("Réseau des Ardennes"));

        var page = await app.Visitor().GetAsync("/");

        empty.Title.ShouldBe("Maillage");
        empty.Texts(".empty").ShouldBe(["Aucune rencontre annoncée pour l’instant.", "Aucune cité n’est encore enregistrée."]);
        page.Title.ShouldBe("Réseau des Ardennes");
        page.Text("main .lead").ShouldStartWith("1 cité :");
        page.Has("main a.button[href='/cites']").ShouldBeTrue();
    }

    [Fact]
    public async Task A_visitor_gets_no_cookie_and_a_strict_policy()
    {
        var response = await app.Visitor().SendAsync(HttpMethod.Get, "/", null);

        response.Headers.Contains("Set-Cookie").ShouldBeFalse();
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldStartWith("default-src 'none'");
        policy.ShouldNotContain("unsafe");
    }
}

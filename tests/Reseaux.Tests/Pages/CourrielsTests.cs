using System.Net;
using Maillage.Kernel.Emails;
using Maillage.Reseaux;
using Maillage.Testing;

namespace Maillage.Reseaux_Tests.Pages;

public sealed class CourrielsTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task A_member_does_not_read_the_mails_of_others()
    {
        var reseau = await app.Data.CreateReseauAsync();
        var visitor = await app.Data.SignInAsync(await app.Data.CreateMembreAsync(reseau, await app.Data.CreateCiteAsync(reseau)));
        var email = await PostAsync();

        (await visitor.GetAsync("/courriels")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await visitor.GetAsync($"/courriels/{email.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await visitor.GetAsync($"/courriels/{email.Id}/html")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task In_the_demonstration_a_mail_is_read_as_it_would_arrive_and_runs_no_script()
    {
        var animatrice = await app.Data.CreateRoleAsync(await app.Data.CreateReseauAsync(), NatureRole.Animateur);
        var email = await PostAsync(animatrice.Courriel!);
        var visitor = await app.Data.SignInAsync(animatrice);

        var list = await visitor.GetAsync("/courriels");
        var page = await visitor.GetAsync($"/courriels/{email.Id}");
        var frame = await visitor.SendAsync(HttpMethod.Get, $"/courriels/{email.Id}/html", null);

        list.Texts("tbody a").ShouldContain("Objet du courriel");
        page.Title.ShouldBe("Objet du courriel");
        page.Text(".card").ShouldBe("Bonjour");
        page.Attribute("iframe", "src").ShouldBe($"/courriels/{email.Id}/html");
        frame.Headers.GetValues("Content-Security-Policy").Single().ShouldStartWith("default-src 'none'; style-src 'unsafe-inline'");
        (await frame.Content.ReadAsStringAsync()).ShouldContain("<base target=\"_top\">");
    }

    private Task<Email> PostAsync(string address = "a@test.example") =>
        app.InScopeAsync(async db =>
        {
            var email = Email.To(
                address,
                "A",
                "Objet du courriel",
                "<html><head></head><body>Bonjour</body></html>",
                "Bonjour",
                app.Clock.GetUtcNow().UtcDateTime
            );
            db.Add(email);
            await db.SaveChangesAsync();
            return email;
        });
}

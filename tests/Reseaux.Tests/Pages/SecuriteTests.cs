using System.Net;
using Maillage.Reseaux;
using Maillage.Testing;

namespace Maillage.Reseaux_Tests.Pages;

public sealed class SecuriteTests(SecuriteTests.Encrypted app) : IClassFixture<SecuriteTests.Encrypted>
{
    [Fact]
    public async Task A_site_reached_by_https_gives_cookies_that_stay_with_it()
    {
        var answer = await app.Visitor().SendAsync(HttpMethod.Get, "/connexion", null);

        var cookie = answer.Headers.GetValues("Set-Cookie").Single();
        cookie.ShouldStartWith("__Host-maillage-formulaires=");
        cookie.ShouldContain("; secure", Case.Insensitive);
        cookie.ShouldContain("; httponly", Case.Insensitive);
        cookie.ShouldContain("; path=/;", Case.Insensitive);
        cookie.ShouldNotContain("domain=", Case.Insensitive);
        cookie.ShouldContain("samesite=strict", Case.Insensitive);
        answer.Headers.GetValues("Strict-Transport-Security").Single().ShouldBe("max-age=31536000");
    }

    [Fact]
    public async Task Every_answer_forbids_what_is_not_ours()
    {
        foreach (var path in (string[])["/", "/connexion", "/nulle-part", "/personnes", "/_content/Maillage.Ui/css/base.css"])
        {
            var answer = await app.Visitor().SendAsync(HttpMethod.Get, path, null);
            var policy = answer.Headers.GetValues("Content-Security-Policy").Single();

            policy.ShouldStartWith("default-src 'none'");
            policy.ShouldNotContain("unsafe");
            answer.Headers.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff");
            answer.Headers.GetValues("X-Frame-Options").Single().ShouldBe("DENY");
            answer.Headers.Contains("Server").ShouldBeFalse();
        }
    }

    [Fact]
    public async Task An_address_that_tries_passwords_without_end_is_told_to_wait()
    {
        var visitor = app.Visitor();
        var page = await visitor.GetAsync("/connexion");
        var last = page;
        for (var i = 0; i < 200 && last.Status != HttpStatusCode.TooManyRequests; i++)
        {
            last = await visitor.SubmitAsync(
                page,
                "main form",
                ("Input.Courriel", $"p{i}@test.example"),
                ("Input.MotDePasse", "au hasard")
            );
        }

        last.Status.ShouldBe(HttpStatusCode.TooManyRequests);
        last.Title.ShouldBe("Trop de demandes");
        (await visitor.GetAsync("/connexion")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_mailbox_is_not_flooded_with_links_to_choose_a_password()
    {
        var membre = await app.Data.CreateRoleAsync(await app.Data.CreateReseauAsync(), NatureRole.Lecteur);
        await app.InScopeAsync(async db =>
        {
            db.Add(Compte.Pour(membre, app.Clock.GetUtcNow().UtcDateTime));
            await db.SaveChangesAsync();
        });
        var visitor = app.Visitor();
        for (var i = 0; i < 9; i++)
        {
            await visitor.SubmitAsync(await visitor.GetAsync("/mot-de-passe/oubli"), "main form", ("Input.Courriel", membre.Courriel!));
        }

        await app.RunJobsAsync();

        (await app.EmailsToAsync(membre.Courriel!)).Count.ShouldBeLessThanOrEqualTo(5);
    }

    public sealed class Encrypted : TestApp
    {
        protected override IReadOnlyDictionary<string, string?> Settings =>
            new Dictionary<string, string?> { ["Maillage:Adresse"] = "https://maillage.test.example" };
    }
}

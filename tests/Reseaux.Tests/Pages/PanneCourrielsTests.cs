using Maillage.Kernel.Data;
using Maillage.Kernel.Emails;
using Maillage.Reseaux;
using Maillage.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Reseaux_Tests.Pages;

/// <summary>What the animatrice reads when mails do not leave.</summary>
public sealed class PanneCourrielsTests(PanneCourrielsTests.NoServer app) : IClassFixture<PanneCourrielsTests.NoServer>
{
    [Fact]
    public async Task The_page_of_mails_says_that_the_server_is_away_since_when_why_and_what_waits()
    {
        var animatrice = await app.Data.CreateRoleAsync(await app.Data.CreateReseauAsync(), NatureRole.Animateur);
        var visitor = await app.Data.SignInAsync(animatrice);
        await PostAsync(animatrice.Courriel!);
        await app.RunJobsAsync(mayFail: true);

        var page = await visitor.GetAsync("/courriels");

        page.Text(".notice").ShouldStartWith("Rien ne part depuis le 09/06/2022 à 10:00. Le serveur de courrier 127.0.0.1, port 1, ");
        page.Text(".notice").ShouldContain("1 courriel attend et partira dès que le serveur répondra ; prochain essai à 10:00.");
        page.Text("tbody td:last-child").ShouldStartWith("En attente d’envoi, nouvel essai à 10:00");
        page.Text("tbody td:last-child").ShouldNotContain("Envoyé");
    }

    [Theory]
    [InlineData("zoe exemple@x.example", EmailAddress.NotOne)]
    [InlineData("hélène@ville.example", EmailAddress.Accent)]
    public async Task The_directory_takes_one_address_and_says_how_to_write_it(string address, string sentence)
    {
        var reseau = await app.Data.CreateReseauAsync();
        var visitor = await app.Data.SignInAsync(await app.Data.CreateRoleAsync(reseau, NatureRole.Animateur));

        var page = await visitor.SubmitAsync(
            await visitor.GetAsync("/personnes/nouvelle"),
            "main form",
            ("Input.Prenom", "Zoé"),
            ("Input.Nom", "Exemple"),
            ("Input.Courriel", address)
        );

        page.Errors.ShouldBe([sentence]);
        (await app.InScopeAsync(db => db.Personnes.CountAsync(p => p.ReseauId == reseau.Id && p.Nom == "Exemple"))).ShouldBe(0);
    }

    private async Task PostAsync(string address)
    {
        await using var scope = app.App.Services.CreateAsyncScope();
        var email = Email.To(address, "A", "Objet", "", "Bonjour", app.Clock.GetUtcNow().UtcDateTime);
        scope.ServiceProvider.GetRequiredService<Mailbox>().Post(email);
        await scope.ServiceProvider.GetRequiredService<AppDb>().SaveChangesAsync();
    }

    public sealed class NoServer : TestApp
    {
        protected override bool KeepsMails => false;

        protected override void Replace(IServiceCollection services) =>
            services.AddSingleton(
                new EmailOptions
                {
                    Host = "127.0.0.1",
                    Port = 1,
                    TimeoutSeconds = 3,
                }
            );
    }
}

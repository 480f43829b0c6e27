using Maillage.Reseaux;
using Maillage.Testing;

namespace Maillage.Memoire_Tests.Pages;

/// <summary>Apart from the others: it moves the clock.</summary>
public sealed class RythmeBulletinTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task Who_reads_by_the_week_gets_two_bulletins_in_one_mail_on_monday()
    {
        var reseau = await app.Data.CreateReseauAsync();
        var animatrice = await app.Data.SignInAsync(await app.Data.CreateRoleAsync(reseau, NatureRole.Animateur));
        var lectrice = await app.Data.CreateRoleAsync(reseau, NatureRole.Lecteur, "Odile", "Fournier");
        var compte = await app.Data.SignInAsync(lectrice);
        await compte.SubmitAsync(await compte.GetAsync("/preferences"), "main form", ("Frequence", "Hebdomadaire"));
        await app.Data.CreateActualiteAsync(reseau, "Jeudi");
        await animatrice.EnvoyerBulletinAsync(await animatrice.OuvrirBulletinAsync());
        app.Clock.Advance(TimeSpan.FromHours(20));
        await app.Data.CreateActualiteAsync(reseau, "Vendredi");
        var second = await animatrice.OuvrirBulletinAsync();
        await animatrice.EnvoyerBulletinAsync(second);
        await app.RunJobsAsync();
        var avant = await app.EmailsToAsync(lectrice.Courriel!);

        app.Clock.SetUtc(new DateTime(2022, 6, 13, 6, 0, 0, DateTimeKind.Utc));
        await app.RunJobsAsync();

        second.Texts("label.choice").ShouldBe(["Vendredi"]);
        avant.ShouldBeEmpty();
        var mail = (await app.EmailsToAsync(lectrice.Courriel!)).ShouldHaveSingleItem();
        mail.Subject.ShouldStartWith("2 bulletins");
        mail.Titres().ShouldBe(["Actualités régionales", "Jeudi", "Actualités régionales", "Vendredi"]);
    }
}

using System.Net;
using Maillage.Reseaux;
using Maillage.Testing;

namespace Maillage.Memoire_Tests.Pages;

/// <summary>A bulletin through a real mail server, read by a parser that nobody here wrote.</summary>
public sealed class EnvoiBulletinTests(MailServerApp app) : IClassFixture<MailServerApp>
{
    [Fact]
    public async Task A_bulletin_leaves_by_smtp_reads_in_text_and_unsubscribes_as_mail_programs_do()
    {
        var reseau = await app.Data.CreateReseauAsync();
        var animatrice = await app.Data.SignInAsync(await app.Data.CreateRoleAsync(reseau, NatureRole.Animateur));
        await app.Data.CreateActualiteAsync(reseau, "L’été des « cités » : à vos agendas");
        await animatrice.EnvoyerBulletinAsync(await animatrice.OuvrirBulletinAsync());
        await app.RunJobsAsync();

        var mail = await app.ReceiveAsync();

        mail.GetProperty("subject").GetString().ShouldBe("Bulletin de juin 2022");
        var texte = mail.GetProperty("text").GetString()!;
        texte.ShouldContain("Actualités régionales\n\nL’été des « cités » : à vos agendas : http");
        texte.ShouldContain("Choisir à quel rythme, ou ne plus le recevoir : http");
        mail.GetProperty("html").GetString()!.ShouldContain("prefers-color-scheme: dark");
        mail.GetProperty("oneClick").GetString().ShouldBe("List-Unsubscribe=One-Click");
        var adresse = new Uri(mail.GetProperty("unsubscribe").GetString()!);
        using var content = new FormUrlEncodedContent([KeyValuePair.Create("List-Unsubscribe", "One-Click")]);
        using var answer = await app.Visitor().SendAsync(HttpMethod.Post, adresse.AbsolutePath, content);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}

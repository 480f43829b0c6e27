using System.Globalization;
using System.Net;
using System.Text;
using Maillage.Kernel.Emails;
using Maillage.Reseaux;
using Maillage.Testing;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Reseaux_Tests.Pages;

/// <summary>What is sent is read only from those who may send it. On a real socket, as a program would attack.</summary>
public sealed class EnvoisTests(EnvoisTests.OnSocket app) : IClassFixture<EnvoisTests.OnSocket>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static TheoryData<string, string> Addresses()
    {
        var data = new TheoryData<string, string>();
        string[] paths =
        [
            "/",
            "/connexion",
            "/deconnexion",
            "/mot-de-passe/oubli",
            "/cites",
            "/ressources/nouvelle",
            "/ressources/importation",
            "/rencontres/archiver",
            "/personnes/nouvelle",
            "/nulle-part",
            "/agenda.ics",
            "/erreur/404",
            "/sante/vivant",
            "/contribution/abcdefabcdefabcdefabcdefabcdefab",
            "/invitation/abcdefabcdefabcdefabcdefabcdefab",
            "/preferences/abcdefabcdefabcdefabcdefabcdefab/desabonnement",
        ];
        foreach (var path in paths)
        {
            data.Add("POST", path);
            data.Add("GET", path);
        }

        data.Add("PUT", "/ressources/nouvelle");
        return data;
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task What_an_unknown_visitor_sends_is_answered_before_it_comes(string method, string path)
    {
        foreach (var length in (string[])["Content-Length: 400000000", "Content-Length: 20000000", "Transfer-Encoding: chunked"])
        {
            var before = TemporaryFiles.Bytes;
            var answer = await SendAsync(method, path, length);

            answer.ShouldStartWith("HTTP/1.1 ", customMessage: length);
            var status = int.Parse(answer.AsSpan(9, 3), CultureInfo.InvariantCulture);
            // A page is read whatever follows the question; nothing is taken of what follows.
            (method == "GET" ? status < 500 : status is 302 or (>= 400 and < 500)).ShouldBeTrue($"{length}: {status}");
            TemporaryFiles.Bytes.ShouldBe(before);
        }
    }

    [Fact]
    public async Task A_form_too_large_is_refused_in_french()
    {
        var answer = await SendAsync("POST", "/connexion", "Content-Length: 400000000");

        answer.ShouldContain("413");
        answer.ShouldContain("<h1>Envoi trop gros</h1>");
    }

    [Fact]
    public async Task A_member_sends_a_file_larger_than_a_form()
    {
        var reseau = await app.Data.CreateReseauAsync();
        var visitor = await app.Data.SignInAsync(await app.Data.CreateRoleAsync(reseau, NatureRole.Animateur));
        var large = Encoding.UTF8.GetBytes("titre;lien\n" + new string('x', 3_000_000));

        var page = await visitor.UploadAsync(await visitor.GetAsync("/ressources/importation"), "main form", "fichier", "t.csv", large);

        page.Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_member_who_may_not_change_a_resource_is_told_before_the_file_is_read()
    {
        var (theirs, ours) = (await app.Data.CreateReseauAsync(), await app.Data.CreateReseauAsync());
        var ressource = await app.Data.CreateRessourceAsync(theirs);
        var visitor = await app.Data.SignInAsync(await app.Data.CreateRoleAsync(ours, NatureRole.Animateur));
        await visitor.GetAsync("/ressources/nouvelle");
        var before = TemporaryFiles.Bytes;

        foreach (var page in (string[])["fichiers", "transcription"])
        {
            var answer = await SendAsync(
                "POST",
                $"/ressources/{ressource.Slug}/{page}",
                $"Content-Length: 90000000\r\nCookie: {visitor.Cookies}"
            );

            answer.ShouldStartWith("HTTP/1.1 404", customMessage: page);
        }

        TemporaryFiles.Bytes.ShouldBe(before);
    }

    [Fact]
    public async Task A_mail_program_unsubscribes_without_cookie_nor_page()
    {
        var program = new Visitor(new HttpClient { BaseAddress = app.Socket }) { SentFrom = null };
        using var body = new FormUrlEncodedContent([KeyValuePair.Create("List-Unsubscribe", "One-Click")]);

        var answer = await program.SendAsync(HttpMethod.Post, "/preferences/abcdefabcdefabcdefabcdefabcdefab/desabonnement", body);

        // The link is unknown; the gesture is not refused.
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Origin", "https://ailleurs.example")]
    [InlineData("Referer", "https://ailleurs.example/page")]
    public async Task A_form_sent_from_another_site_is_refused_even_with_its_token(string header, string value)
    {
        var visitor = app.Visitor();
        var page = await visitor.GetAsync("/mot-de-passe/oubli");
        var address = $"personne.{Kernel.Data.Identifiers.Next():N}@test.example";
        using var form = new FormUrlEncodedContent([
            new("Input.Courriel", address),
            new("__RequestVerificationToken", page.Attribute("input[name=__RequestVerificationToken]", "value")!),
        ]);
        using var client = new HttpClient { BaseAddress = app.Socket };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/mot-de-passe/oubli") { Content = form };
        request.Headers.Add("Cookie", visitor.Cookies);
        request.Headers.Add(header, value);

        var answer = await client.SendAsync(request);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("Demande refusée");
        (await app.InScopeAsync(db => db.Set<Kernel.Jobs.Job>().CountAsync(j => j.Payload.Contains(address)))).ShouldBe(0);
    }

    private Task<string> SendAsync(string method, string path, string length) =>
        RawSocket.AnswerBeforeTheBodyAsync(
            app.Socket,
            $"{method} {path} HTTP/1.1\r\nHost: {app.Socket.Authority}\r\nSec-Fetch-Site: same-origin\r\nContent-Type: multipart/form-data; boundary=x\r\n{length}",
            length.StartsWith("Transfer", StringComparison.Ordinal) ? $"20000\r\n{new string('a', 0x20000)}\r\n" : Beginning,
            Patience
        );

    private static readonly string Beginning =
        "--x\r\nContent-Disposition: form-data; name=\"fichier\"; filename=\"a.pdf\"\r\n\r\n" + new string('a', 200_000);

    public sealed class OnSocket : TestApp
    {
        protected override bool OnRealPort => true;
    }
}

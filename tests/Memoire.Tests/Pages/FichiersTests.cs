using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Maillage.Memoire;
using Maillage.Reseaux;
using Maillage.Testing;
using Microsoft.AspNetCore.TestHost;

namespace Maillage.Memoire_Tests.Pages;

public sealed class FichiersTests(TestApp app) : IClassFixture<TestApp>
{
    private static readonly byte[] Mp3 = [.. "ID3\u0004\0\0\0\0\0\0"u8, .. new byte[5000]];

    [Fact]
    public async Task A_new_version_takes_the_address_and_the_one_before_can_still_be_read()
    {
        var (ressource, animatrice) = await CreateAsync("Première édition.");
        var adresse = $"/ressources/{ressource.Slug}";

        await animatrice.UploadAsync(
            await animatrice.GetAsync($"{adresse}/fichiers"),
            "main form",
            "fichier",
            "guide-2.txt",
            "Seconde édition."u8.ToArray()
        );
        await app.RunJobsAsync();

        (await TextAsync($"{adresse}/fichier")).ShouldBe("Seconde édition.");
        (await TextAsync($"{adresse}/fichier/1")).ShouldBe("Première édition.");
        (await app.Visitor().GetAsync(adresse)).Text("details.transcript").ShouldContain("Seconde édition.");
        (await animatrice.GetAsync($"{adresse}/fichiers"))
            .Texts("ol[reversed] a")
            .ShouldBe(["Version 2 : guide-2.txt", "Version 1 : guide.txt"]);
    }

    [Fact]
    public async Task A_download_cut_short_goes_on_where_it_stopped_and_opens_nothing_in_our_name()
    {
        var (ressource, _) = await CreateAsync("Un texte assez long.");
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/ressources/{ressource.Slug}/fichier");
        request.Headers.Range = new RangeHeaderValue(3, null);
        using var client = app.App.GetTestClient();

        using var rest = await client.SendAsync(request);

        rest.StatusCode.ShouldBe(HttpStatusCode.PartialContent);
        (await rest.Content.ReadAsStringAsync()).ShouldBe("texte assez long.");
        rest.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        rest.Headers.GetValues("Content-Security-Policy").Single().ShouldStartWith("sandbox");
        rest.Headers.ETag.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("page.pdf", "<html><script>alert(1)</script>")]
    [InlineData("programme.txt", "MZ\0\0")]
    [InlineData("archive.docx", "PK\u0003\u0004rien")]
    public async Task A_file_is_known_by_what_it_holds_and_others_are_refused_in_a_sentence(string nom, string contenu)
    {
        var (ressource, animatrice) = await CreateAsync("Bon.");

        var page = await animatrice.UploadAsync(
            await animatrice.GetAsync($"/ressources/{ressource.Slug}/fichiers"),
            "main form",
            "fichier",
            nom,
            Encoding.UTF8.GetBytes(contenu)
        );

        page.Status.ShouldBe(HttpStatusCode.OK, page.Text("main"));
        page.Text(".error-summary").ShouldContain($"« {nom} » n’est pas d’un format que Maillage garde");
        (await TextAsync($"/ressources/{ressource.Slug}/fichier")).ShouldBe("Bon.");
    }

    [Fact]
    public async Task A_podcast_is_played_in_the_page_with_its_words_and_their_moments()
    {
        var reseau = await app.Data.CreateReseauAsync();
        var podcast = await app.Data.CreateRessourceAsync(
            reseau,
            nature: NatureRessource.Podcast,
            fichier: Mp3,
            nomFichier: "protocole.mp3"
        );
        var animatrice = await AnimatriceAsync(reseau);
        var adresse = $"/ressources/{podcast.Slug}";
        var captions = "WEBVTT\n\n00:12:31.000 --> 00:12:34.000\nUn vélo <par> collège\n"u8.ToArray();

        await animatrice.UploadAsync(
            await animatrice.GetAsync($"{adresse}/transcription"),
            "main form",
            "fichier",
            "protocole.vtt",
            captions
        );

        var page = await app.Visitor().GetAsync(adresse);
        page.Attribute("audio", "src").ShouldBe($"{adresse}/fichier");
        page.Text("#t-751 .moment").ShouldBe("12:31");
        page.Text("#t-751").ShouldContain("Un vélo");
        (await TextAsync($"{adresse}/sous-titres.vtt")).ShouldContain("00:12:31.000 --> 00:12:41.000");
    }

    [Fact]
    public async Task Words_given_by_hand_are_never_written_over_by_the_machine()
    {
        var (ressource, animatrice) = await CreateAsync("Lu par la machine.");
        var adresse = $"/ressources/{ressource.Slug}";
        await animatrice.SubmitAsync(await animatrice.GetAsync($"{adresse}/transcription"), "main form", ("Input.Texte", "Relu par Inès."));

        await animatrice.UploadAsync(
            await animatrice.GetAsync($"{adresse}/fichiers"),
            "main form",
            "fichier",
            "v2.txt",
            "Autre."u8.ToArray()
        );
        await app.RunJobsAsync();

        (await app.Visitor().GetAsync(adresse)).Text("details.transcript").ShouldContain("Relu par Inès.");
        var retiree = await animatrice.SubmitAsync(await animatrice.GetAsync($"{adresse}/transcription"), "form[action$=Retrait]");
        retiree.Html.ShouldNotContain("Relu par Inès.");
    }

    private async Task<(Ressource, Visitor)> CreateAsync(string texte)
    {
        var reseau = await app.Data.CreateReseauAsync();
        var ressource = await app.Data.CreateRessourceAsync(reseau, fichier: Encoding.UTF8.GetBytes(texte));
        return (ressource, await AnimatriceAsync(reseau));
    }

    private async Task<Visitor> AnimatriceAsync(Reseau reseau) =>
        await app.Data.SignInAsync(await app.Data.CreateRoleAsync(reseau, NatureRole.Animateur));

    private async Task<string> TextAsync(string path)
    {
        using var answer = await app.Visitor().SendAsync(HttpMethod.Get, path, null);
        return await answer.Content.ReadAsStringAsync();
    }
}

using System.Diagnostics;
using System.Net;
using System.Text.Json;
using Maillage.Reseaux;
using Maillage.Testing;

namespace Maillage.Rencontres_Tests.Pages;

public sealed class AgendaTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task The_public_calendar_holds_public_meetings_without_where_to_connect()
    {
        var (rencontre, _, _) = await app.Data.CreateRencontreAnnonceeAsync();
        var brouillon = await app.Data.CreateRencontreAsync(titre: "Brouillon");

        var text = await ReadAsync("/agenda.ics");

        text.ShouldContain(rencontre.Id.ToString("N"));
        text.ShouldNotContain(brouillon.Id.ToString("N"));
        text.ShouldNotContain("visio.example");
    }

    [Fact]
    public async Task A_calendar_nobody_here_wrote_reads_ours()
    {
        var reseau = await app.Data.CreateReseauAsync();
        var rencontre = await app.Data.CreateRencontreAsync(
            reseau,
            titre: "Écoles, familles ; « un très long titre » \\ avec tout ce qui se plie et s’échappe, cœur compris"
        );
        await app.Data.AnnounceAsync(rencontre, await app.Data.CreateMembreAsync(reseau, await app.Data.CreateCiteAsync(reseau)));

        var read = await ParseAsync(await ReadAsync($"/rencontres/{rencontre.Slug}.ics"));

        read.GetProperty("summary").GetString().ShouldBe(rencontre.Titre);
        read.GetProperty("start").GetString().ShouldBe("2022-06-16T12:00:00Z");
        read.GetProperty("location").GetString().ShouldBe("Salle Jean Zay, Arras");
    }

    [Fact]
    public async Task A_member_subscribes_at_a_private_address_that_ends_with_their_function()
    {
        var reseau = await app.Data.CreateReseauAsync();
        var membre = await app.Data.CreateMembreAsync(reseau, await app.Data.CreateCiteAsync(reseau));
        var rencontre = await app.Data.CreateRencontreAsync(reseau, visibilite: Visibilite.Reseau);
        await app.Data.AnnounceAsync(rencontre, membre);
        var visitor = await app.Data.SignInAsync(membre);

        var page = await visitor.SubmitAsync(await visitor.GetAsync("/agenda"), "main form");
        var address = new Uri(page.Texts("code")[^1]).AbsolutePath;
        var before = await ReadAsync(address);
        await app.InScopeAsync(async db =>
        {
            var fonction = db.Fonctions.Single(f => f.PersonneId == membre.Id);
            fonction.Cloturer(new DateOnly(2022, 6, 8));
            await db.SaveChangesAsync();
        });

        before.ShouldContain(rencontre.Id.ToString("N"));
        (await ReadAsync("/agenda.ics")).ShouldNotContain(rencontre.Id.ToString("N"));
        (await app.Visitor().GetAsync(address)).Status.ShouldBe(HttpStatusCode.Gone);
    }

    private async Task<string> ReadAsync(string path)
    {
        var response = await app.Visitor().SendAsync(HttpMethod.Get, path, null);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/calendar");
        return await response.Content.ReadAsStringAsync();
    }

    private static async Task<JsonElement> ParseAsync(string calendar)
    {
        const string script = """
            const ICAL = require("ical.js").default ?? require("ical.js");
            const event = new ICAL.Event(new ICAL.Component(ICAL.parse(require("fs").readFileSync(0, "utf8"))).getFirstSubcomponent("vevent"));
            console.log(JSON.stringify({ summary: event.summary, start: event.startDate.toString(), location: event.location }));
            """;
        var start = new ProcessStartInfo("node", ["-e", script])
        {
            WorkingDirectory = Oracles.Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using var node = Process.Start(start)!;
        await node.StandardInput.WriteAsync(calendar);
        node.StandardInput.Close();
        return JsonDocument.Parse(await node.StandardOutput.ReadToEndAsync()).RootElement;
    }
}

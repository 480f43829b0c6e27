using System.Diagnostics;
using System.Net;
using System.Text.Json;
using Maillage.Rencontres;
using Maillage.Reseaux;
using Maillage.Testing;
using Microsoft.EntityFrameworkCore;

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
        read.GetProperty("zone").GetString().ShouldBe("Europe/Paris");
        read.GetProperty("location").GetString().ShouldBe("Salle Jean Zay, Arras");
    }

    [Fact]
    public async Task Whoever_is_invited_to_come_or_to_connect_finds_where_to_do_both()
    {
        var (_, _, membre) = await app.Data.CreateRencontreAnnonceeAsync(modalite: Modalite.Hybride);

        var read = await ParseAsync(await ReadAsync($"{await app.Data.LinkOfAsync(membre)}/agenda.ics"));

        read.GetProperty("location").GetString().ShouldBe("Salle Jean Zay, Arras");
        read.GetProperty("description").GetString()!.ShouldContain("https://visio.example/salle");
        read.GetProperty("conference").GetString().ShouldBe("https://visio.example/salle");
    }

    [Fact]
    public async Task A_meeting_known_by_its_day_only_is_a_whole_day()
    {
        var reseau = await app.Data.CreateReseauAsync();
        var plan = new PlanRencontre
        {
            Titre = "Rencontre d’archive",
            Jour = new DateOnly(2022, 3, 3),
            HeureDebut = default,
            HeureFin = default,
            SansHoraire = true,
            EstArchive = true,
        };
        var archive = Rencontre.Planifier(reseau, $"archive-{reseau.Slug}", plan);
        archive.FaireConnaitre(app.Clock.GetUtcNow().UtcDateTime);
        await app.InScopeAsync(db =>
        {
            db.Add(archive);
            return db.SaveChangesAsync();
        });

        var text = await ReadAsync($"/rencontres/{archive.Slug}.ics");
        var read = await ParseAsync(text);

        text.ShouldContain("DTSTART;VALUE=DATE:20220303");
        read.GetProperty("day").GetBoolean().ShouldBeTrue();
        read.GetProperty("end").GetString().ShouldBe("2022-03-04");
    }

    [Fact]
    public async Task A_cancellation_says_so_to_the_calendar_and_counts_one_more()
    {
        var (rencontre, _, membre) = await app.Data.CreateRencontreAnnonceeAsync();
        var reseau = await app.InScopeAsync(db => db.Reseaux.SingleAsync(r => r.Id == rencontre.ReseauId));
        var animatrice = await app.Data.SignInAsync(await app.Data.CreateRoleAsync(reseau, NatureRole.Animateur));
        var form = await animatrice.GetAsync($"/rencontres/{rencontre.Slug}/annulation");
        await animatrice.SubmitAsync(form, "main form", ("Input.Motif", "Neige"));
        await app.RunJobsAsync();

        var read = await ParseAsync((await app.EmailsToAsync(membre.Courriel!))[^1].Calendar!);

        read.GetProperty("method").GetString().ShouldBe("CANCEL");
        read.GetProperty("status").GetString().ShouldBe("CANCELLED");
        read.GetProperty("sequence").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task A_date_that_moves_is_told_to_those_invited_and_the_screen_says_who_answered_for_the_former()
    {
        var (rencontre, _, membre) = await app.Data.CreateRencontreAnnonceeAsync();
        var visitor = app.Visitor();
        await visitor.PressAsync(
            await visitor.GetAsync(await app.Data.LinkOfAsync(membre)),
            "button[formaction*='Reponse']",
            ("reponse", "Present")
        );
        var reseau = await app.InScopeAsync(db => db.Reseaux.SingleAsync(r => r.Id == rencontre.ReseauId));
        var animatrice = await app.Data.SignInAsync(await app.Data.CreateRoleAsync(reseau, NatureRole.Animateur));
        var form = await animatrice.GetAsync($"/rencontres/{rencontre.Slug}/modification");

        var page = await animatrice.SubmitAsync(form, "main form", ("Input.Jour", "2022-06-23"));
        await app.RunJobsAsync();

        page.Text(".flash").ShouldBe("La rencontre est à jour. 1 courriel aux personnes invitées est en attente d’envoi.");
        var mail = (await app.EmailsToAsync(membre.Courriel!))[^1];
        mail.Subject.ShouldStartWith("Changement : Rencontre de juin");
        mail.Text!.ShouldContain("Votre réponse était pour l’ancienne date");
        var read = await ParseAsync(mail.Calendar!);
        (read.GetProperty("method").GetString(), read.GetProperty("sequence").GetInt32()).ShouldBe(("REQUEST", 1));
        read.GetProperty("start").GetString().ShouldBe("2022-06-23T12:00:00Z");
        (await animatrice.GetAsync($"/rencontres/{rencontre.Slug}/invitations"))
            .Text("tbody td")
            .ShouldContain("Répondu pour l’ancienne date : le 16 juin 2022");
        (await app.Visitor().GetAsync(await app.Data.LinkOfAsync(membre)))
            .Text("main")
            .ShouldContain("dites-nous si votre réponse vaut toujours");
    }

    [Fact]
    public async Task A_change_of_words_alone_sends_nothing()
    {
        var (rencontre, _, membre) = await app.Data.CreateRencontreAnnonceeAsync();
        var reseau = await app.InScopeAsync(db => db.Reseaux.SingleAsync(r => r.Id == rencontre.ReseauId));
        var animatrice = await app.Data.SignInAsync(await app.Data.CreateRoleAsync(reseau, NatureRole.Animateur));
        var form = await animatrice.GetAsync($"/rencontres/{rencontre.Slug}/modification");

        var page = await animatrice.SubmitAsync(form, "main form", ("Input.Objectifs", "Se connaître"));
        await app.RunJobsAsync();

        page.Text(".flash").ShouldBe("La rencontre est à jour.");
        (await app.EmailsToAsync(membre.Courriel!)).Count.ShouldBe(1);
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
            const calendar = new ICAL.Component(ICAL.parse(require("fs").readFileSync(0, "utf8")));
            ICAL.TimezoneService.register(calendar.getFirstSubcomponent("vtimezone"));
            const event = new ICAL.Event(calendar.getFirstSubcomponent("vevent"));
            const start = event.startDate.isDate ? event.startDate : event.startDate.convertToZone(ICAL.Timezone.utcTimezone);
            console.log(
              JSON.stringify({
                method: calendar.getFirstPropertyValue("method"),
                summary: event.summary,
                start: start.toString(),
                day: event.startDate.isDate,
                end: event.endDate.toString(),
                location: event.location,
                description: event.description,
                conference: calendar.getFirstSubcomponent("vevent").getFirstPropertyValue("conference"),
                sequence: event.sequence,
                status: calendar.getFirstSubcomponent("vevent").getFirstPropertyValue("status"),
                zone: event.startDate.zone.tzid,
              }),
            );
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

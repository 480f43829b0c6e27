using Maillage.Kernel.Data;
using Maillage.Kernel.Emails;
using Maillage.Kernel.Jobs;
using Maillage.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Kernel_Tests;

/// <summary>Mails go through a server and a parser that nobody here wrote.</summary>
public sealed class SmtpTests(MailServerApp app) : IClassFixture<MailServerApp>
{
    [Fact]
    public async Task A_mail_arrives_whole_and_its_body_is_then_forgotten()
    {
        var id = await PostAsync("elodie@test.example", "Élodie N’Guessan", "Réunion du 9 juin : « cœur »");

        await app.RunJobsAsync();

        var mail = await app.ReceiveAsync();
        mail.GetProperty("subject").GetString().ShouldBe("Réunion du 9 juin : « cœur »");
        mail.GetProperty("to").GetString().ShouldBe("\"Élodie N’Guessan\" <elodie@test.example>");
        mail.GetProperty("text").GetString()!.Trim().ShouldBe("Bonjour, à bientôt.");
        mail.GetProperty("html").GetString().ShouldBe("<p>Bonjour, à bientôt.</p>");
        mail.GetProperty("calendar").GetString()!.ShouldContain("SUMMARY:Réunion");
        mail.GetProperty("messageId").GetString()!.ShouldStartWith($"<{id:N}@");
        var kept = await app.InScopeAsync(db => db.Set<Email>().SingleAsync(e => e.Id == id));
        kept.SentAt.ShouldNotBeNull();
        kept.Html.ShouldBeNull();
        kept.Text.ShouldBeNull();
    }

    [Fact]
    public async Task A_refused_address_is_not_tried_again_is_said_and_keeps_nobody_else_waiting()
    {
        var id = await PostAsync(MailServerApp.Refused, "Personne", "Refusée");
        await PostAsync("autre@test.example", "Autre", "Reçue");

        await app.RunJobsAsync();

        (await app.ReceiveAsync()).GetProperty("subject").GetString().ShouldBe("Reçue");
        var refused = await ReadAsync(id);
        refused.SentAt.ShouldBeNull();
        refused.Refusal!.ShouldBe("Le serveur refuse l’adresse refusee@test.example : « 550 no such mailbox »");
        refused.Text.ShouldBeNull();
        (await app.InScopeAsync(db => db.Set<Job>().SingleAsync(j => j.SubjectId == id))).DoneAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task An_address_refused_for_now_is_tried_again_later()
    {
        var id = await PostAsync("plus-tard@test.example", "Personne", "Plus tard");

        await app.RunJobsAsync(mayFail: true);

        var job = await app.InScopeAsync(db => db.Set<Job>().SingleAsync(j => j.SubjectId == id));
        job.LastError.ShouldBe("Le serveur ne prend pas ce courriel pour l’instant : « 451 try again later »");
        job.RunAfter.ShouldBeGreaterThan(app.Clock.GetUtcNow().UtcDateTime);
        (await app.InScopeAsync(db => db.Set<EmailOutage>().CountAsync(o => o.EndedAt == null))).ShouldBe(0);
        await app.InScopeAsync(db => db.Set<Job>().Where(j => j.Id == job.Id).ExecuteDeleteAsync());
    }

    [Theory]
    [InlineData("zoe exemple@x.example")]
    [InlineData("Zoé <zoe@x.example>")]
    [InlineData("zoe@x.example, autre@x.example")]
    [InlineData("hélène@ville.example")]
    public async Task To_what_is_not_one_address_nothing_is_ever_sent(string address)
    {
        var id = await PostAsync(address, "Zoé", "Avec un lien");
        await PostAsync("temoin@test.example", "Témoin", "Témoin");

        await app.RunJobsAsync();

        (await app.ReceiveAsync()).GetProperty("subject").GetString().ShouldBe("Témoin");
        (await ReadAsync(id)).Refusal!.ShouldContain("n’est pas une adresse");
        (await app.InScopeAsync(db => db.Set<Job>().CountAsync(j => j.SubjectId == id))).ShouldBe(0);
    }

    [Fact]
    public async Task A_mail_queued_by_a_former_version_to_two_addresses_is_refused_by_what_sends()
    {
        var email = Email.To("zoe exemple@x.example", "Zoé", "Ancien", "", "Bonjour", app.Clock.GetUtcNow().UtcDateTime);
        await app.InScopeAsync(db =>
        {
            db.AddRange(email, Job.For(new SendEmail(email.Id), email.CreatedAt, email.Id));
            return db.SaveChangesAsync();
        });

        await app.RunJobsAsync();

        (await ReadAsync(email.Id)).Refusal!.ShouldContain("n’est pas une adresse");
    }

    [Theory]
    [InlineData("REQUEST")]
    [InlineData("CANCEL")]
    public async Task The_calendar_part_says_the_same_method_in_its_header_as_in_its_body(string method)
    {
        await PostAsync("agenda@test.example", "Agenda", method, $"METHOD:{method}\r\n");

        await app.RunJobsAsync();

        (await app.ReceiveAsync()).GetProperty("method").GetString().ShouldBe(method);
    }

    [Fact]
    public async Task A_server_that_says_nothing_is_left_for_later()
    {
        await PostAsync("lente@test.example", "Lente", "Jamais");
        await PostAsync("vive@test.example", "Vive", "Reçue aussi");

        await app.RunJobsAsync(mayFail: true);
        app.Clock.Advance(TimeSpan.FromSeconds(31));
        await app.RunJobsAsync(mayFail: true);

        (await app.ReceiveAsync()).GetProperty("subject").GetString().ShouldBe("Reçue aussi");
        var job = await app.InScopeAsync(db => db.Set<Job>().SingleAsync(j => j.DoneAt == null));
        job.LastError!.ShouldContain("n’a pas répondu en 3 s");
        (job.Attempts - job.Postponed).ShouldBe(0);
        await app.InScopeAsync(db => db.Set<EmailOutage>().ExecuteDeleteAsync());
        await app.InScopeAsync(db => db.Set<Job>().Where(j => j.Id == job.Id).ExecuteDeleteAsync());
    }

    [Fact]
    public async Task A_mail_cut_off_in_the_middle_arrives_once_at_the_next_try()
    {
        var id = await PostAsync("coupee@test.example", "Coupée", "Une seule fois");
        await app.RunJobsAsync(mayFail: true);
        (await app.InScopeAsync(db => db.Set<Email>().SingleAsync(e => e.Id == id))).SentAt.ShouldBeNull();

        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await app.RunJobsAsync();
        app.Clock.Advance(TimeSpan.FromHours(1));
        await app.RunJobsAsync();
        await PostAsync("suivante@test.example", "Suivante", "La suivante");
        await app.RunJobsAsync();

        (await app.ReceiveAsync()).GetProperty("subject").GetString().ShouldBe("Une seule fois");
        (await app.ReceiveAsync()).GetProperty("subject").GetString().ShouldBe("La suivante");
    }

    private Task<Email> ReadAsync(Guid id) => app.InScopeAsync(db => db.Set<Email>().SingleAsync(e => e.Id == id));

    private async Task<Guid> PostAsync(string address, string name, string subject, string method = "")
    {
        await using var scope = app.App.Services.CreateAsyncScope();
        var email = Email.To(
            address,
            name,
            subject,
            "<p>Bonjour, à bientôt.</p>",
            "Bonjour, à bientôt.",
            app.Clock.GetUtcNow().UtcDateTime,
            $"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{method}PRODID:-//T//T//FR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20220609T080000Z\r\nSUMMARY:Réunion\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
        );
        scope.ServiceProvider.GetRequiredService<Mailbox>().Post(email);
        await scope.ServiceProvider.GetRequiredService<AppDb>().SaveChangesAsync();
        return email.Id;
    }
}

using Maillage.Kernel.Data;
using Maillage.Kernel.Emails;
using Maillage.Kernel.Jobs;
using Maillage.Reseaux;
using Maillage.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Reseaux_Tests.Pages;

public sealed class TravauxTests(MailServerApp app) : IClassFixture<MailServerApp>
{
    [Fact]
    public async Task A_job_given_up_is_shown_to_the_administrator_who_revives_it()
    {
        var (reseau, email) = await GiveUpAsync();
        var admin = await app.Data.SignInAsync(await app.Data.CreateRoleAsync(reseau, NatureRole.Administrateur));

        var page = await admin.GetAsync("/travaux");
        page.Text("tbody th").ShouldBe("Envoi d’un courriel");
        page.Text("tbody .meta").ShouldNotBeEmpty();
        var relance = await admin.GetAsync(page.Attribute("tbody a", "href")!);
        var apres = await admin.SubmitAsync(relance, "main form");

        apres.Path.ShouldBe("/travaux");
        apres.Text(".flash").ShouldBe("Le travail est relancé.");
        var job = await app.InScopeAsync(db => db.Set<Job>().SingleAsync(j => j.SubjectId == email));
        (job.DeadAt, job.Attempts).ShouldBe((null, 0));
        var audit = await app.InScopeAsync(db => db.Set<Kernel.Audit.AuditEvent>().SingleAsync(e => e.SubjectId == job.Id));
        audit.Kind.ShouldBe("JobRevived");
    }

    [Fact]
    public async Task An_animator_reads_why_a_mail_to_their_network_did_not_leave()
    {
        var (reseau, _) = await GiveUpAsync();
        var animatrice = await app.Data.SignInAsync(await app.Data.CreateRoleAsync(reseau, NatureRole.Animateur));
        var elsewhere = await app.Data.SignInAsync(
            await app.Data.CreateRoleAsync(await app.Data.CreateReseauAsync(), NatureRole.Animateur)
        );

        (await animatrice.GetAsync("/courriels")).Text("tbody tr td:last-child").ShouldStartWith("Abandonné");
        (await elsewhere.GetAsync("/courriels")).Has("tbody tr").ShouldBeFalse();
    }

    private async Task<(Reseau Reseau, Guid Email)> GiveUpAsync()
    {
        var reseau = await app.Data.CreateReseauAsync();
        var personne = await app.Data.CreatePersonneAsync(reseau);
        // The server says « later » each time.
        var address = $"plus-tard@{reseau.Id:N}.example";
        await app.InScopeAsync(async db =>
        {
            var fresh = await db.Personnes.SingleAsync(p => p.Id == personne.Id);
            fresh.Modifier(new Identite(null, fresh.Prenom, fresh.Nom, address));
            await db.SaveChangesAsync();
        });
        var email = Email.To(address, "Nadia", "Bonjour", "<p></p>", "", app.Clock.GetUtcNow().UtcDateTime);
        await using (var scope = app.App.Services.CreateAsyncScope())
        {
            scope.ServiceProvider.GetRequiredService<Mailbox>().Post(email);
            await scope.ServiceProvider.GetRequiredService<AppDb>().SaveChangesAsync();
        }

        for (var i = 0; i < Job.MaxAttempts; i++)
        {
            await app.RunJobsAsync(mayFail: true);
            app.Clock.Advance(TimeSpan.FromHours(7));
        }

        return (reseau, email.Id);
    }
}

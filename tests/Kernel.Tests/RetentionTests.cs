using Maillage.Kernel.Audit;
using Maillage.Kernel.Emails;
using Maillage.Kernel.Jobs;
using Maillage.Testing;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Kernel_Tests;

public sealed class RetentionTests(RetentionTests.WithServer app) : IClassFixture<RetentionTests.WithServer>
{
    [Fact]
    public async Task What_has_been_kept_long_enough_goes_and_the_rest_stays()
    {
        await app.Data.CreateReseauAsync("Ancien");
        app.Clock.Advance(TimeSpan.FromDays((5 * 365) - 10));
        await app.Data.CreateReseauAsync("Récent");
        await app.RunJobsAsync();
        (await CountAsync("Ancien")).ShouldBe(1);

        app.Clock.Advance(TimeSpan.FromDays(20));
        await app.RunJobsAsync();

        (await CountAsync("Ancien")).ShouldBe(0);
        (await CountAsync("Récent")).ShouldBe(1);
        (await app.InScopeAsync(db => db.Set<Reseaux.Reseau>().CountAsync())).ShouldBe(2);
    }

    [Fact]
    public async Task Jobs_that_are_done_go_after_a_month_those_set_aside_stay()
    {
        var now = app.Clock.GetUtcNow().UtcDateTime;
        var (lost, waiting) = (Job.For(new SendEmail(Guid.Empty), now), Job.For(new SendEmail(Guid.Empty), now.AddYears(9)));
        await app.InScopeAsync(db =>
        {
            db.AddRange(lost, waiting);
            return db.SaveChangesAsync();
        });
        for (var i = 0; i < 60; i++)
        {
            await app.RunJobsAsync(mayFail: true);
            app.Clock.Advance(TimeSpan.FromDays(1));
        }

        var left = await app.InScopeAsync(db => db.Set<Job>().ToListAsync());
        left.ShouldContain(j => j.Id == lost.Id && j.DeadAt != null);
        left.ShouldContain(j => j.Id == waiting.Id);
        left.ShouldContain(j => j.DoneAt != null);
        left.ShouldNotContain(j => j.DoneAt < app.Clock.GetUtcNow().UtcDateTime.AddDays(-32));
        await app.InScopeAsync(db => db.Set<Job>().Where(j => j.DoneAt == null).ExecuteDeleteAsync());
    }

    private Task<int> CountAsync(string name) =>
        app.InScopeAsync(db => db.Set<AuditEvent>().CountAsync(e => e.Kind == "ReseauCree" && e.Details.Contains(name)));

    public sealed class WithServer : TestApp;
}

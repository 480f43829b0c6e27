using System.Diagnostics;
using Maillage.Kernel.Data;
using Maillage.Kernel.Emails;
using Maillage.Kernel.Jobs;
using Maillage.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Kernel_Tests;

/// <summary>In front of a mail server that hangs, with the workers of a real process.</summary>
public sealed class MailLaneTests(MailLaneTests.Running app) : IClassFixture<MailLaneTests.Running>
{
    [Fact]
    public async Task A_mail_server_that_hangs_keeps_no_other_job_waiting_and_is_not_waited_for_by_each_mail()
    {
        await PostAsync(12);
        await Task.Delay(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
        var watch = Stopwatch.StartNew();

        var other = await QueueAsync();
        await UntilAsync(async db => (await db.Set<Job>().SingleAsync(j => j.Id == other)).DoneAt is not null);

        // Each try at the server lasts four seconds.
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(2.5));
        await UntilAsync(db => db.Set<EmailOutage>().AnyAsync());
        await Task.Delay(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
        var outage = await app.InScopeAsync(db => db.Set<EmailOutage>().OrderBy(o => o.BeganAt).FirstAsync());
        outage.Cause.ShouldContain("n’a pas répondu en 4 s");
        outage.EndedAt.ShouldBeNull();
        // Two workers began; the ten others were not even tried.
        (await app.InScopeAsync(db => db.Set<Job>().CountAsync(j => j.SubjectId != null && j.Attempts == 0))).ShouldBe(10);

        app.Clock.Advance(TimeSpan.FromHours(2));
        await UntilAsync(async db => (await db.Set<EmailOutage>().OrderBy(o => o.BeganAt).FirstAsync()).Failures > outage.Failures);
        (await app.InScopeAsync(db => db.Set<Job>().Where(j => j.SubjectId != null).SumAsync(j => j.Attempts))).ShouldBe(3);
        (await app.InScopeAsync(db => db.Set<Job>().CountAsync(j => j.DeadAt != null))).ShouldBe(0);
    }

    private Task PostAsync(int count) =>
        app.InScopeAsync(async db =>
        {
            var now = app.Clock.GetUtcNow().UtcDateTime;
            foreach (var i in Enumerable.Range(0, count))
            {
                var email = Email.To($"a{i}@test.example", "A", "Objet", "", "Bonjour", now);
                db.AddRange(email, Job.For(new SendEmail(email.Id), now, email.Id));
            }

            await db.SaveChangesAsync();
        });

    private Task<Guid> QueueAsync() =>
        app.InScopeAsync(async db =>
        {
            var job = Job.For(new Nothing(), app.Clock.GetUtcNow().UtcDateTime);
            db.Add(job);
            await db.SaveChangesAsync();
            return job.Id;
        });

    private async Task UntilAsync(Func<AppDb, Task<bool>> done)
    {
        var watch = Stopwatch.StartNew();
        while (!await app.InScopeAsync(done))
        {
            watch.Elapsed.ShouldBeLessThan(TimeSpan.FromMinutes(3));
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    public sealed record Nothing;

    public sealed class NothingHandler : IJobHandler<Nothing>
    {
        public Task RunAsync(Nothing payload, CancellationToken cancellationToken) => Task.CompletedTask;
    }

    public sealed class Running : HangingServerApp
    {
        protected override bool RunsJobs => true;

        protected override void Replace(IServiceCollection services)
        {
            base.Replace(services);
            services.AddJob<Nothing, NothingHandler>();
        }
    }
}

using Maillage.Kernel.Data;
using Maillage.Kernel.Emails;
using Maillage.Kernel.Jobs;
using Maillage.Kernel.Time;
using Maillage.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Kernel_Tests;

public sealed class JobTests(JobTests.WithCounter app) : IClassFixture<JobTests.WithCounter>
{
    [Fact]
    public async Task A_job_runs_once()
    {
        var before = CountHandler.Runs;
        var id = await QueueAsync(new Count(Fails: 0));

        await app.RunJobsAsync();
        await app.RunJobsAsync();

        (await ReadAsync(id)).DoneAt.ShouldNotBeNull();
        CountHandler.Runs.ShouldBe(before + 1);
    }

    [Fact]
    public async Task A_failing_job_waits_longer_and_longer_then_is_set_aside()
    {
        var id = await QueueAsync(new Count(Fails: 100));
        for (var i = 0; i < Job.MaxAttempts; i++)
        {
            await app.RunJobsAsync(mayFail: true);
            app.Clock.Advance(TimeSpan.FromHours(7));
        }

        var job = await ReadAsync(id);
        job.Attempts.ShouldBe(Job.MaxAttempts);
        job.DeadAt.ShouldNotBeNull();
        job.LastError.ShouldBe("InvalidOperationException : not yet");
        await app.InScopeAsync(db => db.Set<Job>().Where(j => j.Id == id).ExecuteDeleteAsync());
    }

    [Fact]
    public async Task A_job_set_for_later_waits_for_its_time()
    {
        var id = await QueueAsync(new Count(Fails: 0), TimeSpan.FromMinutes(10));

        await app.RunJobsAsync();
        (await ReadAsync(id)).DoneAt.ShouldBeNull();
        app.Clock.Advance(TimeSpan.FromMinutes(11));
        await app.RunJobsAsync();

        (await ReadAsync(id)).DoneAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task What_a_failing_job_wrote_is_not_kept()
    {
        var id = await QueueAsync(new Count(Fails: 100));

        await app.RunJobsAsync(mayFail: true);

        (await app.InScopeAsync(db => db.Set<Email>().CountAsync(e => e.Subject == "100"))).ShouldBe(0);
        await app.InScopeAsync(db => db.Set<Job>().Where(j => j.Id == id).ExecuteDeleteAsync());
    }

    [Fact]
    public async Task A_job_taken_over_by_another_process_leaves_no_effect_of_the_first()
    {
        var id = await QueueAsync(new Count(Fails: 0, TakenOver: true));

        await app.RunJobsAsync();

        var job = await ReadAsync(id);
        job.DoneAt.ShouldBeNull();
        job.Attempts.ShouldBe(7);
        job.LastError.ShouldBeNull();
        (await app.InScopeAsync(db => db.Set<Email>().CountAsync(e => e.Subject == $"{id}"))).ShouldBe(0);
        await app.InScopeAsync(db => db.Set<Job>().Where(j => j.Id == id).ExecuteDeleteAsync());
    }

    [Fact]
    public async Task A_job_of_every_day_runs_once_a_day()
    {
        var today = app.Clock.TodayInParis();
        await app.RunJobsAsync();
        await app.RunJobsAsync();
        app.Clock.Advance(TimeSpan.FromDays(1));
        await app.RunJobsAsync();

        EveryDayHandler.Days.Where(d => d >= today).ShouldBe([today, today.AddDays(1)]);
    }

    private Task<Guid> QueueAsync(Count payload, TimeSpan after = default) =>
        app.InScopeAsync(async db =>
        {
            var job = Job.For(payload, app.Clock.GetUtcNow().UtcDateTime + after);
            db.Add(job);
            await db.SaveChangesAsync();
            return job.Id;
        });

    private Task<Job> ReadAsync(Guid id) => app.InScopeAsync(db => db.Set<Job>().SingleAsync(j => j.Id == id));

    public sealed record Count(int Fails, bool TakenOver = false);

    public sealed record EveryDay(DateOnly Day);

    public sealed class EveryDayHandler : IJobHandler<EveryDay>
    {
        public static List<DateOnly> Days { get; } = [];

        public Task RunAsync(EveryDay payload, CancellationToken cancellationToken)
        {
            Days.Add(payload.Day);
            return Task.CompletedTask;
        }
    }

    public sealed class CountHandler(AppDb db, TimeProvider clock) : IJobHandler<Count>
    {
        public static int Runs { get; private set; }

        public async Task RunAsync(Count payload, CancellationToken cancellationToken)
        {
            if (payload.TakenOver)
            {
                // As if its lease had ended and somebody else had begun.
                var other = db.Set<Job>().Where(j => j.Payload.Contains("true") && j.DoneAt == null);
                db.Add(
                    Email.To(
                        "a@test.example",
                        "A",
                        $"{(await other.SingleAsync(cancellationToken)).Id}",
                        "",
                        "",
                        clock.GetUtcNow().UtcDateTime
                    )
                );
                var until = clock.GetUtcNow().UtcDateTime.AddDays(30);
                await other.ExecuteUpdateAsync(
                    set => set.SetProperty(j => j.Attempts, 7).SetProperty(j => j.TakenUntil, until),
                    cancellationToken
                );
                return;
            }

            db.Add(Email.To("a@test.example", "A", payload.Fails.ToString(), "", "", clock.GetUtcNow().UtcDateTime));
            if (payload.Fails > 0)
            {
                throw new InvalidOperationException("not yet");
            }

            Runs += payload.Fails == 0 ? 1 : 0;
        }
    }

    public sealed class WithCounter : TestApp
    {
        protected override void Replace(IServiceCollection services) =>
            services.AddJob<Count, CountHandler>().AddDailyJob<EveryDay, EveryDayHandler>(new TimeOnly(3, 0), day => new EveryDay(day));
    }
}

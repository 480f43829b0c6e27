using System.Diagnostics;
using System.Globalization;
using Maillage.Kernel.Data;
using Maillage.Kernel.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Maillage.Kernel.Jobs;

/// <summary>Takes due jobs and runs each in its own scope, a few at once in each lane, so that a mail server that hangs keeps nobody else
/// waiting.
/// A job is leased while it runs and its lease renewed; that of a process that died ends, and the job is taken again.</summary>
public sealed class JobRunner(
    IServiceScopeFactory scopes,
    IEnumerable<JobKind> kinds,
    IEnumerable<ILaneGate> gates,
    DailyJobs daily,
    JobSignal signal,
    TimeProvider clock,
    ILogger<JobRunner> logger
) : BackgroundService
{
    private static readonly (JobLane Lane, int AtOnce)[] Workers = [(JobLane.General, 4), (JobLane.Mail, 2)];
    private const string Take = """
        update jobs set taken_until = @until, attempts = attempts + 1
        where id = (
            select id from jobs
            where done_at is null and dead_at is null and run_after <= @now and (taken_until is null or taken_until < @now)
              and kind {0}
            order by run_after, id limit 1
        """;
    private const string TakeInFile = Take + ") returning id, attempts";
    private const string TakeOnServer = Take + " for update skip locked) returning id, attempts";
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(5);
    private readonly Dictionary<string, JobKind> _kinds = kinds.ToDictionary(k => k.Name);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(
            Workers.SelectMany(w =>
                Enumerable.Range(0, w.AtOnce).Select(_ => Task.Run(() => RunForeverAsync(w.Lane, stoppingToken), stoppingToken))
            )
        );

    private async Task RunForeverAsync(JobLane lane, CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await RunDueAsync(lane, stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                logger.LogError(e, "The job queue could not be read; it will be tried again.");
            }

            await signal.WaitAsync(lane, Poll, stoppingToken);
        }
    }

    /// <summary>Runs every job that is due, lane after lane, until none is left.</summary>
    public async Task RunDueAsync(CancellationToken cancellationToken)
    {
        foreach (var (lane, _) in Workers)
        {
            await RunDueAsync(lane, cancellationToken);
        }
    }

    private async Task RunDueAsync(JobLane lane, CancellationToken cancellationToken)
    {
        await daily.PlanAsync(cancellationToken);
        while (await IsOpenAsync(lane, cancellationToken) && await TakeAsync(lane, cancellationToken) is { } taken)
        {
            // Others may be due as well: another of the few takes the next.
            signal.Ring(lane);
            await RunAsync(taken, cancellationToken);
        }
    }

    private async Task<bool> IsOpenAsync(JobLane lane, CancellationToken cancellationToken)
    {
        foreach (var gate in gates.Where(g => g.Lane == lane))
        {
            if (!await gate.MayRunAsync(cancellationToken))
            {
                return false;
            }
        }

        return true;
    }

    private async Task<Taken?> TakeAsync(JobLane lane, CancellationToken cancellationToken)
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var now = clock.UtcNow();
        var taken = await db
            .Database.SqlQueryRaw<Taken>(
                string.Format(CultureInfo.InvariantCulture, db.IsPostgreSql ? TakeOnServer : TakeInFile, Kinds(lane)),
                db.Parameter("@until", now + Lease),
                db.Parameter("@now", now)
            )
            .ToListAsync(cancellationToken);
        return taken.Count == 0 ? null : taken[0];
    }

    /// <summary>The kinds of a lane, as SQL. What no lane knows, a job of another version, is of the general one.</summary>
    private string Kinds(JobLane lane)
    {
        var ofMail = string.Join(", ", _kinds.Values.Where(k => k.Lane == JobLane.Mail).Select(k => $"'{k.Name}'"));
        return $"{(lane == JobLane.Mail ? "" : "not ")}in ({ofMail})";
    }

    private async Task RunAsync(Taken taken, CancellationToken cancellationToken)
    {
        using var activity = Instruments.Traces.StartActivity("travail");
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<AppDb>();
            // With its number of attempts: if somebody else took it meanwhile, nothing of this run is saved.
            var job = await db.Set<Job>().SingleAsync(j => j.Id == taken.Id && j.Attempts == taken.Attempts, cancellationToken);
            activity?.SetTag("travail", job.Kind);
            await using (new LeaseRenewal(scopes, clock, job, Lease))
            {
                await _kinds[job.Kind].RunAsync(scope.ServiceProvider, job.Payload, cancellationToken);
            }

            job.Complete(clock.UtcNow());
            await db.SaveChangesAsync(cancellationToken);
            Instruments.Jobs.Add(1, new("travail", job.Kind), new("resultat", "fait"));
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            // What went wrong is kept with the job; a mail server may have named somebody in it, so it is not logged.
            activity?.SetStatus(ActivityStatusCode.Error);
            logger.LogWarning("Job {JobId} failed: {Error}.", taken.Id, e.GetType().Name);
            await FailAsync(taken, e, cancellationToken);
        }
    }

    private async Task FailAsync(Taken taken, Exception exception, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var job = await db.Set<Job>().SingleOrDefaultAsync(j => j.Id == taken.Id && j.Attempts == taken.Attempts, cancellationToken);
        Instruments.Jobs.Add(1, new("travail", job?.Kind), new("resultat", "echec"));
        if (exception is JobPostponedException postponed)
        {
            job?.Postpone(postponed.Message, postponed.Until, clock.UtcNow());
        }
        else
        {
            job?.Fail(Say(exception), clock.UtcNow());
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    // A rule speaks French already.
    private static string Say(Exception exception) =>
        exception is BusinessRuleException ? exception.Message : $"{exception.GetType().Name} : {exception.Message}";

    private sealed record Taken(Guid Id, int Attempts);
}

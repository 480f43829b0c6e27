using Maillage.Kernel.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Maillage.Kernel.Jobs;

/// <summary>Takes jobs one at a time and runs each in its own scope. A job whose process died is taken again when its lease ends.</summary>
public sealed class JobRunner(
    IServiceScopeFactory scopes,
    IEnumerable<JobKind> kinds,
    JobSignal signal,
    TimeProvider clock,
    ILogger<JobRunner> logger
) : BackgroundService
{
    private const string TakeWith = """
        update jobs set taken_until = @until, attempts = attempts + 1
        where id = (
            select id from jobs
            where done_at is null and dead_at is null and run_after <= @now and (taken_until is null or taken_until < @now)
            order by run_after, id limit 1
        """;
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(5);
    private readonly Dictionary<string, JobKind> _kinds = kinds.ToDictionary(k => k.Name);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await RunDueAsync(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                logger.LogError(e, "The job queue could not be read; it will be tried again.");
            }

            await signal.WaitAsync(Poll, stoppingToken);
        }
    }

    /// <summary>Runs every job that is due, until none is left.</summary>
    public async Task RunDueAsync(CancellationToken cancellationToken)
    {
        while (await TakeAsync(cancellationToken) is { } id)
        {
            await RunAsync(id, cancellationToken);
        }
    }

    private async Task<Guid?> TakeAsync(CancellationToken cancellationToken)
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var now = clock.GetUtcNow().UtcDateTime;
        var taken = await db
            .Database.SqlQueryRaw<Guid>(
                db.IsPostgreSql
                    ? TakeWith + " for update skip locked) returning id as \"Value\""
                    : TakeWith + ") returning id as \"Value\"",
                db.Parameter("@until", now + Lease),
                db.Parameter("@now", now)
            )
            .ToListAsync(cancellationToken);
        return taken.Count == 0 ? null : taken[0];
    }

    private async Task RunAsync(Guid id, CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<AppDb>();
            var job = await db.Set<Job>().SingleAsync(j => j.Id == id, cancellationToken);
            await _kinds[job.Kind].RunAsync(scope.ServiceProvider, job.Payload, cancellationToken);
            job.Complete(clock.GetUtcNow().UtcDateTime);
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            logger.LogWarning(e, "Job {JobId} failed.", id);
            await FailAsync(id, e, cancellationToken);
        }
    }

    private async Task FailAsync(Guid id, Exception exception, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var job = await db.Set<Job>().SingleAsync(j => j.Id == id, cancellationToken);
        job.Fail($"{exception.GetType().Name} : {exception.Message}", clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancellationToken);
    }
}

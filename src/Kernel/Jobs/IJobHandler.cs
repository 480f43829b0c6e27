using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Kernel.Jobs;

/// <summary>Does one kind of job. What it changes through AppDb is saved together with the job's completion,
/// so its effects in the database happen exactly once.</summary>
public interface IJobHandler<in TPayload>
{
    Task RunAsync(TPayload payload, CancellationToken cancellationToken);
}

/// <summary>Knows how to run a stored job from the name of its payload.</summary>
public sealed record JobKind(string Name, JobLane Lane, Func<IServiceProvider, string, CancellationToken, Task> RunAsync);

public static class JobServices
{
    public static IServiceCollection AddJob<TPayload, THandler>(this IServiceCollection services, JobLane lane = JobLane.General)
        where THandler : class, IJobHandler<TPayload> =>
        services
            .AddScoped<IJobHandler<TPayload>, THandler>()
            .AddSingleton(
                new JobKind(
                    typeof(TPayload).Name,
                    lane,
                    (scope, payload, token) =>
                        scope.GetRequiredService<IJobHandler<TPayload>>().RunAsync(JsonSerializer.Deserialize<TPayload>(payload)!, token)
                )
            );

    /// <summary>A job for each day, due at that hour of Paris; a process that starts later runs it at once.</summary>
    public static IServiceCollection AddDailyJob<TPayload, THandler>(
        this IServiceCollection services,
        TimeOnly at,
        Func<DateOnly, TPayload> payload
    )
        where TPayload : notnull
        where THandler : class, IJobHandler<TPayload> =>
        services
            .AddJob<TPayload, THandler>()
            .AddSingleton(
                new DailyJob(
                    typeof(TPayload).Name,
                    at,
                    (day, runAfter) => Job.For(payload(day), runAfter, id: DailyJobs.IdOf(typeof(TPayload).Name, day))
                )
            );
}

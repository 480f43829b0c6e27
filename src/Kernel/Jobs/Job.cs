using System.Text.Json;
using Maillage.Kernel.Data;
using Maillage.Kernel.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Maillage.Kernel.Jobs;

/// <summary>Work to do later, written in the transaction that asks for it: queue and outbox in one table.
/// A job is tried again with growing delays, then set aside (<see cref="DeadAt"/>) for the administrator.</summary>
public sealed class Job
{
    public const int MaxAttempts = 8;

    /// <summary>Three days of waiting for what it needs.</summary>
    public const int MaxPostponements = 300;

    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(15);

    public Guid Id { get; init; } = Identifiers.Next();
    public required string Kind { get; init; }
    public required string Payload { get; init; }
    public required DateTime RunAfter { get; set; }

    /// <summary>What it is about, if it is about one thing: the mail to send.</summary>
    public Guid? SubjectId { get; init; }
    public int Attempts { get; private set; }

    /// <summary>Attempts that do not count: what the job needs was away.</summary>
    public int Postponed { get; private set; }
    public DateTime? TakenUntil { get; private set; }
    public DateTime? DoneAt { get; private set; }
    public DateTime? DeadAt { get; private set; }
    public string? LastError { get; private set; }

    /// <summary>Neither done nor given up.</summary>
    public bool IsWaiting => DoneAt is null && DeadAt is null;

    public static Job For<TPayload>(TPayload payload, DateTime runAfter, Guid? subjectId = null, Guid? id = null)
        where TPayload : notnull =>
        new()
        {
            Id = id ?? Identifiers.Next(),
            SubjectId = subjectId,
            Kind = typeof(TPayload).Name,
            Payload = JsonSerializer.Serialize(payload),
            RunAfter = runAfter,
        };

    internal void Complete(DateTime now) => DoneAt = now;

    internal void Fail(string error, DateTime now)
    {
        var counted = Attempts - Postponed;
        Wait(error, counted >= MaxAttempts, now + Backoff(counted), now);
    }

    /// <summary>Puts off a job that is not to blame. It comes back a little later each time, so that one that would itself be the cause
    /// lets the others pass.</summary>
    internal void Postpone(string cause, DateTime until, DateTime now)
    {
        Postponed++;
        var own = Backoff(Postponed);
        own = own < LongestWait ? own : LongestWait;
        Wait(cause, Postponed >= MaxPostponements, now + own > until ? now + own : until, now);
    }

    private void Wait(string error, bool givenUp, DateTime until, DateTime now)
    {
        LastError = error.Length > 2000 ? error[..2000] : error;
        TakenUntil = null;
        (DeadAt, RunAfter) = givenUp ? (now, RunAfter) : (DeadAt, until);
    }

    /// <summary>Tries again a job that was set aside, from the start.</summary>
    /// <exception cref="BusinessRuleException">It was not set aside.</exception>
    public JobRevived Revive(DateTime now)
    {
        if (DeadAt is null)
        {
            throw new BusinessRuleException("Ce travail n’est pas abandonné : il n’y a rien à relancer.");
        }

        (DeadAt, Attempts, Postponed, RunAfter) = (null, 0, 0, now);
        return new JobRevived(Kind);
    }

    /// <summary>30 s, 1 min, 2 min … doubling, at most six hours.</summary>
    internal static TimeSpan Backoff(int attempts) => TimeSpan.FromSeconds(Math.Min(30 * Math.Pow(2, attempts - 1), 6 * 3600));
}

internal sealed class JobConfiguration : IEntityTypeConfiguration<Job>
{
    public void Configure(EntityTypeBuilder<Job> builder)
    {
        builder.ToTable("jobs");
        builder.Ignore(j => j.IsWaiting);
        // Who saves the end of a job must be who took it last.
        builder.Property(j => j.Attempts).IsConcurrencyToken();
        builder.HasIndex(j => new { j.DoneAt, j.RunAfter });
        builder.HasIndex(j => j.SubjectId);
    }
}

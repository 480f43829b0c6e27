using System.Text.Json;
using Maillage.Kernel.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Maillage.Kernel.Jobs;

/// <summary>Work to do later, written in the transaction that asks for it: queue and outbox in one table.
/// A job is tried again with growing delays, then set aside (<see cref="DeadAt"/>) for the administrator.</summary>
public sealed class Job
{
    public const int MaxAttempts = 8;

    public Guid Id { get; init; } = Identifiers.Next();
    public required string Kind { get; init; }
    public required string Payload { get; init; }
    public required DateTime RunAfter { get; set; }
    public int Attempts { get; private set; }
    public DateTime? TakenUntil { get; private set; }
    public DateTime? DoneAt { get; private set; }
    public DateTime? DeadAt { get; private set; }
    public string? LastError { get; private set; }

    public static Job For<TPayload>(TPayload payload, DateTime runAfter)
        where TPayload : notnull =>
        new()
        {
            Kind = typeof(TPayload).Name,
            Payload = JsonSerializer.Serialize(payload),
            RunAfter = runAfter,
        };

    internal void Complete(DateTime now) => DoneAt = now;

    internal void Fail(string error, DateTime now)
    {
        LastError = error.Length > 2000 ? error[..2000] : error;
        TakenUntil = null;
        if (Attempts >= MaxAttempts)
        {
            DeadAt = now;
        }
        else
        {
            RunAfter = now + Backoff(Attempts);
        }
    }

    /// <summary>30 s, 1 min, 2 min … doubling, at most six hours.</summary>
    internal static TimeSpan Backoff(int attempts) => TimeSpan.FromSeconds(Math.Min(30 * Math.Pow(2, attempts - 1), 6 * 3600));
}

internal sealed class JobConfiguration : IEntityTypeConfiguration<Job>
{
    public void Configure(EntityTypeBuilder<Job> builder)
    {
        builder.ToTable("jobs");
        builder.HasIndex(j => new { j.DoneAt, j.RunAfter });
    }
}

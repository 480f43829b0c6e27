using System.Text.Json;
using System.Text.Json.Serialization;
using Maillage.Kernel.Data;
using Maillage.Kernel.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Maillage.Kernel.Audit;

/// <summary>One line of the audit trail: who did what, to what, when (UTC). Never edited.</summary>
public sealed class AuditEvent
{
    public Guid Id { get; init; } = Identifiers.Next();
    public required DateTime At { get; init; }
    public Guid? ActorId { get; init; }
    public required string ActorName { get; init; }
    public required string Kind { get; init; }
    public required string SubjectKind { get; init; }
    public required Guid SubjectId { get; init; }
    public required string Details { get; init; }

    internal static string Describe(DomainEvent domainEvent) => JsonSerializer.Serialize(domainEvent, domainEvent.GetType(), JsonOptions);

    private static readonly JsonSerializerOptions JsonOptions = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        // A person reads it one day: « Excuse », not 3.
        Converters = { new JsonStringEnumConverter() },
    };
}

internal sealed class AuditEventConfiguration : IEntityTypeConfiguration<AuditEvent>
{
    public void Configure(EntityTypeBuilder<AuditEvent> builder)
    {
        builder.ToTable("audit_events");
        builder.HasIndex(e => new { e.SubjectId, e.At });
        builder.HasIndex(e => e.At);
        builder.HasIndex(e => new { e.Kind, e.At });
        builder.HasIndex(e => new { e.ActorName, e.At });
    }
}

using Maillage.Kernel.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Maillage.Kernel.Emails;

/// <summary>A time during which the mail server could not be used. While it lasts one mail is tried now and then, the others wait.</summary>
public sealed class EmailOutage
{
    public Guid Id { get; init; } = Identifiers.Next();
    public required DateTime BeganAt { get; init; }
    public DateTime? EndedAt { get; private set; }

    /// <summary>Why the last try failed, in French.</summary>
    public string Cause { get; private set; } = "";
    public int Failures { get; private set; }
    public DateTime NextTryAt { get; private set; }

    internal void Note(string cause, DateTime now)
    {
        Failures++;
        Cause = cause;
        NextTryAt = now + TimeSpan.FromSeconds(Math.Min(30 * Math.Pow(2, Failures - 1), 600));
    }
}

internal sealed class EmailOutageConfiguration : IEntityTypeConfiguration<EmailOutage>
{
    public void Configure(EntityTypeBuilder<EmailOutage> builder)
    {
        builder.ToTable("email_outages");
        builder.HasIndex(o => o.EndedAt);
    }
}

using Maillage.Kernel.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Maillage.Kernel.Emails;

/// <summary>A mail to one address. The row is the truth: a job sends it and stamps it; once sent,
/// the body is forgotten, since it may carry a personal link.</summary>
public sealed class Email
{
    public Guid Id { get; init; } = Identifiers.Next();
    public required string ToAddress { get; init; }
    public required string ToName { get; init; }
    public required string Subject { get; init; }
    public string? Html { get; private set; }
    public string? Text { get; private set; }

    /// <summary>An iCalendar invitation (RFC 5545), shown by mail programs as an event.</summary>
    public string? Calendar { get; private set; }

    /// <summary>Where an answer goes, when it is not to us: the mail carries somebody's message. Forgotten with the body.</summary>
    public string? ReplyTo { get; private set; }

    /// <summary>The personal address that unsubscribes in one click (RFC 8058); forgotten with the body.</summary>
    public string? Unsubscribe { get; set; }
    public required DateTime CreatedAt { get; init; }
    public DateTime? SentAt { get; private set; }

    /// <summary>When it was given up for good: the address is not one, or the server refuses it. Nothing more is tried.</summary>
    public DateTime? RefusedAt { get; private set; }

    /// <summary>Why, in French.</summary>
    public string? Refusal { get; private set; }

    public bool IsOver => SentAt is not null || RefusedAt is not null;

    public static Email To(
        string address,
        string name,
        string subject,
        string html,
        string text,
        DateTime now,
        string? calendar = null,
        string? replyTo = null
    ) =>
        new()
        {
            ToAddress = address,
            ToName = name,
            Subject = subject.ReplaceLineEndings(" "),
            Html = html,
            Text = text,
            Calendar = calendar,
            ReplyTo = replyTo,
            CreatedAt = now,
        };

    internal void MarkSent(DateTime now)
    {
        SentAt = now;
        Forget();
    }

    internal void Refuse(string why, DateTime now)
    {
        (RefusedAt, Refusal) = (now, why.Length > 1000 ? why[..1000] : why);
        Forget();
    }

    private void Forget()
    {
        Html = null;
        Text = null;
        Calendar = null;
        Unsubscribe = null;
        ReplyTo = null;
    }
}

internal sealed class EmailConfiguration : IEntityTypeConfiguration<Email>
{
    public void Configure(EntityTypeBuilder<Email> builder)
    {
        builder.ToTable("emails");
        builder.Ignore(e => e.IsOver);
        builder.HasIndex(e => e.CreatedAt);
        builder.HasIndex(e => e.ToAddress);
    }
}

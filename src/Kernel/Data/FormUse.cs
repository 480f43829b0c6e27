using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Maillage.Kernel.Data;

/// <summary>A form that was taken, written in the transaction of what it made: sent twice, the second meets it and makes nothing,
/// whichever node or database it comes to.</summary>
public sealed class FormUse
{
    /// <summary>Days after which nobody sends the same form again.</summary>
    public const int KeptDays = 30;

    /// <summary>The fingerprint of the form's key, of who sent it, and of all that was typed in it.</summary>
    public required Guid Id { get; init; }
    public required DateTime At { get; init; }

    /// <summary>Where the first one led, once that is known.</summary>
    public string? Location { get; set; }
}

internal sealed class FormUseConfiguration : IEntityTypeConfiguration<FormUse>
{
    public void Configure(EntityTypeBuilder<FormUse> builder)
    {
        builder.ToTable("form_uses");
        builder.Property(f => f.Id).ValueGeneratedNever();
        builder.HasIndex(f => f.At);
    }
}

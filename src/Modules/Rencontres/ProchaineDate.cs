using Maillage.Kernel.Data;
using Maillage.Rencontres.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Maillage.Rencontres;

/// <summary>A date agreed on in the room for a meeting to come.</summary>
public sealed class ProchaineDate : Entity
{
    public const int PrecisionMaxLength = 200;

    private ProchaineDate() { }

    public Guid RencontreId { get; private init; }
    public DateOnly Jour { get; private init; }
    public string? Precision { get; private init; }

    public static ProchaineDate Retenir(Rencontre rencontre, DateOnly jour, string? precision)
    {
        var date = new ProchaineDate
        {
            RencontreId = rencontre.Id,
            Jour = jour,
            Precision = precision,
        };
        date.Raise(new DateRetenue(jour));
        return date;
    }

    public void Retirer() => Raise(new NoteRetiree(Jour.ToString("yyyy-MM-dd")));
}

internal sealed class ProchaineDateConfiguration : IEntityTypeConfiguration<ProchaineDate>
{
    public void Configure(EntityTypeBuilder<ProchaineDate> builder)
    {
        builder.ToTable("rencontres_dates");
        builder.Property(d => d.Precision).HasMaxLength(ProchaineDate.PrecisionMaxLength);
        builder.HasIndex(d => d.RencontreId);
        builder.HasOne<Rencontre>().WithMany().HasForeignKey(d => d.RencontreId).OnDelete(DeleteBehavior.Cascade);
    }
}

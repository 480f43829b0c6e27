using Maillage.Kernel;
using Maillage.Kernel.Data;
using Maillage.Kernel.Text;
using Maillage.Rencontres.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Maillage.Rencontres;

/// <summary>A date agreed on in the room for a meeting to come.</summary>
public sealed class ProchaineDate : Entity, IPassage
{
    public const int PrecisionMaxLength = 200;

    private ProchaineDate() { }

    public Guid RencontreId { get; private init; }
    public DateOnly Jour { get; private set; }
    public string? Precision { get; private set; }

    public static ProchaineDate Retenir(Rencontre rencontre, DateOnly jour, string? precision)
    {
        var date = new ProchaineDate
        {
            RencontreId = rencontre.Id,
            Jour = jour,
            Precision = string.IsNullOrWhiteSpace(precision) ? null : precision.Trim(),
        };
        date.Raise(new DateRetenue(jour));
        return date;
    }

    /// <summary>From a text that begins with the date.</summary>
    /// <exception cref="BusinessRuleException">It does not.</exception>
    public static ProchaineDate Lire(Rencontre rencontre, string texte)
    {
        var date = new ProchaineDate { RencontreId = rencontre.Id };
        date.Corriger(texte);
        return date;
    }

    /// <summary>« jeudi 7 juillet 2022, journée complète ».</summary>
    public string EnTexte() => EnTexte(Jour, Precision);

    public static string EnTexte(DateOnly jour, string? precision) =>
        string.Join(", ", new[] { French.LongDate(jour), precision }.Where(t => !string.IsNullOrEmpty(t)));

    public void Corriger(string texte)
    {
        var (jour, precision) = texte.Split(',', 2, StringSplitOptions.TrimEntries) is [var j, var p] ? (j, p) : (texte, null);
        Jour = FrenchDay.Read(jour) ?? throw FrenchDay.Unreadable(jour);
        Precision = string.IsNullOrWhiteSpace(precision) ? null : precision;
        Raise(new PassageCorrige(texte));
    }

    public void Retirer() => Raise(new NoteRetiree(Jour.ToString("yyyy-MM-dd")));
}

internal sealed class ProchaineDateConfiguration : IEntityTypeConfiguration<ProchaineDate>
{
    public void Configure(EntityTypeBuilder<ProchaineDate> builder)
    {
        builder.ToTable("rencontres_dates");
        builder.Property(d => d.Precision).HasMaxLength(ProchaineDate.PrecisionMaxLength).HasLabel("Précision");
        builder.HasIndex(d => d.RencontreId);
        builder.HasOne<Rencontre>().WithMany().HasForeignKey(d => d.RencontreId).OnDelete(DeleteBehavior.Cascade);
    }
}

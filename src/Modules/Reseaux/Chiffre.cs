using Maillage.Kernel;
using Maillage.Kernel.Data;
using Maillage.Kernel.Text;
using Maillage.Reseaux.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Maillage.Reseaux;

/// <summary>One figure about a cité, as one source gave it on one date. Two sources may disagree: both stay.
/// A figure known to be missing has no value and says why; it is never zero.</summary>
public sealed class Chiffre : Entity
{
    public const int TexteMaxLength = 200;

    private Chiffre() { }

    public Guid CiteId { get; private init; }
    public string Libelle { get; private init; } = "";
    public decimal? Valeur { get; private init; }
    public string Unite { get; private init; } = "";
    public string Perimetre { get; private init; } = "";

    /// <summary>« 2022 », « 2022-05 » or « 2022-05-11 »: only as precise as the source.</summary>
    public string Date { get; private init; } = "";
    public string Source { get; private init; } = "";
    public string? Note { get; private init; }
    public DateTime? RetireLe { get; private set; }

    /// <summary>Too small to be shown to anybody: see <see cref="PetitsEffectifs"/>.</summary>
    public bool SeTait => PetitsEffectifs.SeTait(Libelle, Valeur, Unite);

    /// <summary>« 42 341 habitants », « moins de 5 élèves »; null when the value is missing.</summary>
    public string? EnClair =>
        Valeur is not { } valeur
            ? null
            : $"{(SeTait ? PetitsEffectifs.EnClair : French.Number(valeur))}{French.NoBreakSpace}{Unite}".TrimEnd(French.NoBreakSpace);

    public static Chiffre Relever(Cite cite, ReleveChiffre releve)
    {
        if (releve.Valeur is null && string.IsNullOrWhiteSpace(releve.Note))
        {
            throw new BusinessRuleException("Un chiffre sans valeur doit dire pourquoi elle manque.", nameof(Note));
        }

        if (!PartialDate.IsValid(releve.Date))
        {
            throw new BusinessRuleException("La date s’écrit 2022, 2022-05 ou 2022-05-11.", nameof(Date));
        }

        var chiffre = new Chiffre
        {
            CiteId = cite.Id,
            Libelle = releve.Libelle.Trim(),
            Valeur = releve.Valeur,
            Unite = releve.Unite.Trim(),
            Perimetre = releve.Perimetre.Trim(),
            Date = releve.Date,
            Source = releve.Source.Trim(),
            Note = releve.Note,
        };
        chiffre.Raise(new ChiffreReleve(cite.Nom, chiffre.Libelle, chiffre.SeTait ? null : chiffre.Valeur, chiffre.Source));
        return chiffre;
    }

    public void Retirer(DateTime now)
    {
        RetireLe = now;
        Raise(new ChiffreRetire(Libelle));
    }
}

public sealed record ReleveChiffre(
    string Libelle,
    decimal? Valeur,
    string Unite,
    string Perimetre,
    string Date,
    string Source,
    string? Note = null
);

internal sealed class ChiffreConfiguration : IEntityTypeConfiguration<Chiffre>
{
    public void Configure(EntityTypeBuilder<Chiffre> builder)
    {
        builder.ToTable("reseaux_chiffres");
        builder.Ignore(c => c.SeTait);
        builder.Ignore(c => c.EnClair);
        builder.Property(c => c.Libelle).HasLimit(Chiffre.TexteMaxLength, "Libellé");
        builder.Property(c => c.Source).HasLimit(Chiffre.TexteMaxLength);
        builder.Property(c => c.Note).HasLimit(Chiffre.TexteMaxLength);
        builder.Property(c => c.Valeur).HasPrecision(18, 4);
        builder.HasOne<Cite>().WithMany().HasForeignKey(c => c.CiteId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(c => c.CiteId);
    }
}

using Maillage.Kernel.Data;
using Maillage.Kernel.Text;
using Maillage.Rencontres.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Maillage.Rencontres;

/// <summary>One point of the agenda: what, how long, presented by whom.</summary>
public sealed class PointOrdreDuJour : Entity, IPassage
{
    public const int TitreMaxLength = 200;
    public const int IntervenantMaxLength = 120;

    private PointOrdreDuJour() { }

    public Guid RencontreId { get; private init; }
    public int Rang { get; private init; }
    public string Titre { get; private set; } = "";
    public int? DureeMinutes { get; private init; }
    public string? Intervenant { get; private set; }

    public static PointOrdreDuJour Inscrire(Rencontre rencontre, int rang, string titre, int? dureeMinutes, string? intervenant)
    {
        var point = new PointOrdreDuJour
        {
            RencontreId = rencontre.Id,
            Rang = rang,
            Titre = French.Typography(titre.Trim()),
            DureeMinutes = dureeMinutes,
            Intervenant = string.IsNullOrWhiteSpace(intervenant) ? null : intervenant.Trim(),
        };
        point.Raise(new PointInscrit(point.Titre));
        return point;
    }

    public bool EstPareil(PointOrdreDuJour autre) =>
        (Rang, Titre, DureeMinutes, Intervenant) == (autre.Rang, autre.Titre, autre.DureeMinutes, autre.Intervenant);

    /// <summary>« Bilan de l’année (Nadia Lambert) ».</summary>
    public string EnTexte() => Intervenant is null ? Titre : $"{Titre} ({Intervenant})";

    public void Corriger(string texte)
    {
        var (titre, qui) = (texte.Trim(), (string?)null);
        if (Intervenant is not null && titre.EndsWith($" ({Intervenant})", StringComparison.Ordinal))
        {
            (titre, qui) = (titre[..^(Intervenant.Length + 3)], Intervenant);
        }
        else if (Intervenant is not null && titre.EndsWith(')') && titre.LastIndexOf(" (", StringComparison.Ordinal) is > 0 and var debut)
        {
            (titre, qui) = (titre[..debut], titre[(debut + 2)..^1].Trim());
        }

        (Titre, Intervenant) = (French.Typography(titre), qui);
        Raise(new PassageCorrige(Titre));
    }

    public void Retirer() => Raise(new NoteRetiree(Titre));
}

internal sealed class PointOrdreDuJourConfiguration : IEntityTypeConfiguration<PointOrdreDuJour>
{
    public void Configure(EntityTypeBuilder<PointOrdreDuJour> builder)
    {
        builder.ToTable("rencontres_points");
        builder.Property(p => p.Titre).HasMaxLength(PointOrdreDuJour.TitreMaxLength);
        builder.Property(p => p.Intervenant).HasMaxLength(PointOrdreDuJour.IntervenantMaxLength);
        builder.HasIndex(p => new { p.RencontreId, p.Rang });
        builder.HasOne<Rencontre>().WithMany().HasForeignKey(p => p.RencontreId).OnDelete(DeleteBehavior.Cascade);
    }
}

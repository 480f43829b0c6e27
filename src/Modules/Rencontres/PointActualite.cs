using Maillage.Kernel.Data;
using Maillage.Rencontres.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Maillage.Rencontres;

public enum NiveauActualite
{
    Nationale = 1,
    Regionale = 2,
}

/// <summary>A piece of national or regional news told at the meeting. Local news are the blocs of the cités.</summary>
public sealed class PointActualite : Entity, IPassage
{
    public const int TexteMaxLength = 4000;

    private PointActualite() { }

    public Guid RencontreId { get; private init; }
    public NiveauActualite Niveau { get; private init; }
    public string Texte { get; private set; } = "";

    public static PointActualite Noter(Rencontre rencontre, NiveauActualite niveau, string texte)
    {
        var point = new PointActualite
        {
            RencontreId = rencontre.Id,
            Niveau = niveau,
            Texte = texte.Trim(),
        };
        point.Raise(new ActualiteNotee(point.Texte));
        return point;
    }

    public string EnTexte() => Texte;

    public void Corriger(string texte)
    {
        Texte = texte.Trim();
        Raise(new PassageCorrige(Texte));
    }

    public void Retirer() => Raise(new NoteRetiree(Texte));
}

internal sealed class PointActualiteConfiguration : IEntityTypeConfiguration<PointActualite>
{
    public void Configure(EntityTypeBuilder<PointActualite> builder)
    {
        builder.ToTable("rencontres_actualites");
        builder.Property(a => a.Texte).HasLimit(PointActualite.TexteMaxLength, "Actualité");
        builder.HasIndex(a => a.RencontreId);
        builder.HasOne<Rencontre>().WithMany().HasForeignKey(a => a.RencontreId).OnDelete(DeleteBehavior.Cascade);
    }
}

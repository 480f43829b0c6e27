using Maillage.Kernel.Data;
using Maillage.Rencontres.Events;
using Maillage.Reseaux;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Maillage.Rencontres;

/// <summary>An experience told at length, by a cité or by a guest.</summary>
public sealed class Presentation : Entity, IPassage
{
    public const int TitreMaxLength = 200;
    public const int TexteMaxLength = 20_000;

    private Presentation() { }

    public Guid RencontreId { get; private init; }
    public Guid? CiteId { get; private init; }
    public string Titre { get; private set; } = "";
    public string Texte { get; private set; } = "";

    public static Presentation Noter(Rencontre rencontre, Cite? cite, string titre, string texte)
    {
        var presentation = new Presentation
        {
            RencontreId = rencontre.Id,
            CiteId = cite?.Id,
            Titre = titre.Trim(),
            Texte = texte.Trim(),
        };
        presentation.Raise(new PresentationNotee(presentation.Titre));
        return presentation;
    }

    /// <summary>The title on the first line, then the text.</summary>
    public string EnTexte() => EnTexte(Titre, Texte);

    public static string EnTexte(string titre, string texte) => $"{titre}\n{texte}".Trim();

    public void Corriger(string texte)
    {
        var lignes = texte.Trim().Split('\n', 2);
        var titre = lignes[0].Trim();
        // A first line too long for a title belongs to the text.
        (Titre, Texte) = titre.Length > TitreMaxLength ? ("", texte.Trim()) : (titre, lignes.Length > 1 ? lignes[1].TrimEnd() : "");
        Raise(new PassageCorrige(texte));
    }

    public void Retirer() => Raise(new NoteRetiree(Titre));
}

internal sealed class PresentationConfiguration : IEntityTypeConfiguration<Presentation>
{
    public void Configure(EntityTypeBuilder<Presentation> builder)
    {
        builder.ToTable("rencontres_presentations");
        builder.Property(p => p.Texte).HasLimit(Presentation.TexteMaxLength);
        builder.Property(p => p.Titre).HasMaxLength(Presentation.TitreMaxLength);
        builder.HasIndex(p => p.RencontreId);
        builder.HasIndex(p => p.CiteId);
        builder.HasOne<Rencontre>().WithMany().HasForeignKey(p => p.RencontreId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Cite>().WithMany().HasForeignKey(p => p.CiteId).OnDelete(DeleteBehavior.Restrict);
    }
}

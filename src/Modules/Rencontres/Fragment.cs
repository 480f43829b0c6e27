using Maillage.Kernel.Data;
using Maillage.Rencontres.Events;
using Maillage.Rencontres.Redaction;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Maillage.Rencontres;

/// <summary>A text that has no place yet: noted in a hurry, or not understood in a document. Minutes are not published
/// while one is left.</summary>
public sealed class Fragment : Entity, IPassage
{
    public const int TexteMaxLength = 20_000;

    private Fragment() { }

    public Guid RencontreId { get; private init; }
    public string Texte { get; private set; } = "";

    /// <summary>Texts that wait for the same answer: the cité of a bloc, as the document calls it.</summary>
    public string? Groupe { get; private init; }

    /// <summary>Where the text would go, if what is missing were known.</summary>
    public Destination? Propose { get; private init; }

    public static Fragment Garder(Rencontre rencontre, string texte, Destination? propose = null, string? groupe = null)
    {
        var fragment = new Fragment
        {
            RencontreId = rencontre.Id,
            Texte = texte.Trim(),
            Propose = propose,
            Groupe = groupe,
        };
        fragment.Raise(new FragmentGarde(fragment.Texte));
        return fragment;
    }

    public string EnTexte() => Texte;

    public void Corriger(string texte)
    {
        Texte = texte.Trim();
        Raise(new PassageCorrige(Texte));
    }

    public void Retirer() => Raise(new FragmentClasse(Texte));
}

internal sealed class FragmentConfiguration : IEntityTypeConfiguration<Fragment>
{
    public void Configure(EntityTypeBuilder<Fragment> builder)
    {
        builder.ToTable("rencontres_fragments");
        builder.Property(f => f.Texte).HasLimit(Fragment.TexteMaxLength);
        builder.HasIndex(f => f.RencontreId);
        builder.HasOne<Rencontre>().WithMany().HasForeignKey(f => f.RencontreId).OnDelete(DeleteBehavior.Cascade);
    }
}

using Maillage.Kernel.Data;
using Maillage.Rencontres.Events;
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

    public static Fragment Garder(Rencontre rencontre, string texte)
    {
        var fragment = new Fragment { RencontreId = rencontre.Id, Texte = texte.Trim() };
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
        builder.HasIndex(f => f.RencontreId);
        builder.HasOne<Rencontre>().WithMany().HasForeignKey(f => f.RencontreId).OnDelete(DeleteBehavior.Cascade);
    }
}

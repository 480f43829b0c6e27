using Maillage.Kernel.Data;
using Maillage.Rencontres.Events;
using Maillage.Reseaux;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Maillage.Rencontres;

/// <summary>A need voiced in the room, by a cité or by the whole.</summary>
public sealed class Besoin : Entity, IPassage
{
    public const int TexteMaxLength = 2000;

    private Besoin() { }

    public Guid RencontreId { get; private init; }
    public Guid? CiteId { get; private init; }
    public string Texte { get; private set; } = "";

    public static Besoin Exprimer(Rencontre rencontre, Cite? cite, string texte)
    {
        var besoin = new Besoin
        {
            RencontreId = rencontre.Id,
            CiteId = cite?.Id,
            Texte = texte.Trim(),
        };
        besoin.Raise(new BesoinExprime(besoin.Texte));
        return besoin;
    }

    public string EnTexte() => Texte;

    public void Corriger(string texte)
    {
        Texte = texte.Trim();
        Raise(new PassageCorrige(Texte));
    }

    public void Retirer() => Raise(new NoteRetiree(Texte));
}

internal sealed class BesoinConfiguration : IEntityTypeConfiguration<Besoin>
{
    public void Configure(EntityTypeBuilder<Besoin> builder)
    {
        builder.ToTable("rencontres_besoins");
        builder.Property(b => b.Texte).HasLimit(Besoin.TexteMaxLength);
        builder.HasIndex(b => b.RencontreId);
        builder.HasIndex(b => b.CiteId);
        builder.HasOne<Rencontre>().WithMany().HasForeignKey(b => b.RencontreId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Cite>().WithMany().HasForeignKey(b => b.CiteId).OnDelete(DeleteBehavior.Restrict);
    }
}

using Maillage.Kernel.Data;
using Maillage.Kernel.Text;
using Maillage.Reseaux.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Maillage.Reseaux;

/// <summary>A regional network of cités, run by a resource centre.</summary>
public sealed class Reseau : Entity
{
    public const int NomMaxLength = 120;

    private Reseau() { }

    public string Nom { get; private set; } = "";
    public string Slug { get; private set; } = "";

    /// <summary>The resource centre that runs the network, as it signs its minutes (« IREV »).</summary>
    public string Animation { get; private set; } = "";

    public static Reseau Creer(string nom, string animation)
    {
        var reseau = new Reseau
        {
            Nom = nom,
            Slug = Slugs.From(nom),
            Animation = animation,
        };
        reseau.Raise(new ReseauCree(nom));
        return reseau;
    }
}

internal sealed class ReseauConfiguration : IEntityTypeConfiguration<Reseau>
{
    public void Configure(EntityTypeBuilder<Reseau> builder)
    {
        builder.ToTable("reseaux_reseaux");
        builder.Property(r => r.Nom).HasMaxLength(Reseau.NomMaxLength);
        builder.Property(r => r.Animation).HasMaxLength(Reseau.NomMaxLength);
        builder.HasIndex(r => r.Slug).IsUnique();
    }
}

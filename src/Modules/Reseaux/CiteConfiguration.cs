using Maillage.Kernel.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Maillage.Reseaux;

internal sealed class CiteConfiguration : IEntityTypeConfiguration<Cite>
{
    public void Configure(EntityTypeBuilder<Cite> builder)
    {
        builder.ToTable("reseaux_cites");
        builder.Property(c => c.Agglomeration).HasLimit(Cite.LigneMaxLength, "Agglomération");
        builder.Property(c => c.SiteWeb).HasLimit(Cite.LigneMaxLength, "Site web");
        builder.Property(c => c.PourRappel).HasLimit(Cite.TexteMaxLength, "Pour rappel");
        builder.Property(c => c.Nom).HasMaxLength(Cite.NomMaxLength);
        builder.Property(c => c.Version).IsConcurrencyToken();
        builder.HasIndex(c => c.Slug).IsUnique();
        builder.HasOne<Reseau>().WithMany().HasForeignKey(c => c.ReseauId).OnDelete(DeleteBehavior.Restrict);
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Maillage.Reseaux;

internal sealed class CiteConfiguration : IEntityTypeConfiguration<Cite>
{
    public void Configure(EntityTypeBuilder<Cite> builder)
    {
        builder.ToTable("reseaux_cites");
        builder.Property(c => c.Nom).HasMaxLength(Cite.NomMaxLength);
        builder.Property(c => c.Version).IsConcurrencyToken();
        builder.HasIndex(c => c.Slug).IsUnique();
        builder.HasOne<Reseau>().WithMany().HasForeignKey(c => c.ReseauId).OnDelete(DeleteBehavior.Restrict);
    }
}

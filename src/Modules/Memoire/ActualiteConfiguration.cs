using Maillage.Kernel.Data;
using Maillage.Rencontres;
using Maillage.Reseaux;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Maillage.Memoire;

internal sealed class ActualiteConfiguration : IEntityTypeConfiguration<Actualite>
{
    public void Configure(EntityTypeBuilder<Actualite> builder)
    {
        builder.ToTable("memoire_actualites");
        builder.Property(a => a.Texte).HasLimit(Actualite.TexteMaxLength);
        builder.Ignore(a => a.EstPubliee);
        builder.Property(a => a.Titre).HasMaxLength(Actualite.TitreMaxLength);
        builder.Property(a => a.Version).IsConcurrencyToken();
        builder.HasIndex(a => a.Slug).IsUnique();
        builder.HasIndex(a => new { a.ReseauId, a.PublieeLe });
        builder.HasIndex(a => a.PublieeLe);
        builder.HasIndex(a => new { a.CiteId, a.PublieeLe });
        builder.HasIndex(a => a.BlocId);
        builder.HasOne<Reseau>().WithMany().HasForeignKey(a => a.ReseauId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Cite>().WithMany().HasForeignKey(a => a.CiteId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Bloc>().WithMany().HasForeignKey(a => a.BlocId).OnDelete(DeleteBehavior.SetNull);
    }
}

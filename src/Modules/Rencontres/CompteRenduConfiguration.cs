using Maillage.Kernel.Data;
using Maillage.Reseaux;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Maillage.Rencontres;

internal sealed class CompteRenduConfiguration : IEntityTypeConfiguration<CompteRendu>
{
    public void Configure(EntityTypeBuilder<CompteRendu> builder)
    {
        builder.ToTable("rencontres_comptes_rendus");
        builder.Property(c => c.MotifCorrection).HasLimit(CompteRendu.MotifMaxLength, "Motif");
        builder.Ignore(c => c.EstPublie).Ignore(c => c.EstModifiable);
        builder.Property(c => c.Version).IsConcurrencyToken();
        builder.HasIndex(c => c.RencontreId).IsUnique();
        builder.HasIndex(c => new { c.ReseauId, c.Numero }).IsUnique();
        builder.HasOne<Rencontre>().WithMany().HasForeignKey(c => c.RencontreId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Reseau>().WithMany().HasForeignKey(c => c.ReseauId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class VersionCompteRenduConfiguration : IEntityTypeConfiguration<VersionCompteRendu>
{
    public void Configure(EntityTypeBuilder<VersionCompteRendu> builder)
    {
        builder.ToTable("rencontres_comptes_rendus_versions");
        builder.Property(v => v.Motif).HasLimit(CompteRendu.MotifMaxLength);
        builder.Ignore(v => v.EstIntacte);
        builder.HasIndex(v => new { v.CompteRenduId, v.Rang }).IsUnique();
        builder.HasOne<CompteRendu>().WithMany().HasForeignKey(v => v.CompteRenduId).OnDelete(DeleteBehavior.Cascade);
    }
}

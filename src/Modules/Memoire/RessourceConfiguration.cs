using Maillage.Kernel.Data;
using Maillage.Kernel.Files;
using Maillage.Reseaux;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Maillage.Memoire;

internal sealed class RessourceConfiguration : IEntityTypeConfiguration<Ressource>
{
    public void Configure(EntityTypeBuilder<Ressource> builder)
    {
        builder.ToTable("memoire_ressources");
        builder.Property(r => r.Resume).HasLimit(Ressource.ResumeMaxLength, "Résumé");
        builder.Property(r => r.Auteur).HasLimit(Ressource.LigneMaxLength);
        builder.Property(r => r.Source).HasLimit(Ressource.AdresseMaxLength, "Adresse");
        builder.Ignore(r => r.AccepteFichier).Ignore(r => r.LienVaut);
        builder.Property(r => r.Titre).HasMaxLength(Ressource.TitreMaxLength);
        builder.Property(r => r.Version).IsConcurrencyToken();
        builder.HasIndex(r => r.Slug).IsUnique();
        builder.HasIndex(r => new { r.ReseauId, r.AjouteeLe });
        builder.HasIndex(r => r.AjouteeLe);
        builder.HasIndex(r => r.CiteId);
        builder.HasIndex(r => r.FichierId);
        builder.HasOne<Reseau>().WithMany().HasForeignKey(r => r.ReseauId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Cite>().WithMany().HasForeignKey(r => r.CiteId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(r => r.FichierId).OnDelete(DeleteBehavior.Restrict);
    }
}

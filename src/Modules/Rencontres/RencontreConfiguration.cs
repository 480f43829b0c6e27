using Maillage.Kernel.Data;
using Maillage.Reseaux;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Maillage.Rencontres;

internal sealed class RencontreConfiguration : IEntityTypeConfiguration<Rencontre>
{
    public void Configure(EntityTypeBuilder<Rencontre> builder)
    {
        builder.ToTable("rencontres_rencontres");
        builder.Property(r => r.Lieu).HasLimit(Rencontre.LieuMaxLength);
        builder.Property(r => r.Lien).HasLimit(Rencontre.LienMaxLength);
        builder.Property(r => r.Objectifs).HasLimit(Rencontre.TexteMaxLength);
        builder.Property(r => r.MeteoEnMots).HasLimit(Rencontre.MeteoMaxLength, "Météo");
        builder.Property(r => r.MotifAnnulation).HasLimit(Rencontre.MotifMaxLength, "Motif");
        builder
            .Ignore(r => r.DebutUtc)
            .Ignore(r => r.FinUtc)
            .Ignore(r => r.EnPratique)
            .Ignore(r => r.EstAnnulee)
            .Ignore(r => r.EstAnnoncee)
            .Ignore(r => r.EstEnSeance);
        builder.Property(r => r.Titre).HasMaxLength(Rencontre.TitreMaxLength);
        builder.Property(r => r.Version).IsConcurrencyToken();
        builder.HasIndex(r => r.Slug).IsUnique();
        builder.HasIndex(r => r.Jour);
        builder.HasIndex(r => new { r.ReseauId, r.Jour });
        builder.HasOne<Reseau>().WithMany().HasForeignKey(r => r.ReseauId).OnDelete(DeleteBehavior.Restrict);
    }
}

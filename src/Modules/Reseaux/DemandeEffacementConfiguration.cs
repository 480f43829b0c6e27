using System.Text.Json;
using Maillage.Kernel.Data;
using Maillage.Reseaux.Effacement;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Maillage.Reseaux;

internal sealed class DemandeEffacementConfiguration : IEntityTypeConfiguration<DemandeEffacement>
{
    public void Configure(EntityTypeBuilder<DemandeEffacement> builder)
    {
        builder.ToTable("reseaux_effacements");
        builder.Ignore(d => d.EstOuverte);
        builder.Ignore(d => d.EstAnnulable);
        builder.Property(d => d.Version).IsConcurrencyToken();
        builder.Property(d => d.Motif).HasLimit(DemandeEffacement.MotifMaxLength);
        builder
            .Property(d => d.Restes)
            .HasConversion(
                restes => JsonSerializer.Serialize(restes, JsonSerializerOptions.Web),
                json => JsonSerializer.Deserialize<List<Reste>>(json, JsonSerializerOptions.Web)!,
                new ValueComparer<List<Reste>>((a, b) => a!.SequenceEqual(b!), r => r.Count, r => r.ToList())
            );
        // Two requests at the same moment are one.
        builder.HasIndex(d => d.PersonneId).IsUnique().HasFilter("clos_le is null");
        builder.HasIndex(d => new { d.ReseauId, d.DemandeLe });
        builder.HasOne<Personne>().WithMany().HasForeignKey(d => d.PersonneId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Reseau>().WithMany().HasForeignKey(d => d.ReseauId).OnDelete(DeleteBehavior.Restrict);
    }
}

using System.Text.Json;
using Maillage.Kernel.Data;
using Maillage.Reseaux;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Maillage.Memoire.Bulletins;

internal sealed class BulletinConfiguration : IEntityTypeConfiguration<Bulletin>
{
    public void Configure(EntityTypeBuilder<Bulletin> builder)
    {
        builder.ToTable("memoire_bulletins");
        builder.Property(b => b.Mot).HasLimit(Bulletin.MotMaxLength);
        builder.Ignore(b => b.EstEnvoye);
        builder.Property(b => b.Titre).HasMaxLength(Bulletin.TitreMaxLength);
        builder
            .Property(b => b.Articles)
            .HasConversion(
                articles => JsonSerializer.Serialize(articles, JsonSerializerOptions.Web),
                json => JsonSerializer.Deserialize<List<ArticleBulletin>>(json, JsonSerializerOptions.Web)!,
                new ValueComparer<List<ArticleBulletin>>((a, b) => a!.SequenceEqual(b!), l => l.Count, l => l.ToList())
            );
        builder.Property(b => b.Version).IsConcurrencyToken();
        builder.HasIndex(b => b.Slug).IsUnique();
        builder.HasIndex(b => new { b.ReseauId, b.Numero }).IsUnique();
        builder.HasIndex(b => b.EnvoyeLe);
        builder.HasOne<Reseau>().WithMany().HasForeignKey(b => b.ReseauId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PreferenceBulletinConfiguration : IEntityTypeConfiguration<PreferenceBulletin>
{
    public void Configure(EntityTypeBuilder<PreferenceBulletin> builder)
    {
        builder.ToTable("memoire_bulletins_preferences");
        builder.HasIndex(p => p.PersonneId).IsUnique();
        builder.HasOne<Personne>().WithMany().HasForeignKey(p => p.PersonneId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class EnvoiBulletinConfiguration : IEntityTypeConfiguration<EnvoiBulletin>
{
    public void Configure(EntityTypeBuilder<EnvoiBulletin> builder)
    {
        builder.ToTable("memoire_bulletins_envois");
        // Two bulletins due at once go in one mail, whoever begins: the second writer finds it written.
        builder.Property(e => e.EcritLe).IsConcurrencyToken();
        builder.HasIndex(e => new { e.BulletinId, e.PersonneId }).IsUnique();
        builder.HasIndex(e => new { e.PersonneId, e.PrevuLe });
        builder.HasOne<Bulletin>().WithMany().HasForeignKey(e => e.BulletinId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Personne>().WithMany().HasForeignKey(e => e.PersonneId).OnDelete(DeleteBehavior.Cascade);
    }
}

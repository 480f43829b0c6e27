using Maillage.Kernel.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Maillage.Reseaux;

/// <summary>A passkey of an account: the public half; the secret never leaves the person's device. Bytes are kept in base64url.</summary>
/// <remarks>W3C, Web Authentication Level 3, §4 (credential record).</remarks>
public sealed class CleAcces
{
    public const int NomMaxLength = 60;

    public Guid Id { get; private init; } = Identifiers.Next();
    public required Guid CompteId { get; init; }

    /// <summary>What the device calls it (credential id).</summary>
    public required string Identifiant { get; init; }
    public required string ClePublique { get; init; }
    public required string Nom { get; set; }
    public required DateTime CreeeLe { get; init; }

    /// <summary>How often it was used, as the device counts; a copy of the key would count behind.</summary>
    public long Compteur { get; set; }

    /// <summary>How the device is reached: « internal », « usb », « hybrid »; separated by spaces.</summary>
    public required string Transports { get; init; }
    public bool Verifiee { get; set; }
    public required bool Sauvegardable { get; init; }
    public bool Sauvegardee { get; set; }
}

internal sealed class CleAccesConfiguration : IEntityTypeConfiguration<CleAcces>
{
    public void Configure(EntityTypeBuilder<CleAcces> builder)
    {
        builder.ToTable("reseaux_cles_acces");
        builder.Property(c => c.Nom).HasMaxLength(CleAcces.NomMaxLength);
        builder.HasIndex(c => c.Identifiant).IsUnique();
        builder.HasIndex(c => c.CompteId);
        builder.HasOne<Compte>().WithMany().HasForeignKey(c => c.CompteId).OnDelete(DeleteBehavior.Cascade);
    }
}

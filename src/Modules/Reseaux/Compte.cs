using Maillage.Kernel.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Maillage.Reseaux;

/// <summary>How a person signs in. ASP.NET Core Identity keeps the password, the lockout and the tokens.</summary>
public sealed class Compte : IdentityUser<Guid>
{
    public Compte()
    {
        Id = Guid.CreateVersion7();
        SecurityStamp = Guid.CreateVersion7().ToString("N");
    }

    public required Guid PersonneId { get; init; }
    public DateTime CreeLe { get; init; }

    public static Compte Pour(Personne personne, DateTime now) =>
        new()
        {
            PersonneId = personne.Id,
            UserName = personne.Courriel,
            Email = personne.Courriel,
            CreeLe = now,
            LockoutEnabled = true,
        };
}

internal sealed class CompteConfiguration : IEntityTypeConfiguration<Compte>
{
    public void Configure(EntityTypeBuilder<Compte> builder)
    {
        builder.ToTable("reseaux_comptes");
        builder.Property(c => c.ConcurrencyStamp).IsConcurrencyToken();
        builder.Property(c => c.UserName).HasMaxLength(Personne.CourrielMaxLength).HasLabel("Courriel");
        builder.Property(c => c.NormalizedUserName).HasMaxLength(Personne.CourrielMaxLength).HasLabel("Courriel");
        builder.Property(c => c.Email).HasMaxLength(Personne.CourrielMaxLength).HasLabel("Courriel");
        builder.Property(c => c.NormalizedEmail).HasMaxLength(Personne.CourrielMaxLength).HasLabel("Courriel");
        builder.HasIndex(c => c.NormalizedUserName).IsUnique();
        builder.HasIndex(c => c.NormalizedEmail);
        builder.HasIndex(c => c.PersonneId).IsUnique();
        builder.HasOne<Personne>().WithMany().HasForeignKey(c => c.PersonneId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class CompteClaimConfiguration : IEntityTypeConfiguration<IdentityUserClaim<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserClaim<Guid>> builder) => builder.ToTable("reseaux_comptes_claims");
}

internal sealed class CompteLoginConfiguration : IEntityTypeConfiguration<IdentityUserLogin<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserLogin<Guid>> builder)
    {
        builder.ToTable("reseaux_comptes_logins");
        builder.HasKey(l => new { l.LoginProvider, l.ProviderKey });
    }
}

internal sealed class CompteTokenConfiguration : IEntityTypeConfiguration<IdentityUserToken<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> builder)
    {
        builder.ToTable("reseaux_comptes_tokens");
        builder.HasKey(t => new
        {
            t.UserId,
            t.LoginProvider,
            t.Name,
        });
    }
}

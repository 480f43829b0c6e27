using Maillage.Kernel.Data;
using Maillage.Memoire.Events;
using Maillage.Reseaux;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Maillage.Memoire;

/// <summary>A resource that somebody keeps at hand, in the collections they name; nobody else sees it.</summary>
public sealed class Favori : Entity
{
    public const int CollectionMaxLength = 60;

    private Favori() { }

    public Guid PersonneId { get; private init; }
    public Guid RessourceId { get; private init; }
    public DateTime GardeLe { get; private init; }
    public List<string> Collections { get; private set; } = [];

    public static Favori Garder(Guid personneId, Ressource ressource, DateTime now)
    {
        var favori = new Favori
        {
            PersonneId = personneId,
            RessourceId = ressource.Id,
            GardeLe = now,
        };
        favori.Raise(new FavoriGarde());
        return favori;
    }

    /// <param name="noms">« Évaluation, À lire »: as typed, separated by commas.</param>
    public void Ranger(string? noms)
    {
        Collections =
        [
            .. (noms ?? "")
                .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(n => n.Length > CollectionMaxLength ? n[..CollectionMaxLength].Trim() : n)
                .Distinct(StringComparer.CurrentCultureIgnoreCase),
        ];
        Raise(new FavoriRange());
    }

    public void Retirer() => Raise(new FavoriRetire());
}

internal sealed class FavoriConfiguration : IEntityTypeConfiguration<Favori>
{
    public void Configure(EntityTypeBuilder<Favori> builder)
    {
        builder.ToTable("memoire_favoris");
        builder.Property(f => f.Collections).HasLimit(Favori.CollectionMaxLength, "Collection");
        builder.HasIndex(f => new { f.PersonneId, f.RessourceId }).IsUnique();
        builder.HasIndex(f => f.RessourceId);
        builder.HasOne<Personne>().WithMany().HasForeignKey(f => f.PersonneId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Ressource>().WithMany().HasForeignKey(f => f.RessourceId).OnDelete(DeleteBehavior.Cascade);
    }
}

using Maillage.Kernel.Data;
using Maillage.Kernel.Files;
using Maillage.Memoire.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Maillage.Memoire;

/// <summary>A version of the file of a resource, never changed; the first has rank 1.</summary>
public sealed class FichierRessource : Entity
{
    private FichierRessource() { }

    public Guid RessourceId { get; private init; }
    public int Rang { get; private init; }
    public Guid FichierId { get; private init; }
    public string DeposePar { get; private init; } = "";
    public DateTime DeposeLe { get; private init; }

    internal static FichierRessource De(Ressource ressource, StoredFile fichier, int rang, string auteur, DateTime now)
    {
        var version = new FichierRessource
        {
            RessourceId = ressource.Id,
            Rang = rang,
            FichierId = fichier.Id,
            DeposePar = auteur,
            DeposeLe = now,
        };
        version.Raise(new FichierDepose(fichier.Name, rang));
        return version;
    }
}

internal sealed class FichierRessourceConfiguration : IEntityTypeConfiguration<FichierRessource>
{
    public void Configure(EntityTypeBuilder<FichierRessource> builder)
    {
        builder.ToTable("memoire_ressources_fichiers");
        builder.HasIndex(f => new { f.RessourceId, f.Rang }).IsUnique();
        builder.HasIndex(f => f.FichierId);
        builder.HasOne<Ressource>().WithMany().HasForeignKey(f => f.RessourceId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(f => f.FichierId).OnDelete(DeleteBehavior.Restrict);
    }
}

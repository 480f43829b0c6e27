using Maillage.Kernel;
using Maillage.Kernel.Data;
using Maillage.Memoire.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Maillage.Memoire;

/// <summary>A resource in a folder, at its rank from 0.</summary>
public sealed class PieceDossier : Entity
{
    private PieceDossier() { }

    public Guid DossierId { get; private init; }
    public Guid RessourceId { get; private init; }
    public int Rang { get; private set; }

    public static PieceDossier Ranger(Ressource dossier, Ressource ressource, int rang)
    {
        if (ressource.Nature == NatureRessource.Dossier)
        {
            throw new BusinessRuleException("Un dossier ne contient pas d’autre dossier.");
        }

        var piece = new PieceDossier { DossierId = dossier.Id, RessourceId = ressource.Id };
        piece.Placer(rang);
        return piece;
    }

    public void Placer(int rang)
    {
        Rang = rang;
        Raise(new DossierCompose(rang + 1));
    }
}

internal sealed class PieceDossierConfiguration : IEntityTypeConfiguration<PieceDossier>
{
    public void Configure(EntityTypeBuilder<PieceDossier> builder)
    {
        builder.ToTable("memoire_dossiers_pieces");
        builder.HasIndex(p => new { p.DossierId, p.RessourceId }).IsUnique();
        builder.HasIndex(p => p.RessourceId);
        builder.HasOne<Ressource>().WithMany().HasForeignKey(p => p.DossierId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Ressource>().WithMany().HasForeignKey(p => p.RessourceId).OnDelete(DeleteBehavior.Cascade);
    }
}

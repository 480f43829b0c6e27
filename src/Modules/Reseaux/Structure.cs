using Maillage.Kernel.Data;
using Maillage.Reseaux.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Maillage.Reseaux;

/// <summary>An organisation that people work for: commune, collège, association, resource centre…</summary>
public sealed class Structure : Entity
{
    public const int NomMaxLength = 200;

    private Structure() { }

    public Guid ReseauId { get; private init; }
    public string Nom { get; private set; } = "";

    public static Structure Ajouter(Reseau reseau, string nom)
    {
        var structure = new Structure { ReseauId = reseau.Id, Nom = nom.Trim() };
        structure.Raise(new StructureAjoutee(structure.Nom));
        return structure;
    }
}

internal sealed class StructureConfiguration : IEntityTypeConfiguration<Structure>
{
    public void Configure(EntityTypeBuilder<Structure> builder)
    {
        builder.ToTable("reseaux_structures");
        builder.Property(s => s.Nom).HasMaxLength(Structure.NomMaxLength);
        builder.HasIndex(s => new { s.ReseauId, s.Nom }).IsUnique();
        builder.HasOne<Reseau>().WithMany().HasForeignKey(s => s.ReseauId).OnDelete(DeleteBehavior.Restrict);
    }
}

using Maillage.Kernel;
using Maillage.Kernel.Data;
using Maillage.Reseaux.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Maillage.Reseaux;

/// <summary>What a person does, where, from when to when. A function in a cité makes a member of its team while it lasts;
/// past minutes keep the function as it was that day.</summary>
public sealed class Fonction : Entity
{
    public const int IntituleMaxLength = 160;

    private Fonction() { }

    public Guid PersonneId { get; private init; }
    public Guid? CiteId { get; private init; }
    public Guid? StructureId { get; private init; }
    public string Intitule { get; private set; } = "";
    public DateOnly Debut { get; private set; }
    public DateOnly? Fin { get; private set; }

    public bool EstEnCours(DateOnly jour) => Debut <= jour && (Fin is null || jour <= Fin);

    public static Fonction DansCite(Personne personne, Cite cite, string intitule, DateOnly debut) =>
        Prendre(new Fonction { PersonneId = personne.Id, CiteId = cite.Id }, intitule, debut, cite.Nom);

    public static Fonction DansStructure(Personne personne, Structure structure, string intitule, DateOnly debut) =>
        Prendre(new Fonction { PersonneId = personne.Id, StructureId = structure.Id }, intitule, debut, structure.Nom);

    /// <summary>The person leaves: the function stays in the past, the rights that came with it end that day.</summary>
    public void Cloturer(DateOnly fin)
    {
        if (fin < Debut)
        {
            throw new BusinessRuleException("Une fonction ne peut pas finir avant d’avoir commencé.", nameof(Fin));
        }

        Fin = fin;
        Raise(new FonctionCloturee(Intitule, fin));
    }

    private static Fonction Prendre(Fonction fonction, string intitule, DateOnly debut, string lieu)
    {
        fonction.Intitule = intitule.Trim();
        fonction.Debut = debut;
        fonction.Raise(new FonctionPrise(fonction.Intitule, lieu, debut));
        return fonction;
    }
}

internal sealed class FonctionConfiguration : IEntityTypeConfiguration<Fonction>
{
    public void Configure(EntityTypeBuilder<Fonction> builder)
    {
        builder.ToTable("reseaux_fonctions");
        builder.Property(f => f.Intitule).HasMaxLength(Fonction.IntituleMaxLength).HasLabel("Intitulé");
        builder.HasOne<Personne>().WithMany().HasForeignKey(f => f.PersonneId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Cite>().WithMany().HasForeignKey(f => f.CiteId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Structure>().WithMany().HasForeignKey(f => f.StructureId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(f => f.CiteId);
        builder.HasIndex(f => f.PersonneId);
        builder.HasIndex(f => f.StructureId);
    }
}

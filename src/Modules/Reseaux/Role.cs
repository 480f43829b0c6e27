using Maillage.Kernel.Data;
using Maillage.Reseaux.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Maillage.Reseaux;

public enum NatureRole
{
    /// <summary>Sees what the network shows its members, writes nothing.</summary>
    Lecteur = 1,

    /// <summary>Plans, holds and publishes meetings; edits every cité of the network.</summary>
    Animateur = 2,

    /// <summary>Runs the installation: accounts, settings, every network.</summary>
    Administrateur = 3,
}

/// <summary>A right given to a person in a network. Membership of a cité is not a role: it follows from a current Fonction.</summary>
public sealed class Role : Entity
{
    private Role() { }

    public Guid PersonneId { get; private init; }

    /// <summary>Where it counts: a person may have roles in several networks.</summary>
    public Guid ReseauId { get; private init; }
    public NatureRole Nature { get; private init; }
    public DateTime AttribueLe { get; private init; }
    public DateTime? RetireLe { get; private set; }

    /// <param name="reseau">Their own without it.</param>
    public static Role Attribuer(Personne personne, NatureRole nature, DateTime now, Reseau? reseau = null)
    {
        var role = new Role
        {
            PersonneId = personne.Id,
            ReseauId = reseau?.Id ?? personne.ReseauId,
            Nature = nature,
            AttribueLe = now,
        };
        role.Raise(new RoleAttribue(personne.NomComplet, nature));
        return role;
    }

    public void Retirer(DateTime now)
    {
        RetireLe = now;
        Raise(new RoleRetire(Nature));
    }
}

internal sealed class RoleConfiguration : IEntityTypeConfiguration<Role>
{
    public void Configure(EntityTypeBuilder<Role> builder)
    {
        builder.ToTable("reseaux_roles");
        builder.HasOne<Personne>().WithMany().HasForeignKey(r => r.PersonneId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Reseau>().WithMany().HasForeignKey(r => r.ReseauId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(r => r.PersonneId);
        builder.HasIndex(r => r.ReseauId);
    }
}

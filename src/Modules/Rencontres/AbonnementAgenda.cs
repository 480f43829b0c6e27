using Maillage.Kernel.Data;
using Maillage.Kernel.Security;
using Maillage.Rencontres.Events;
using Maillage.Reseaux;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Maillage.Rencontres;

/// <summary>The private address at which a member's calendar follows the meetings of the network. Making a new one ends the one before.</summary>
public sealed class AbonnementAgenda : Entity
{
    private AbonnementAgenda() { }

    public Guid PersonneId { get; private init; }
    public string Empreinte { get; private set; } = "";
    public DateTime CreeLe { get; private set; }

    public static AbonnementAgenda Pour(Guid personneId) => new() { PersonneId = personneId };

    /// <returns>The token of the address, shown once.</returns>
    public string Renouveler(DateTime now)
    {
        var jeton = Secrets.NewToken();
        (Empreinte, CreeLe) = (Secrets.Fingerprint(jeton), now);
        Raise(new AbonnementRenouvele());
        return jeton;
    }

    /// <summary>Its person is no longer there to follow it.</summary>
    public void Retirer() => Raise(new AbonnementRetire());
}

internal sealed class AbonnementAgendaConfiguration : IEntityTypeConfiguration<AbonnementAgenda>
{
    public void Configure(EntityTypeBuilder<AbonnementAgenda> builder)
    {
        builder.ToTable("rencontres_abonnements");
        builder.HasIndex(a => a.PersonneId).IsUnique();
        builder.HasIndex(a => a.Empreinte).IsUnique();
        builder.HasOne<Personne>().WithMany().HasForeignKey(a => a.PersonneId).OnDelete(DeleteBehavior.Cascade);
    }
}

using Maillage.Kernel.Data;
using Maillage.Rencontres.Events;
using Maillage.Reseaux;
using Maillage.Reseaux.Liens;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Maillage.Rencontres;

/// <summary>The private address at which a member's calendar follows the meetings of the network. Making a new one ends the one before.</summary>
public sealed class AbonnementAgenda : Entity
{
    private AbonnementAgenda() { }

    public Guid PersonneId { get; private init; }
    public DateTime CreeLe { get; private set; }

    public static AbonnementAgenda Pour(Guid personneId) => new() { PersonneId = personneId };

    /// <param name="anciens">Those made before, which end.</param>
    /// <param name="jeton">Of the address, shown once.</param>
    public LienPersonnel Renouveler(IEnumerable<LienPersonnel> anciens, DateTime now, out string jeton)
    {
        foreach (var ancien in anciens)
        {
            ancien.Fermer(MotifFermeture.Remplace, now);
        }

        CreeLe = now;
        Raise(new AbonnementRenouvele());
        return LienPersonnel.Emettre(NatureLien.Agenda, PersonneId, PersonneId, now, out jeton);
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
        builder.HasOne<Personne>().WithMany().HasForeignKey(a => a.PersonneId).OnDelete(DeleteBehavior.Cascade);
    }
}

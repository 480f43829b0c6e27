using Maillage.Kernel;
using Maillage.Kernel.Data;
using Maillage.Memoire.Events;
using Maillage.Reseaux;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Maillage.Memoire;

/// <summary>Somebody says that a resource is out of date, wrong, or there twice; the animation answers.</summary>
public sealed class Signalement : Entity
{
    public const int TexteMaxLength = 1000;

    private Signalement() { }

    public Guid RessourceId { get; private init; }
    public Guid PersonneId { get; private init; }
    public NatureSignalement Nature { get; private init; }
    public string? Texte { get; private init; }
    public DateTime DeposeLe { get; private init; }
    public DateTime? TraiteLe { get; private set; }
    public string? Reponse { get; private set; }

    public static Signalement Deposer(Ressource ressource, Guid personneId, NatureSignalement nature, string? texte, DateTime now)
    {
        var signalement = new Signalement
        {
            RessourceId = ressource.Id,
            PersonneId = personneId,
            Nature = nature,
            Texte = texte,
            DeposeLe = now,
        };
        signalement.Raise(new RessourceSignalee(nature));
        return signalement;
    }

    public void Traiter(string? reponse, DateTime now)
    {
        if (TraiteLe is not null)
        {
            throw new BusinessRuleException("Ce signalement est déjà traité.");
        }

        (TraiteLe, Reponse) = (now, reponse);
        Raise(new SignalementTraite(reponse));
    }
}

internal sealed class SignalementConfiguration : IEntityTypeConfiguration<Signalement>
{
    public void Configure(EntityTypeBuilder<Signalement> builder)
    {
        builder.ToTable("memoire_signalements");
        builder.Property(s => s.Texte).HasLimit(Signalement.TexteMaxLength);
        builder.Property(s => s.Reponse).HasLimit(Signalement.TexteMaxLength, "Réponse");
        builder.HasIndex(s => s.RessourceId);
        builder.HasIndex(s => s.PersonneId);
        builder.HasOne<Ressource>().WithMany().HasForeignKey(s => s.RessourceId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Personne>().WithMany().HasForeignKey(s => s.PersonneId).OnDelete(DeleteBehavior.Restrict);
    }
}

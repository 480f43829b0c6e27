using Maillage.Kernel;
using Maillage.Kernel.Data;
using Maillage.Memoire.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Maillage.Memoire.Fiches;

public enum DecisionMention
{
    /// <summary>Somebody, who agrees to it.</summary>
    Accord = 1,

    /// <summary>Must go from the texts before the fiche is published.</summary>
    Remplacer = 2,
    PasUnePersonne = 3,
}

/// <summary>Words of a fiche that speak perhaps of somebody, or say how to reach them, and what was decided of them: by whom, when.</summary>
public sealed class MentionFiche : Entity
{
    public const int QuiMaxLength = 160;

    private MentionFiche() { }

    public Guid FicheId { get; private init; }

    /// <summary>As the texts write it.</summary>
    public string Texte { get; private init; } = "";
    public DecisionMention Decision { get; private set; }

    /// <summary>Who said that the person agrees, and how.</summary>
    public string? QuiLaDit { get; private set; }
    public string DecidePar { get; private set; } = "";
    public DateTime DecideLe { get; private set; }

    public static MentionFiche Decider(
        FicheExperience fiche,
        string texte,
        DecisionMention decision,
        string? quiLaDit,
        string par,
        DateTime now
    )
    {
        var mention = new MentionFiche { FicheId = fiche.Id, Texte = texte };
        mention.Changer(decision, quiLaDit, par, now);
        return mention;
    }

    public void Changer(DecisionMention decision, string? quiLaDit, string par, DateTime now)
    {
        var qui = string.IsNullOrWhiteSpace(quiLaDit) ? null : quiLaDit.Trim();
        if (decision == DecisionMention.Accord && qui is null)
        {
            throw new BusinessRuleException(
                "Dites qui a donné l’accord, et comment : « elle-même, au téléphone, le 4 mai ».",
                nameof(QuiLaDit)
            );
        }

        (Decision, QuiLaDit, DecidePar, DecideLe) = (decision, decision == DecisionMention.Accord ? qui : null, par, now);
        Raise(new MentionDecidee(decision));
    }
}

internal sealed class MentionFicheConfiguration : IEntityTypeConfiguration<MentionFiche>
{
    public void Configure(EntityTypeBuilder<MentionFiche> builder)
    {
        builder.ToTable("memoire_fiches_mentions");
        builder.Property(m => m.QuiLaDit).HasLimit(MentionFiche.QuiMaxLength, "Qui l’a dit");
        builder.HasIndex(m => new { m.FicheId, m.Texte }).IsUnique();
        builder.HasOne<FicheExperience>().WithMany().HasForeignKey(m => m.FicheId).OnDelete(DeleteBehavior.Cascade);
    }
}

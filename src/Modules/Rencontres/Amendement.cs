using Maillage.Kernel;
using Maillage.Kernel.Data;
using Maillage.Rencontres.Events;
using Maillage.Reseaux;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Maillage.Rencontres;

public enum StatutAmendement
{
    Depose = 1,
    Accepte = 2,
    Decline = 3,
}

/// <summary>The correction of one passage, proposed by somebody who came; accepted or declined with a word.</summary>
public sealed class Amendement : Entity
{
    public const int TexteMaxLength = 20_000;
    public const int ReponseMaxLength = 500;

    private Amendement() { }

    public Guid RencontreId { get; private init; }
    public Guid PersonneId { get; private init; }

    /// <summary>A <see cref="ClePassage"/>.</summary>
    public string Passage { get; private init; } = "";

    /// <summary>Where the passage stands, as the reader saw it (« Décisions »).</summary>
    public string Section { get; private init; } = "";
    public string TexteAvant { get; private init; } = "";
    public string TexteApres { get; private init; } = "";
    public DateTime DeposeLe { get; private init; }
    public StatutAmendement Statut { get; private set; }
    public string? Reponse { get; private set; }
    public DateTime? TraiteLe { get; private set; }

    public static Amendement Deposer(Presence presence, Passage passage, string texte, DateTime now)
    {
        if (!presence.EstVenue)
        {
            throw new BusinessRuleException("Seules les personnes venues à la rencontre proposent une correction.");
        }

        if (texte.Trim() == passage.Texte.Trim())
        {
            throw new BusinessRuleException("Votre texte est le même : changez ce qui doit l’être.");
        }

        var amendement = new Amendement
        {
            RencontreId = presence.RencontreId,
            PersonneId = presence.PersonneId!.Value,
            Passage = passage.Cle,
            Section = passage.Section,
            TexteAvant = passage.Texte,
            TexteApres = texte.Trim(),
            DeposeLe = now,
            Statut = StatutAmendement.Depose,
        };
        amendement.Raise(new AmendementDepose(passage.Section));
        return amendement;
    }

    public void Traiter(bool accepte, string? reponse, DateTime now)
    {
        if (Statut != StatutAmendement.Depose)
        {
            throw new BusinessRuleException("Une réponse a déjà été donnée à cette proposition.");
        }

        if (!accepte && string.IsNullOrWhiteSpace(reponse))
        {
            throw new BusinessRuleException("Dites en un mot pourquoi la proposition n’est pas retenue.");
        }

        Statut = accepte ? StatutAmendement.Accepte : StatutAmendement.Decline;
        Reponse = string.IsNullOrWhiteSpace(reponse) ? null : reponse.Trim();
        TraiteLe = now;
        Raise(new AmendementTraite(Statut, Reponse));
    }
}

internal sealed class AmendementConfiguration : IEntityTypeConfiguration<Amendement>
{
    public void Configure(EntityTypeBuilder<Amendement> builder)
    {
        builder.ToTable("rencontres_amendements");
        builder.Property(a => a.TexteAvant).HasLimit(Amendement.TexteMaxLength, "Texte");
        builder.Property(a => a.TexteApres).HasLimit(Amendement.TexteMaxLength, "Texte");
        builder.Property(a => a.Reponse).HasLimit(Amendement.ReponseMaxLength, "Réponse");
        builder.HasIndex(a => a.RencontreId);
        builder.HasIndex(a => a.PersonneId);
        builder.HasOne<Rencontre>().WithMany().HasForeignKey(a => a.RencontreId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Personne>().WithMany().HasForeignKey(a => a.PersonneId).OnDelete(DeleteBehavior.Restrict);
    }
}

using Maillage.Kernel;
using Maillage.Memoire.Events;
using Maillage.Reseaux;

namespace Maillage.Memoire;

public sealed partial class Actualite
{
    /// <summary>What is published, to those its visibility lets in; the rest, to those who run the network.</summary>
    public static RegleDeVue<Actualite> Regle { get; } =
        new()
        {
            Reseau = a => a.ReseauId,
            Publiee = a => a.PublieeLe != null && a.RetireeLe == null,
            Visibilite = a => a.Visibilite,
            Cite = a => a.CiteId,
        };

    public DateTime? PublieeLe { get; private set; }

    /// <summary>When it shows by itself; null once it has, or when nobody asked.</summary>
    public DateTime? ProgrammeeLe { get; private set; }
    public DateTime? RetireeLe { get; private set; }

    public bool EstPubliee => PublieeLe is not null && RetireeLe is null;

    public void Publier(DateTime now)
    {
        if (EstPubliee)
        {
            throw new BusinessRuleException("Cette actualité est déjà publiée.");
        }

        // Its place in the stream is that of its first showing.
        (PublieeLe, ProgrammeeLe, RetireeLe) = (PublieeLe ?? now, null, null);
        Raise(new ActualitePubliee(Titre));
    }

    public void Programmer(DateTime pour, DateTime now)
    {
        if (EstPubliee)
        {
            throw new BusinessRuleException("Cette actualité est déjà publiée.");
        }

        if (pour <= now)
        {
            throw new BusinessRuleException("Choisissez un moment à venir, ou laissez vide pour publier maintenant.", "Jour");
        }

        ProgrammeeLe = pour;
        Raise(new ActualiteProgrammee(Titre, pour));
    }

    /// <summary>Out of the stream; those who run the network still read it, and may show it again.</summary>
    public void Retirer(DateTime now)
    {
        if (!EstPubliee && ProgrammeeLe is null)
        {
            throw new BusinessRuleException("Cette actualité n’est pas publiée.");
        }

        (ProgrammeeLe, RetireeLe) = (null, PublieeLe is null ? null : now);
        Raise(new ActualiteRetiree(Titre));
    }
}

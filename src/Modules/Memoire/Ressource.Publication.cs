using Maillage.Kernel;
using Maillage.Memoire.Events;
using Maillage.Reseaux;

namespace Maillage.Memoire;

public sealed partial class Ressource
{
    /// <summary>What is published, to those its visibility lets in; drafts, to those who may write them. What is archived still answers.</summary>
    public static RegleDeVue<Ressource> Regle { get; } =
        new()
        {
            Reseau = r => r.ReseauId,
            Publiee = r => r.PublieeLe != null,
            Visibilite = r => r.Visibilite,
            Cite = r => r.CiteId,
            EquipeEcrit = true,
        };

    public DateTime? PublieeLe { get; private set; }
    public DateTime? ArchiveeLe { get; private set; }

    /// <summary>The day somebody must check that it still holds.</summary>
    public DateOnly? RevoirLe { get; private set; }

    public EtatRessource Etat(DateOnly aujourdHui) =>
        ArchiveeLe is not null ? EtatRessource.Archivee
        : PublieeLe is null ? EtatRessource.Brouillon
        : RevoirLe <= aujourdHui ? EtatRessource.ARevoir
        : EtatRessource.Publiee;

    /// <summary>Shows it to those whom its visibility lets in. What everybody may see is for the animation to show.</summary>
    public void Publier(Droits droits, DateTime now)
    {
        if (PublieeLe is not null && ArchiveeLe is null)
        {
            throw new BusinessRuleException("Cette ressource est déjà publiée.");
        }

        ExigerDroitDeMontrer(Visibilite, droits);
        (PublieeLe, ArchiveeLe) = (now, null);
        Raise(new RessourcePubliee(Titre));
    }

    private void ExigerDroitDeMontrer(Visibilite visibilite, Droits droits)
    {
        if (visibilite == Visibilite.Public && !droits.PeutAnimer(ReseauId))
        {
            throw new BusinessRuleException(
                "Montrer une ressource à tout le monde revient à l’animation : choisissez « les membres du réseau ».",
                nameof(Visibilite)
            );
        }
    }

    /// <summary>Takes it out of the lists; its address still answers, and says so.</summary>
    public void Archiver(DateTime now)
    {
        if (ArchiveeLe is not null)
        {
            throw new BusinessRuleException("Cette ressource est déjà archivée.");
        }

        ArchiveeLe = now;
        Raise(new RessourceArchivee(Titre));
    }

    /// <summary>Checked again: it holds, until that day.</summary>
    public void Revoir(DateOnly? prochaine, DateOnly aujourdHui)
    {
        if (prochaine <= aujourdHui)
        {
            throw new BusinessRuleException("La prochaine vérification est un jour à venir.", "Prochaine");
        }

        RevoirLe = prochaine;
        Raise(new RessourceRevue(Titre));
    }
}

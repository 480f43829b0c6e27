using Maillage.Kernel;
using Maillage.Reseaux.Events;

namespace Maillage.Reseaux;

public sealed partial class Personne
{
    /// <summary>What is said in place of the name of somebody who has left.</summary>
    public const string Anonyme = "Une personne";

    public DateTime? EffacementDemandeLe { get; private set; }

    /// <summary>When nothing was left that says who it was: functions and attendance stay, the name does not.</summary>
    public DateTime? EffaceeLe { get; private set; }

    /// <exception cref="BusinessRuleException">The person still has a part in the network.</exception>
    public void DemanderEffacement(bool aFonctionOuRole, bool aHomonyme, DateTime now)
    {
        if (aFonctionOuRole)
        {
            throw new BusinessRuleException("Cette personne a encore une fonction ou un rôle : clôturez-les d’abord.");
        }

        if (aHomonyme)
        {
            throw new BusinessRuleException(
                "Une autre personne du réseau porte ce nom : les textes ne disent pas de laquelle ils parlent. Distinguez-les d’abord (un second prénom, une initiale)."
            );
        }

        EffacementDemandeLe = now;
        NomPublicAccordeLe = null;
        Raise(new EffacementDemande());
    }

    /// <summary>Once every text was gone through.</summary>
    internal void Effacer(DateTime now)
    {
        (Civilite, Prenom, Nom, Courriel, Cle) = (null, "", Anonyme, null, "");
        EffaceeLe = now;
        Raise(new PersonneEffacee());
    }
}

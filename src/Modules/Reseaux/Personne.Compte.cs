using Maillage.Kernel;
using Maillage.Reseaux.Events;

namespace Maillage.Reseaux;

public sealed partial class Personne
{
    /// <summary>Opens an account without a password; the mail that follows lets the person choose one.</summary>
    public Compte InviterAOuvrirUnCompte(DateTime now)
    {
        if (Courriel is null)
        {
            throw new BusinessRuleException("Il faut une adresse électronique pour ouvrir un compte.", nameof(Courriel));
        }

        Raise(new CompteInvite(Courriel));
        return Compte.Pour(this, now);
    }

    /// <summary>Leaves a trace of what Identity is about to change in the account.</summary>
    public void NoterCompteModifie(ChangementCompte changement) => Raise(new CompteModifie(changement));
}

using Maillage.Kernel;
using Maillage.Rencontres.Events;

namespace Maillage.Rencontres;

public sealed partial class Rencontre
{
    public DateTime? OuverteLe { get; private set; }
    public DateTime? CloseLe { get; private set; }

    /// <summary>The meeting is being held: attendance, weather and notes are taken.</summary>
    public bool EstEnSeance => OuverteLe is not null && CloseLe is null;

    public void OuvrirSeance(DateTime now)
    {
        if (EstAnnulee || !EstAnnoncee)
        {
            throw new BusinessRuleException("Seule une rencontre annoncée peut s’ouvrir.");
        }

        OuverteLe ??= now;
        CloseLe = null;
        Raise(new SeanceOuverte());
    }

    public void CloreSeance(DateTime now)
    {
        if (!EstEnSeance)
        {
            throw new BusinessRuleException("La séance n’est pas ouverte.");
        }

        CloseLe = now;
        Raise(new SeanceClose());
    }
}

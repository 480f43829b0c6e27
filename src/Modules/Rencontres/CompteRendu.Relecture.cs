using Maillage.Kernel;
using Maillage.Rencontres.Events;

namespace Maillage.Rencontres;

public sealed partial class CompteRendu
{
    public const int JoursDeRelecture = 7;
    public const int JoursDeRelectureMax = 60;

    public DateTime? RelectureOuverteLe { get; private set; }
    public DateTime? RelectureJusqua { get; private set; }

    /// <summary>Those who came may propose corrections.</summary>
    public bool EstEnRelecture(DateTime now) => RelectureJusqua > now && EstModifiable;

    public void OuvrirRelecture(int jours, DateTime now)
    {
        ExigerModifiable();
        if (jours is < 1 or > JoursDeRelectureMax)
        {
            throw new BusinessRuleException($"La relecture dure de 1 à {JoursDeRelectureMax} jours.", "Jours");
        }

        RelectureOuverteLe ??= now;
        RelectureJusqua = now.AddDays(jours);
        Raise(new RelectureOuverte(RelectureJusqua.Value));
    }

    public void CloreRelecture(DateTime now)
    {
        if (!EstEnRelecture(now))
        {
            throw new BusinessRuleException("La relecture n’est pas ouverte.");
        }

        RelectureJusqua = now;
        Raise(new RelectureClose());
    }
}

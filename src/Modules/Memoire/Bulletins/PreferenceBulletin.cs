using Maillage.Kernel.Data;
using Maillage.Memoire.Events;
using Maillage.Reseaux;

namespace Maillage.Memoire.Bulletins;

/// <summary>How often somebody reads bulletins.</summary>
public enum Frequence
{
    /// <summary>Each one as it is sent.</summary>
    Immediate = 1,

    /// <summary>Those of the week, on Monday.</summary>
    Hebdomadaire = 2,

    /// <summary>Those of the month, on its first day.</summary>
    Mensuelle = 3,
    Aucune = 4,
}

/// <summary>What a person chose; who chose nothing reads each bulletin as it is sent.</summary>
public sealed class PreferenceBulletin : Entity
{
    private PreferenceBulletin() { }

    public Guid PersonneId { get; private init; }
    public Frequence Frequence { get; private set; }
    public DateTime ChoisieLe { get; private set; }

    public static PreferenceBulletin Choisir(Personne personne, Frequence frequence, DateTime now)
    {
        var preference = new PreferenceBulletin { PersonneId = personne.Id };
        preference.Changer(frequence, now);
        return preference;
    }

    public void Changer(Frequence frequence, DateTime now)
    {
        (Frequence, ChoisieLe) = (frequence, now);
        Raise(new PreferenceChoisie(frequence));
    }
}

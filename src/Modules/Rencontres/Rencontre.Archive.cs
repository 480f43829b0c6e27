using Maillage.Rencontres.Events;

namespace Maillage.Rencontres;

public sealed partial class Rencontre
{
    public const int MeteoMaxLength = 2000;

    /// <summary>The document that this meeting is known by gives no hours: none is shown.</summary>
    public bool SansHoraire { get; private set; }

    /// <summary>The mood of the day, told in a sentence.</summary>
    public string? MeteoEnMots { get; private set; }

    /// <summary>The document does not date the meeting: its day is to be given before anything is published.</summary>
    public bool DateInconnue { get; private set; }

    /// <summary>An archived meeting becomes visible with its minutes; others were announced.</summary>
    public void FaireConnaitre(DateTime now)
    {
        if (!EstAnnoncee)
        {
            AnnonceeLe = now;
            Raise(new RencontreAnnoncee(Titre, 0));
        }
    }

    public void DireObjectifs(string? objectifs)
    {
        Objectifs = objectifs;
        Raise(new PassageCorrige(objectifs ?? ""));
    }

    public void DireMeteo(string? meteo)
    {
        MeteoEnMots = meteo;
        Raise(new PassageCorrige(meteo ?? ""));
    }
}

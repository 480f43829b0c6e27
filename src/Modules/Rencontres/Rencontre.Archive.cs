using Maillage.Rencontres.Events;
using Maillage.Reseaux;

namespace Maillage.Rencontres;

public sealed partial class Rencontre
{
    public const int MeteoMaxLength = 2000;

    /// <summary>The document that this meeting is known by gives no hours: none is shown.</summary>
    public bool SansHoraire { get; private set; }

    /// <summary>The mood of the day, told in a sentence.</summary>
    public string? MeteoEnMots { get; private set; }

    /// <summary>A meeting of the past, known by its minutes. It stays a draft until these are published.</summary>
    public static Rencontre Archiver(Reseau reseau, string slug, PlanRencontre plan, bool sansHoraire)
    {
        var rencontre = Planifier(reseau, slug, plan);
        rencontre.SansHoraire = sansHoraire;
        return rencontre;
    }

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

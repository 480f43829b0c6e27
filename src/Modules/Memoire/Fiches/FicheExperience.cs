using Maillage.Kernel.Data;
using Maillage.Kernel.Text;
using Maillage.Memoire.Events;
using Maillage.Rencontres;
using Maillage.Reseaux;

namespace Maillage.Memoire.Fiches;

/// <summary>An action of a cité, told so that others can take it up. It can: be spotted (in a bloc or not), be described, be written field
/// by field, go from hand to hand until it is published, be withdrawn, fall out of date.</summary>
public sealed partial class FicheExperience : Entity, IVersioned, IPubliable<FicheExperience>
{
    public const int TitreMaxLength = 200;
    public const int LigneMaxLength = 300;

    private FicheExperience() { }

    public Guid ReseauId { get; private init; }
    public string Slug { get; private init; } = "";

    /// <summary>The cité that tells it, reads it and answers for it.</summary>
    public Guid CiteId { get; private init; }

    /// <summary>The bloc where it was spotted.</summary>
    public Guid? BlocId { get; private init; }

    /// <summary>What the bloc said of it, word for word.</summary>
    public string? Action { get; private init; }
    public DateTime RepereeLe { get; private init; }
    public string RepereePar { get; private init; } = "";

    public string Titre { get; private set; } = "";
    public string? SousTitre { get; private set; }

    /// <summary>« Sous-le-Bois, L’Épinette ».</summary>
    public string? Quartiers { get; private set; }

    /// <summary>The other cités that carry it.</summary>
    public List<Guid> Cites { get; private set; } = [];
    public List<string> Axes { get; private set; } = [];
    public List<string> Themes { get; private set; } = [];
    public int? AgeMin { get; private set; }
    public int? AgeMax { get; private set; }

    /// <summary>« 2021 », « 2021-09 », « 2021-09-01 »: see <see cref="PartialDate"/>.</summary>
    public string? Debut { get; private set; }
    public string? Fin { get; private set; }
    public StatutAction Statut { get; private set; }
    public Maturite? Maturite { get; private set; }

    /// <summary>The kit: what one takes away to do the same, in this order.</summary>
    public List<Guid> Ressources { get; private set; } = [];
    public Licence Licence { get; private set; }
    public DroitImage DroitImage { get; private set; }
    public Visibilite Visibilite { get; private set; }
    public int Version { get; set; }

    public static FicheExperience Reperer(Cite cite, string slug, string titre, Reperage reperage, DateTime now)
    {
        var fiche = new FicheExperience
        {
            ReseauId = cite.ReseauId,
            CiteId = cite.Id,
            BlocId = reperage.BlocId,
            Action = reperage.Action,
            Slug = slug,
            RepereeLe = now,
            EtatDepuis = now,
            RepereePar = reperage.Par,
            RedacteurId = reperage.RedacteurId,
        };
        fiche.Prendre(new DescriptionFiche { Titre = titre });
        fiche.Raise(new FicheReperee(fiche.Titre));
        return fiche;
    }

    public void Decrire(DescriptionFiche description)
    {
        Prendre(description);
        Raise(new FicheDecrite(Titre));
    }

    private void Prendre(DescriptionFiche d)
    {
        Titre = French.Typography(d.Titre.Trim());
        SousTitre = Net(d.SousTitre);
        Quartiers = Net(d.Quartiers);
        Cites = [.. d.Cites.Where(c => c != CiteId).Distinct()];
        Axes = [.. Referentiel.Axes.Where(d.Axes.Contains)];
        Themes = [.. d.Themes.Where(Referentiel.Themes.Contains).Distinct()];
        // Two ages typed the wrong way round are the same two ages.
        (AgeMin, AgeMax) = d.AgeMin > d.AgeMax ? (d.AgeMax, d.AgeMin) : (d.AgeMin, d.AgeMax);
        (Debut, Fin) = (Net(d.Debut), Net(d.Fin));
        (Statut, Maturite) = (d.Statut, d.Maturite);
        Ressources = [.. d.Ressources.Distinct()];
        (Licence, DroitImage, Visibilite) = (d.Licence, d.DroitImage, d.Visibilite);
        RevoirLe = d.RevoirLe;
    }

    private static string? Net(string? ligne) => string.IsNullOrWhiteSpace(ligne) ? null : French.Typography(ligne.Trim());
}

/// <summary>Who spotted the action, who of the animation sees the fiche through, in which bloc it was said and how.</summary>
public sealed record Reperage(string Par, Guid? RedacteurId, Guid? BlocId = null, string? Action = null);

using Maillage.Kernel;
using Maillage.Kernel.Data;
using Maillage.Kernel.Text;
using Maillage.Memoire.Events;
using Maillage.Reseaux;

namespace Maillage.Memoire;

/// <summary>Something worth keeping: a document, a recording, a link, or a folder of those. It can: be described, hold a file and its
/// versions, say what its medium says (transcription), be published, fall due for review, be archived, gather others (folder), tell
/// that its link is dead, be reported.</summary>
public sealed partial class Ressource : Entity, IVersioned, IPubliable<Ressource>
{
    public const int TitreMaxLength = 200;
    public const int LigneMaxLength = 200;
    public const int ResumeMaxLength = 4000;
    public const int AdresseMaxLength = 1000;

    private Ressource() { }

    public Guid ReseauId { get; private init; }
    public NatureRessource Nature { get; private init; }
    public string Slug { get; private init; } = "";

    /// <summary>The cité that gives it, and may change it; null when the animation does.</summary>
    public Guid? CiteId { get; private init; }
    public DateTime AjouteeLe { get; private init; }
    public string AjouteePar { get; private init; } = "";

    public string Titre { get; private set; } = "";
    public string? Resume { get; private set; }

    /// <summary>Who wrote or produced it.</summary>
    public string? Auteur { get; private set; }

    /// <summary>Of the thing itself: « 2022 », « 2022-04 », « 2022-04-28 ».</summary>
    public string? Date { get; private set; }
    public Niveau Niveau { get; private set; }
    public List<string> Themes { get; private set; } = [];
    public int? AgeMin { get; private set; }
    public int? AgeMax { get; private set; }

    /// <summary>The cités it speaks of.</summary>
    public List<Guid> Cites { get; private set; } = [];

    /// <summary>Two letters (ISO 639-1).</summary>
    public string Langue { get; private set; } = "fr";
    public Licence Licence { get; private set; }

    /// <summary>Where it was found.</summary>
    public string? Source { get; private set; }
    public Visibilite Visibilite { get; private set; }
    public int Version { get; set; }

    public static Ressource Ajouter(
        Reseau reseau,
        Cite? cite,
        NatureRessource nature,
        string slug,
        DescriptionRessource description,
        string auteur,
        DateTime now
    )
    {
        var ressource = new Ressource
        {
            ReseauId = reseau.Id,
            CiteId = cite?.Id,
            Nature = nature,
            Slug = slug,
            AjouteeLe = now,
            AjouteePar = auteur,
        };
        ressource.Prendre(description);
        ressource.Raise(new RessourceAjoutee(ressource.Titre));
        return ressource;
    }

    public void Decrire(DescriptionRessource description, Droits droits)
    {
        if (PublieeLe is not null && Visibilite != Visibilite.Public)
        {
            ExigerDroitDeMontrer(description.Visibilite, droits);
        }

        Prendre(description);
        Raise(new RessourceDecrite(Titre));
    }

    private void Prendre(DescriptionRessource description)
    {
        if (description.AgeMin > description.AgeMax)
        {
            throw new BusinessRuleException("L’âge le plus grand vient après le plus petit.", nameof(AgeMax));
        }

        if (Nature == NatureRessource.Lien && description.Source is null)
        {
            throw new BusinessRuleException("Donnez l’adresse du lien.", nameof(Source));
        }

        Titre = French.Typography(description.Titre.Trim());
        Resume = description.Resume;
        Auteur = description.Auteur;
        Date = description.Date;
        Niveau = description.Niveau;
        Themes = [.. description.Themes.Where(Referentiel.Themes.Contains).Distinct()];
        (AgeMin, AgeMax) = (description.AgeMin, description.AgeMax);
        Cites = [.. description.Cites.Distinct()];
        Langue = description.Langue;
        Licence = description.Licence;
        Source = description.Source;
        Visibilite = description.Visibilite;
        RevoirLe = description.RevoirLe;
    }
}

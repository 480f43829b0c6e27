using Maillage.Kernel.Data;
using Maillage.Kernel.Text;
using Maillage.Memoire.Events;
using Maillage.Reseaux;

namespace Maillage.Memoire;

/// <summary>A piece of news of the network, national, regional or local. It can: be written, or raised from the bloc of a cité; carry
/// resources; be published, now or at a time to come; be withdrawn.</summary>
public sealed partial class Actualite : Entity, IVersioned, IPubliable<Actualite>
{
    public const int TitreMaxLength = 200;
    public const int TexteMaxLength = 20_000;

    private Actualite() { }

    public Guid ReseauId { get; private init; }
    public string Slug { get; private init; } = "";

    /// <summary>The cité whose news it is, kept when it is raised; null for the network.</summary>
    public Guid? CiteId { get; private init; }

    /// <summary>The bloc it was raised from.</summary>
    public Guid? BlocId { get; private init; }

    /// <summary>Who wrote it first, in the bloc or here.</summary>
    public string Auteur { get; private init; } = "";
    public DateTime EcriteLe { get; private init; }

    public string Titre { get; private set; } = "";

    /// <summary>Paragraphs, lists by dashes, web addresses.</summary>
    public string Texte { get; private set; } = "";
    public Niveau Niveau { get; private set; }
    public List<string> Themes { get; private set; } = [];

    /// <summary>What it shows, in this order.</summary>
    public List<Guid> Ressources { get; private set; } = [];
    public Visibilite Visibilite { get; private set; }
    public int Version { get; set; }

    public static Actualite Ecrire(Reseau reseau, OrigineActualite origine, string slug, TexteActualite texte, DateTime now)
    {
        var actualite = new Actualite
        {
            ReseauId = reseau.Id,
            CiteId = origine.CiteId,
            BlocId = origine.BlocId,
            Auteur = origine.Auteur,
            Slug = slug,
            EcriteLe = now,
        };
        actualite.Prendre(texte);
        actualite.Raise(new ActualiteEcrite(actualite.Titre));
        return actualite;
    }

    public void Modifier(TexteActualite texte)
    {
        Prendre(texte);
        Raise(new ActualiteModifiee(Titre));
    }

    private void Prendre(TexteActualite texte)
    {
        Titre = French.Typography(texte.Titre.Trim());
        Texte = texte.Texte.Trim();
        Niveau = texte.Niveau;
        Themes = [.. texte.Themes.Where(Referentiel.Themes.Contains).Distinct()];
        Ressources = [.. texte.Ressources.Distinct()];
        Visibilite = texte.Visibilite;
    }
}

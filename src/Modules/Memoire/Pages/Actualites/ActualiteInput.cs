using System.ComponentModel.DataAnnotations;
using Maillage.Reseaux;
using Maillage.Ui.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Maillage.Memoire.Pages.Actualites;

public sealed class ActualiteInput : IVersionedForm
{
    public int Version { get; set; }

    [Required]
    [StringLength(Actualite.TitreMaxLength)]
    public string Titre { get; set; } = "";

    [Required]
    [DataType(DataType.MultilineText)]
    [StringLength(Actualite.TexteMaxLength)]
    public string Texte { get; set; } = "";

    [Required]
    public Niveau Niveau { get; set; } = Niveau.Regional;

    [Required]
    [Display(Name = "Qui la voit")]
    public Visibilite Visibilite { get; set; } = Visibilite.Public;

    public List<string> Themes { get; set; } = [];

    [DataType(DataType.MultilineText)]
    [StringLength(8000)]
    public string? Ressources { get; set; }

    public static IEnumerable<SelectListItem> Visibilites =>
        [
            new SelectListItem("Tout le monde", nameof(Visibilite.Public)),
            new SelectListItem("Les membres du réseau", nameof(Visibilite.Reseau)),
        ];

    public TexteActualite Lire(IReadOnlyList<Guid> ressources) =>
        new()
        {
            Titre = Titre,
            Texte = Texte,
            Niveau = Niveau,
            Themes = Themes,
            Ressources = ressources,
            Visibilite = Visibilite,
        };

    public static ActualiteInput De(Actualite actualite, string ressources) =>
        new()
        {
            Version = actualite.Version,
            Titre = actualite.Titre,
            Texte = actualite.Texte,
            Niveau = actualite.Niveau,
            Themes = actualite.Themes,
            Ressources = ressources,
            Visibilite = actualite.Visibilite,
        };
}

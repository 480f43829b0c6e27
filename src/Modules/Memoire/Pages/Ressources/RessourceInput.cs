using System.ComponentModel.DataAnnotations;
using Maillage.Reseaux;
using Maillage.Ui.TagHelpers;
using Maillage.Ui.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Maillage.Memoire.Pages.Ressources;

public sealed class RessourceInput : IVersionedForm, IValidatableObject
{
    public int Version { get; set; }

    [Required]
    [StringLength(Ressource.TitreMaxLength)]
    public string Titre { get; set; } = "";

    [Display(Name = "Résumé")]
    [DataType(DataType.MultilineText)]
    [StringLength(Ressource.ResumeMaxLength)]
    public string? Resume { get; set; }

    [Display(Name = "Auteur ou producteur")]
    [StringLength(Ressource.LigneMaxLength)]
    public string? Auteur { get; set; }

    [StringLength(10)]
    public string? Date { get; set; }

    [Display(Name = "Adresse d’origine")]
    [Url]
    [DataType(DataType.Url)]
    [StringLength(Ressource.AdresseMaxLength)]
    public string? Source { get; set; }

    [Required]
    public Niveau Niveau { get; set; } = Niveau.Regional;

    [Required]
    [Display(Name = "Qui la voit")]
    public Visibilite Visibilite { get; set; } = Visibilite.Reseau;

    public List<string> Themes { get; set; } = [];
    public List<Guid> Cites { get; set; } = [];

    [Display(Name = "De (âge)")]
    [Range(0, 25)]
    public int? AgeMin { get; set; }

    [Display(Name = "À (âge)")]
    [Range(0, 25)]
    public int? AgeMax { get; set; }

    [Required]
    public string Langue { get; set; } = "fr";

    [Required]
    public Licence Licence { get; set; }

    [Display(Name = "À vérifier le")]
    public DateOnly? RevoirLe { get; set; }

    public static IEnumerable<SelectListItem> Niveaux => Choices.Of<Niveau>(Labels.Of);

    public static IEnumerable<SelectListItem> Licences => Choices.Of<Licence>(Labels.Of);

    public static IEnumerable<SelectListItem> Langues => Labels.Langues.Select(l => new SelectListItem(Labels.Langue(l), l));

    public static IEnumerable<SelectListItem> Visibilites =>
        [
            new SelectListItem("Les membres du réseau", nameof(Visibilite.Reseau)),
            new SelectListItem("Tout le monde", nameof(Visibilite.Public)),
            new SelectListItem("L’animation, et la cité qui la dépose", nameof(Visibilite.Cite)),
        ];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Date is not null && !PartialDate.IsValid(Date))
        {
            yield return new ValidationResult("Écrivez la date comme 2022, 2022-04 ou 2022-04-28.", [nameof(Date)]);
        }

        if (!Labels.Langues.Contains(Langue))
        {
            yield return new ValidationResult("Choisissez une langue de la liste.", [nameof(Langue)]);
        }
    }

    /// <param name="connues">The cités of the network: others are not kept.</param>
    public DescriptionRessource Lire(IEnumerable<CiteAuChoix> connues) =>
        new()
        {
            Titre = Titre,
            Resume = Resume,
            Auteur = Auteur,
            Date = Date,
            Niveau = Niveau,
            Themes = Themes,
            AgeMin = AgeMin,
            AgeMax = AgeMax,
            Cites = [.. connues.Select(c => c.Id).Where(Cites.Contains)],
            Langue = Langue,
            Licence = Licence,
            Source = Source,
            Visibilite = Visibilite,
            RevoirLe = RevoirLe,
        };

    public static RessourceInput De(Ressource ressource) =>
        new()
        {
            Version = ressource.Version,
            Titre = ressource.Titre,
            Resume = ressource.Resume,
            Auteur = ressource.Auteur,
            Date = ressource.Date,
            Source = ressource.Source,
            Niveau = ressource.Niveau,
            Visibilite = ressource.Visibilite,
            Themes = ressource.Themes,
            Cites = ressource.Cites,
            AgeMin = ressource.AgeMin,
            AgeMax = ressource.AgeMax,
            Langue = ressource.Langue,
            Licence = ressource.Licence,
            RevoirLe = ressource.RevoirLe,
        };
}

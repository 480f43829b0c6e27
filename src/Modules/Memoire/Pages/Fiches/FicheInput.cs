using System.ComponentModel.DataAnnotations;
using Maillage.Memoire.Fiches;
using Maillage.Memoire.Pages.Ressources;
using Maillage.Reseaux;
using Maillage.Ui.TagHelpers;
using Maillage.Ui.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Maillage.Memoire.Pages.Fiches;

public sealed class FicheInput : IVersionedForm, IValidatableObject
{
    public int Version { get; set; }

    [Required]
    [StringLength(FicheExperience.TitreMaxLength)]
    public string Titre { get; set; } = "";

    [Display(Name = "Sous-titre")]
    [StringLength(FicheExperience.LigneMaxLength)]
    public string? SousTitre { get; set; }

    [StringLength(FicheExperience.LigneMaxLength)]
    public string? Quartiers { get; set; }

    public List<Guid> Cites { get; set; } = [];
    public List<string> Axes { get; set; } = [];
    public List<string> Themes { get; set; } = [];

    [Display(Name = "De (âge)")]
    [Range(0, 25)]
    public int? AgeMin { get; set; }

    [Display(Name = "À (âge)")]
    [Range(0, 25)]
    public int? AgeMax { get; set; }

    [Display(Name = "Début")]
    [StringLength(10)]
    public string? Debut { get; set; }

    [StringLength(10)]
    public string? Fin { get; set; }

    [Required]
    [Display(Name = "Où en est l’action")]
    public StatutAction Statut { get; set; } = StatutAction.EnCours;

    [Display(Name = "Recul")]
    public Maturite? Maturite { get; set; }

    [Display(Name = "À emporter")]
    [DataType(DataType.MultilineText)]
    [StringLength(8000)]
    public string? Ressources { get; set; }

    [Required]
    public Licence Licence { get; set; }

    [Required]
    [Display(Name = "Droit à l’image")]
    public DroitImage DroitImage { get; set; } = DroitImage.SansImage;

    [Required]
    [Display(Name = "Qui la lira")]
    public Visibilite Visibilite { get; set; } = Visibilite.Public;

    [Display(Name = "À vérifier le")]
    public DateOnly? RevoirLe { get; set; }

    public static IEnumerable<SelectListItem> Statuts => Choices.Of<StatutAction>(Labels.Of);
    public static IEnumerable<SelectListItem> Maturites => [new SelectListItem("Non précisé", ""), .. Choices.Of<Maturite>(Labels.Of)];
    public static IEnumerable<SelectListItem> DroitsImage => Choices.Of<DroitImage>(Labels.Of);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var (champ, date) in new[] { (nameof(Debut), Debut), (nameof(Fin), Fin) })
        {
            if (date is not null && !PartialDate.IsValid(date))
            {
                yield return new ValidationResult("Écrivez la date comme 2022, 2022-04 ou 2022-04-28.", [champ]);
            }
        }
    }

    /// <param name="connues">The cités of the network: others are not kept.</param>
    public DescriptionFiche Lire(IEnumerable<CiteAuChoix> connues, IReadOnlyList<Guid> ressources) =>
        new()
        {
            Titre = Titre,
            SousTitre = SousTitre,
            Quartiers = Quartiers,
            Cites = [.. connues.Select(c => c.Id).Where(Cites.Contains)],
            Axes = Axes,
            Themes = Themes,
            AgeMin = AgeMin,
            AgeMax = AgeMax,
            Debut = Debut,
            Fin = Fin,
            Statut = Statut,
            Maturite = Maturite,
            Ressources = ressources,
            Licence = Licence,
            DroitImage = DroitImage,
            Visibilite = Visibilite,
            RevoirLe = RevoirLe,
        };

    public static FicheInput De(FicheExperience fiche, string ressources) =>
        new()
        {
            Version = fiche.Version,
            Titre = fiche.Titre,
            SousTitre = fiche.SousTitre,
            Quartiers = fiche.Quartiers,
            Cites = fiche.Cites,
            Axes = fiche.Axes,
            Themes = fiche.Themes,
            AgeMin = fiche.AgeMin,
            AgeMax = fiche.AgeMax,
            Debut = fiche.Debut,
            Fin = fiche.Fin,
            Statut = fiche.Statut,
            Maturite = fiche.Maturite,
            Ressources = ressources,
            Licence = fiche.Licence,
            DroitImage = fiche.DroitImage,
            Visibilite = fiche.Visibilite,
            RevoirLe = fiche.RevoirLe,
        };
}

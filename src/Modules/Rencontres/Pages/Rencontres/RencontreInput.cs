using System.ComponentModel.DataAnnotations;
using Maillage.Reseaux;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Maillage.Rencontres.Pages.Rencontres;

public sealed class RencontreInput
{
    [Required]
    [StringLength(Rencontre.TitreMaxLength)]
    public string Titre { get; set; } = "";

    [DataType(DataType.MultilineText)]
    [StringLength(Rencontre.TexteMaxLength)]
    public string? Objectifs { get; set; }

    [Required]
    [Display(Name = "Date")]
    public DateOnly? Jour { get; set; }

    [Required]
    [Display(Name = "De")]
    public TimeOnly? HeureDebut { get; set; }

    [Required]
    [Display(Name = "À")]
    public TimeOnly? HeureFin { get; set; }

    [Required]
    [Display(Name = "Comment")]
    public Modalite Modalite { get; set; } = Modalite.Distanciel;

    [StringLength(Rencontre.LieuMaxLength)]
    public string? Lieu { get; set; }

    [Display(Name = "Adresse de connexion")]
    [Url]
    [DataType(DataType.Url)]
    [StringLength(Rencontre.LienMaxLength)]
    public string? Lien { get; set; }

    [Required]
    [Display(Name = "Qui la voit")]
    public Visibilite Visibilite { get; set; } = Visibilite.Public;

    /// <summary>Known by a document: what it does not say may stay unsaid.</summary>
    [BindNever]
    public bool EstArchive { get; set; }

    [Display(Name = "Le document ne dit pas l’horaire")]
    public bool SansHoraire { get; set; }

    public List<PointInput> Points { get; set; } = [];

    public static IEnumerable<SelectListItem> Modalites =>
        [
            new SelectListItem("À distance", nameof(Modalite.Distanciel)),
            new SelectListItem("En présentiel", nameof(Modalite.Presentiel)),
            new SelectListItem("Les deux (hybride)", nameof(Modalite.Hybride)),
        ];

    public static IEnumerable<SelectListItem> Visibilites =>
        [
            new SelectListItem("Tout le monde", nameof(Visibilite.Public)),
            new SelectListItem("Les membres du réseau", nameof(Visibilite.Reseau)),
        ];

    public IEnumerable<PointInput> PointsRemplis => Points.Where(p => !string.IsNullOrWhiteSpace(p.Titre));

    public PlanRencontre Lire() =>
        new()
        {
            Titre = Titre,
            Objectifs = Objectifs,
            Jour = Jour!.Value,
            HeureDebut = HeureDebut ?? TimeOnly.MinValue,
            HeureFin = HeureFin ?? TimeOnly.MinValue,
            EstArchive = EstArchive,
            SansHoraire = EstArchive && SansHoraire,
            Modalite = Modalite,
            Lieu = Lieu,
            Lien = Lien,
            Visibilite = Visibilite,
        };

    public static RencontreInput De(Rencontre rencontre, IEnumerable<PointOrdreDuJour> points) =>
        new()
        {
            Titre = rencontre.Titre,
            Objectifs = rencontre.Objectifs,
            Jour = rencontre.DateInconnue ? null : rencontre.Jour,
            HeureDebut = rencontre.SansHoraire ? null : rencontre.HeureDebut,
            HeureFin = rencontre.SansHoraire ? null : rencontre.HeureFin,
            SansHoraire = rencontre.SansHoraire,
            Modalite = rencontre.Modalite,
            Lieu = rencontre.Lieu,
            Lien = rencontre.Lien,
            Visibilite = rencontre.Visibilite,
            Points =
            [
                .. points.Select(p => new PointInput
                {
                    Titre = p.Titre,
                    Duree = p.DureeMinutes,
                    Intervenant = p.Intervenant,
                }),
            ],
        };
}

public sealed class PointInput
{
    [StringLength(PointOrdreDuJour.TitreMaxLength)]
    [Display(Name = "Point")]
    public string? Titre { get; set; }

    [Range(1, 600)]
    [Display(Name = "Durée")]
    public int? Duree { get; set; }

    [StringLength(PointOrdreDuJour.IntervenantMaxLength)]
    [Display(Name = "Intervenant")]
    public string? Intervenant { get; set; }
}

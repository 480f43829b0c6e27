using System.ComponentModel.DataAnnotations;
using Maillage.Kernel.Emails;

namespace Maillage.Reseaux.Pages.Personnes;

public sealed class PersonneInput
{
    [Display(Name = "Civilité")]
    public string? Civilite { get; set; }

    [Display(Name = "Prénom")]
    [Required]
    [StringLength(Personne.NomMaxLength)]
    public string Prenom { get; set; } = "";

    [Required]
    [StringLength(Personne.NomMaxLength)]
    public string Nom { get; set; } = "";

    [Display(Name = "Adresse électronique")]
    [OneEmailAddress]
    [DataType(DataType.EmailAddress)]
    [StringLength(Personne.CourrielMaxLength)]
    public string? Courriel { get; set; }

    [Display(Name = "A accepté d’être nommé·e dans les documents publics")]
    public bool NomPublic { get; set; }

    public Identite Lire() => new(Civilite, Prenom, Nom, Courriel);

    public static PersonneInput De(Personne personne) =>
        new()
        {
            Civilite = personne.Civilite,
            Prenom = personne.Prenom,
            Nom = personne.Nom,
            Courriel = personne.Courriel,
            NomPublic = personne.NomPublicAccordeLe is not null,
        };
}

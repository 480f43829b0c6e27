using System.ComponentModel.DataAnnotations;
using Maillage.Kernel;
using Maillage.Kernel.Data;
using Maillage.Memoire.Fiches;
using Maillage.Reseaux;
using Maillage.Ui.TagHelpers;
using Maillage.Ui.Validation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Memoire.Pages.Fiches;

/// <summary>Who is named, and who agreed.</summary>
[OnceOnly]
public sealed class ConsentementsModel(AppDb db, DroitsCourants droits, PersonnesNommees nommees, TimeProvider clock)
    : FichePage(db, droits, clock)
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public IReadOnlyList<ConsentementFiche> Consentements { get; private set; } = [];
    public IReadOnlyList<string> NonDemandes { get; private set; } = [];

    public static IEnumerable<SelectListItem> Reponses => Choices.Of<ReponseConsentement>(Labels.Of);

    public override async Task ReloadAsync()
    {
        await base.ReloadAsync();
        Consentements = await Db.ConsentementsFiche.Where(c => c.FicheId == Fiche.Id).OrderBy(c => c.Nom).ToListAsync();
        NonDemandes = await nommees.NonDemandesAsync(Fiche, Consentements);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await ReloadAsync();
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var accord = new AccordDonne(Input.Reponse, Input.Qualite, Input.Moyen);
        var nom = Input.Nom.Trim();
        if (
            Input.Reponse == ReponseConsentement.Refuse
            && $"{Fiche.Titre} {Fiche.SousTitre}".Contains(nom, StringComparison.OrdinalIgnoreCase)
        )
        {
            // Lists show the title as it is: there it must be changed by hand.
            throw new BusinessRuleException(
                "Le titre ou le sous-titre nomme cette personne : changez-les d’abord, dans l’identité.",
                nameof(InputModel.Nom)
            );
        }

        var deja = Consentements.FirstOrDefault(c => string.Equals(c.Nom, nom, StringComparison.OrdinalIgnoreCase));
        if (deja is null)
        {
            Db.Add(ConsentementFiche.Noter(Fiche, nom, accord, Droits.Nom, Maintenant));
        }
        else
        {
            deja.Changer(accord, Droits.Nom, Maintenant);
        }

        return await FinirAsync($"L’accord de {nom} est noté.", $"{Adresse}/consentements");
    }

    public sealed class InputModel
    {
        [Required]
        [StringLength(ConsentementFiche.NomMaxLength)]
        public string Nom { get; set; } = "";

        [Required]
        [Display(Name = "Qualité")]
        [StringLength(ConsentementFiche.NomMaxLength)]
        public string Qualite { get; set; } = "";

        [Required]
        [Display(Name = "Réponse")]
        public ReponseConsentement Reponse { get; set; } = ReponseConsentement.Accorde;

        [Display(Name = "Comment")]
        [StringLength(ConsentementFiche.NomMaxLength)]
        public string? Moyen { get; set; }
    }
}

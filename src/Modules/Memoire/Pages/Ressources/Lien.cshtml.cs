using System.ComponentModel.DataAnnotations;
using Maillage.Kernel.Data;
using Maillage.Reseaux;
using Microsoft.AspNetCore.Mvc;

namespace Maillage.Memoire.Pages.Ressources;

public sealed class LienModel(AppDb db, DroitsCourants droits, TimeProvider clock) : RessourcePage(db, droits, clock)
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync()
    {
        await ReloadAsync();
        if (!ModelState.IsValid)
        {
            return Page();
        }

        if (Input.Source is { } nouvelle)
        {
            Ressource.DeplacerLien(nouvelle);
            return await FinirAsync("L’adresse est à jour.");
        }

        Ressource.MarquerLienMort(Maintenant);
        return await FinirAsync("Le lien est marqué comme mort.");
    }

    public sealed class InputModel
    {
        [Display(Name = "Nouvelle adresse")]
        [Url]
        [DataType(DataType.Url)]
        [StringLength(Ressource.AdresseMaxLength)]
        public string? Source { get; set; }
    }
}

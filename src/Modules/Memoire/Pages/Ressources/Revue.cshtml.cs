using System.ComponentModel.DataAnnotations;
using Maillage.Kernel.Data;
using Maillage.Reseaux;
using Microsoft.AspNetCore.Mvc;

namespace Maillage.Memoire.Pages.Ressources;

public sealed class RevueModel(AppDb db, DroitsCourants droits, TimeProvider clock) : RessourcePage(db, droits, clock)
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public override async Task OnGetAsync()
    {
        await ReloadAsync();
        Input.Prochaine = AujourdHui.AddYears(1);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await ReloadAsync();
        if (!ModelState.IsValid)
        {
            return Page();
        }

        Ressource.Revoir(Input.Prochaine, AujourdHui);
        return await FinirAsync("C’est noté : la ressource tient encore.");
    }

    public sealed class InputModel
    {
        [Display(Name = "Prochaine vérification")]
        public DateOnly? Prochaine { get; set; }
    }
}

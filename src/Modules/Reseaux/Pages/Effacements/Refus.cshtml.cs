using System.ComponentModel.DataAnnotations;
using Maillage.Kernel.Data;
using Maillage.Kernel.Jobs;
using Maillage.Kernel.Time;
using Maillage.Reseaux.Jobs;
using Maillage.Ui.Validation;
using Microsoft.AspNetCore.Mvc;

namespace Maillage.Reseaux.Pages.Effacements;

[OnceOnly]
public sealed class RefusModel(AppDb db, DroitsCourants droits, TimeProvider clock) : DemandePage(db, droits)
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

        Demande.Refuser(Personne, Input.Motif, Droits, clock.UtcNow());
        Db.Add(Job.For(new AvertirEffacement(Demande.Id, Demande.Etat, Droits.PersonneId), clock.UtcNow()));
        return await FinirAsync("La demande est refusée.");
    }

    public sealed class InputModel
    {
        [Display(Name = "Pourquoi")]
        [DataType(DataType.MultilineText)]
        [StringLength(DemandeEffacement.MotifMaxLength)]
        public string? Motif { get; set; }
    }
}

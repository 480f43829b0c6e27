using System.ComponentModel.DataAnnotations;
using Maillage.Kernel.Data;
using Maillage.Kernel.Time;
using Maillage.Reseaux;
using Maillage.Ui.Validation;
using Microsoft.AspNetCore.Mvc;

namespace Maillage.Rencontres.Pages.ComptesRendus;

/// <summary>Opens published minutes again, for a reason that readers will see.</summary>
public sealed class CorrectionModel(AppDb db, DroitsCourants droits, TimeProvider clock) : RedactionPage(db, droits), IReloadable
{
    [BindProperty]
    public CorrectionInput Input { get; set; } = new();

    public Task OnGetAsync() => ReloadAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        await ReloadAsync();
        if (!ModelState.IsValid)
        {
            return Page();
        }

        CompteRendu.OuvrirCorrection(Input.Motif, clock.UtcNow());
        await Db.SaveChangesAsync();
        return Vers("compte-rendu/verification", "La correction est ouverte. La version publiée reste lisible d’ici là.");
    }

    public Task ReloadAsync() => ChargerAsync();

    public sealed class CorrectionInput
    {
        [Required]
        [StringLength(CompteRendu.MotifMaxLength)]
        public string Motif { get; set; } = "";
    }
}

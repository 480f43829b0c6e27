using System.ComponentModel.DataAnnotations;
using Maillage.Kernel.Data;
using Maillage.Kernel.Time;
using Maillage.Ui.Validation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Maillage.Reseaux.Pages.Fonctions;

public sealed class ClotureModel(AppDb db, DroitsCourants droits, TimeProvider clock) : PageModel, IReloadable
{
    [FromRoute]
    public Guid Id { get; set; }

    [FromRoute]
    public Guid FonctionId { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public Personne Personne { get; private set; } = null!;
    public Fonction Fonction { get; private set; } = null!;

    public async Task OnGetAsync()
    {
        await ReloadAsync();
        Input.Fin = clock.TodayInParis();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await ReloadAsync();
        if (!ModelState.IsValid)
        {
            return Page();
        }

        Fonction.Cloturer(Input.Fin!.Value);
        await db.SaveChangesAsync();
        TempData["Flash"] = "La fonction est clôturée.";
        return Redirect($"/personnes/{Id}");
    }

    public async Task ReloadAsync()
    {
        var lecteur = await droits.LireAsync();
        Personne = await db.PersonnesVisiblesPar(lecteur, clock.TodayInParis()).FindOrNotFoundAsync(p => p.Id == Id);
        Fonction = await (lecteur.EstAdministrateur ? db.Fonctions : db.FonctionsDans(lecteur.ReseauxAnimes)).FindOrNotFoundAsync(f =>
            f.Id == FonctionId && f.PersonneId == Id && f.Fin == null
        );
    }

    public sealed class InputModel
    {
        [Display(Name = "Jusqu’au")]
        [Required]
        public DateOnly? Fin { get; set; }
    }
}

using Maillage.Kernel.Data;
using Maillage.Kernel.Text;
using Maillage.Reseaux;
using Maillage.Ui.Validation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Rencontres.Pages.Rencontres;

[OnceOnly]
public sealed class NouvelleModel(AppDb db, DroitsCourants droits) : PageModel, IRencontreForm
{
    [BindProperty]
    public RencontreInput Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var lecteur = await droits.LireAsync();
        var reseau = await db.Reseaux.FindOrNotFoundAsync(r => r.Id == lecteur.ReseauId);
        var slug = await Slugs.FreeAsync($"{Input.Titre} {Input.Jour:yyyy-MM-dd}", s => db.Rencontres.AnyAsync(r => r.Slug == s));
        var rencontre = Rencontre.Planifier(reseau, slug, Input.Lire());
        db.Add(rencontre);
        db.AddRange(Input.PointsRemplis.Select((p, i) => PointOrdreDuJour.Inscrire(rencontre, i, p.Titre!, p.Duree, p.Intervenant)));
        await db.SaveChangesAsync();
        TempData["Flash"] = "La rencontre est enregistrée. Quand elle est prête, annoncez-la.";
        return Redirect($"/rencontres/{slug}");
    }
}

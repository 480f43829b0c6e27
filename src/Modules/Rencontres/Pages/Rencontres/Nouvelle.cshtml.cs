using Maillage.Kernel.Data;
using Maillage.Kernel.Text;
using Maillage.Reseaux;
using Maillage.Ui.Validation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Rencontres.Pages.Rencontres;

[OnceOnly]
public sealed class NouvelleModel(AppDb db, OuEcrire ou) : PageModel, IRencontreForm, IReloadable
{
    [BindProperty]
    public RencontreInput Input { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = OuEcrire.Champ)]
    public string? Reseau { get; set; }

    public OuEcrire Ou => ou;

    public Task OnGetAsync() => ReloadAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        await ReloadAsync();
        ou.Verifier(ModelState);
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var slug = await Slugs.FreeAsync($"{Input.Titre} {Input.Jour:yyyy-MM-dd}", s => db.Rencontres.AnyAsync(r => r.Slug == s));
        var rencontre = Rencontre.Planifier(ou.Choisi!, slug, Input.Lire());
        db.Add(rencontre);
        db.AddRange(Input.PointsRemplis.Select((p, i) => PointOrdreDuJour.Inscrire(rencontre, i, p.Titre!, p.Duree, p.Intervenant)));
        await db.SaveChangesAsync();
        TempData["Flash"] = "La rencontre est enregistrée. Quand elle est prête, annoncez-la.";
        return Redirect($"/rencontres/{slug}");
    }

    public Task ReloadAsync() => ou.LireAsync(Reseau);
}

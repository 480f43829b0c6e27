using Maillage.Kernel.Data;
using Maillage.Reseaux;
using Maillage.Ui.Validation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Rencontres.Pages.Rencontres;

public sealed class ModificationModel(AppDb db, DroitsCourants droits) : PageModel, IRencontreForm, IReloadable
{
    [FromRoute]
    public string Slug { get; set; } = "";

    [BindProperty]
    public RencontreInput Input { get; set; } = new();

    public Rencontre Rencontre { get; private set; } = null!;
    private List<PointOrdreDuJour> Points { get; set; } = [];

    public async Task OnGetAsync()
    {
        await ReloadAsync();
        Input = RencontreInput.De(Rencontre, Points);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await ReloadAsync();
        if (!ModelState.IsValid)
        {
            return Page();
        }

        Rencontre.Modifier(Input.Lire());
        db.RemoveRange(Points);
        db.AddRange(Input.PointsRemplis.Select((p, i) => PointOrdreDuJour.Inscrire(Rencontre, i, p.Titre!, p.Duree, p.Intervenant)));
        await db.SaveChangesAsync();
        TempData["Flash"] = "La rencontre est à jour.";
        return Redirect($"/rencontres/{Slug}");
    }

    public async Task ReloadAsync()
    {
        Rencontre = await db.AnimeeParAsync(Slug, await droits.LireAsync());
        Points = await db.Points.Where(p => p.RencontreId == Rencontre.Id).OrderBy(p => p.Rang).ToListAsync();
    }
}

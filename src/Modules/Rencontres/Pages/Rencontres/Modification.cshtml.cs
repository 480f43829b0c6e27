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
    private bool EstArchive { get; set; }
    private List<PointOrdreDuJour> Points { get; set; } = [];

    public async Task OnGetAsync()
    {
        await ReloadAsync();
        Input = RencontreInput.De(Rencontre, Points);
        Input.EstArchive = EstArchive;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await ReloadAsync();
        if (Input is { EstArchive: true, SansHoraire: true })
        {
            ModelState.Remove("Input.HeureDebut");
            ModelState.Remove("Input.HeureFin");
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        await db.ExigerModifiableAsync(Rencontre);
        Rencontre.Modifier(Input.Lire());
        var inscrits = Input
            .PointsRemplis.Select((p, i) => PointOrdreDuJour.Inscrire(Rencontre, i, p.Titre!, p.Duree, p.Intervenant))
            .ToList();
        // A point that did not change stays the same one: minutes compare passages by their key.
        db.RemoveRange(Points.Where(p => !inscrits.Exists(p.EstPareil)));
        db.AddRange(inscrits.Where(i => !Points.Exists(i.EstPareil)));
        await db.SaveChangesAsync();
        TempData["Flash"] = "La rencontre est à jour.";
        return Redirect($"/rencontres/{Slug}");
    }

    public async Task ReloadAsync()
    {
        Rencontre = await db.AnimeeParAsync(Slug, await droits.LireAsync());
        Input.EstArchive = EstArchive = await db.Sources.AnyAsync(s => s.RencontreId == Rencontre.Id);
        Points = await db.Points.Where(p => p.RencontreId == Rencontre.Id).OrderBy(p => p.Rang).ToListAsync();
    }
}

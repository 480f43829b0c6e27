using Maillage.Kernel.Data;
using Maillage.Kernel.Time;
using Maillage.Reseaux;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Memoire.Pages.Ressources;

/// <summary>Keeps the resource at hand, or no longer.</summary>
public sealed class FavoriModel(AppDb db, DroitsCourants droits, TimeProvider clock) : PageModel
{
    [FromRoute]
    public string Slug { get; set; } = "";

    public Ressource Ressource { get; private set; } = null!;
    public Favori? Favori { get; private set; }

    public async Task OnGetAsync() => await LireAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        var lecteur = await LireAsync();
        if (Favori is { } garde)
        {
            garde.Retirer();
            db.Remove(garde);
            TempData["Flash"] = "La ressource n’est plus dans vos favoris.";
        }
        else
        {
            db.Add(Memoire.Favori.Garder(lecteur, Ressource, clock.UtcNow()));
            TempData["Flash"] = "La ressource est dans vos favoris.";
        }

        await db.SaveChangesAsync();
        return Redirect($"/ressources/{Slug}");
    }

    private async Task<Guid> LireAsync()
    {
        var lus = await droits.LireAsync();
        Ressource = await db.RessourceVueParAsync(Slug, lus);
        Favori = await db.Favoris.SingleOrDefaultAsync(f => f.PersonneId == lus.PersonneId && f.RessourceId == Ressource.Id);
        return lus.PersonneId!.Value;
    }
}

using Maillage.Kernel.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Reseaux.Pages.Personnes;

[ActeSensible]
public sealed class AccesModel(AppDb db, SecondeEtape etape) : PageModel
{
    public Personne Personne { get; private set; } = null!;
    private Compte Compte { get; set; } = null!;

    public Task OnGetAsync(Guid id) => ChargerAsync(id);

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        await ChargerAsync(id);
        await etape.ReinitialiserAsync(Compte);
        TempData["Flash"] = "Le mot de passe suffit de nouveau. Un courriel en avertit la personne.";
        return Redirect($"/personnes/{id}");
    }

    private async Task ChargerAsync(Guid id)
    {
        Compte = await db.Comptes.FindOrNotFoundAsync(c => c.PersonneId == id);
        Personne = await db.Personnes.SingleAsync(p => p.Id == id);
    }
}

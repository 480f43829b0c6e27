using Maillage.Kernel.Data;
using Maillage.Reseaux;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Rencontres.Pages.Accueil;

public sealed class IndexModel(AppDb db) : PageModel
{
    public string? Reseau { get; private set; }
    public int NombreCites { get; private set; }

    public async Task OnGetAsync()
    {
        var reseaux = await db.Reseaux.Select(r => r.Nom).Take(2).ToListAsync();
        Reseau = reseaux.Count == 1 ? reseaux[0] : null;
        NombreCites = await db.Cites.CountAsync();
    }
}

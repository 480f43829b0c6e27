using Maillage.Kernel.Audit;
using Maillage.Kernel.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Reseaux.Pages.Journal;

public sealed class IndexModel(AppDb db) : PageModel
{
    private const int ParPage = 50;

    [BindProperty(SupportsGet = true, Name = "")]
    public FiltreJournal Filtre { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public int Numero { get; set; } = 1;

    public bool Suivante { get; private set; }
    public IReadOnlyList<AuditEvent> Lignes { get; private set; } = [];

    public async Task OnGetAsync()
    {
        Numero = Math.Max(1, Numero);
        var lus = await Filtre.Appliquer(db.Set<AuditEvent>().AsNoTracking()).Skip((Numero - 1) * ParPage).Take(ParPage + 1).ToListAsync();
        Suivante = lus.Count > ParPage;
        Lignes = [.. lus.Take(ParPage)];
    }
}

using Maillage.Kernel.Data;
using Maillage.Kernel.Jobs;
using Maillage.Kernel.Time;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Reseaux.Pages.Travaux;

public sealed class IndexModel(AppDb db) : PageModel
{
    private const int ParPage = 50;

    [BindProperty(SupportsGet = true)]
    public string? Etat { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Numero { get; set; } = 1;

    public int Abandonnes { get; private set; }
    public int EnAttente { get; private set; }
    public bool Suivante { get; private set; }
    public IReadOnlyList<Job> Lignes { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var jobs = db.Set<Job>().AsNoTracking();
        Abandonnes = await jobs.CountAsync(j => j.DoneAt == null && j.DeadAt != null);
        EnAttente = await jobs.CountAsync(j => j.DoneAt == null && j.DeadAt == null);
        Numero = Math.Max(1, Numero);
        var choisis = Etat switch
        {
            EtatsTravaux.EnAttente => jobs.Where(j => j.DoneAt == null && j.DeadAt == null),
            EtatsTravaux.Faits => jobs.Where(j => j.DoneAt != null),
            _ => jobs.Where(j => j.DoneAt == null && j.DeadAt != null),
        };
        var lus = await choisis.OrderByDescending(j => j.Id).Skip((Numero - 1) * ParPage).Take(ParPage + 1).ToListAsync();
        Suivante = lus.Count > ParPage;
        Lignes = [.. lus.Take(ParPage)];
    }
}

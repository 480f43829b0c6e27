using Maillage.Kernel.Data;
using Maillage.Kernel.Time;
using Maillage.Reseaux;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Rencontres.Pages.Rencontres;

public sealed class IndexModel(AppDb db, DroitsCourants droitsCourants, TimeProvider clock) : PageModel
{
    private const int ParPage = 20;

    [BindProperty(SupportsGet = true)]
    public int Numero { get; set; } = 1;

    public bool PeutPlanifier { get; private set; }
    public IReadOnlyList<Rencontre> AVenir { get; private set; } = [];
    public IReadOnlyList<Rencontre> Passees { get; private set; } = [];
    public bool ResteDesPassees { get; private set; }

    public async Task OnGetAsync()
    {
        var droits = await droitsCourants.LireAsync();
        var jour = clock.TodayInParis();
        var visibles = db.Rencontres.AsNoTracking().VisiblesPar(droits);
        PeutPlanifier = Acces.Ouvre(Acces.Animation, droits);
        Numero = Math.Max(1, Numero);
        AVenir = await visibles.Where(r => r.Jour >= jour).OrderBy(r => r.Jour).ThenBy(r => r.HeureDebut).ToListAsync();
        var passees = await visibles
            .Where(r => r.Jour < jour)
            .OrderByDescending(r => r.Jour)
            .ThenByDescending(r => r.Id)
            .Skip((Numero - 1) * ParPage)
            .Take(ParPage + 1)
            .ToListAsync();
        ResteDesPassees = passees.Count > ParPage;
        Passees = [.. passees.Take(ParPage)];
    }
}

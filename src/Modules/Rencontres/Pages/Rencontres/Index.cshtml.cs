using Maillage.Kernel.Data;
using Maillage.Kernel.Time;
using Maillage.Reseaux;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Rencontres.Pages.Rencontres;

public sealed class IndexModel(AppDb db, DroitsCourants droitsCourants, ChoixReseau choix, TimeProvider clock) : PageModel
{
    private const int ParPage = 20;

    [BindProperty(SupportsGet = true)]
    public int Numero { get; set; } = 1;

    [BindProperty(SupportsGet = true)]
    public string? Reseau { get; set; }

    public ChoixReseau Choix => choix;
    public bool PeutPlanifier { get; private set; }
    public int NombreAVenir { get; private set; }
    public IReadOnlyList<Rencontre> AVenir { get; private set; } = [];
    public IReadOnlyList<Rencontre> Passees { get; private set; } = [];
    public bool ResteDesPassees { get; private set; }

    public async Task OnGetAsync()
    {
        var droits = await droitsCourants.LireAsync();
        var jour = clock.TodayInParis();
        await choix.LireAsync(Reseau);
        var visibles = db.Rencontres.AsNoTracking().VisiblesPar(droits).DuReseau(choix.Choisi);
        PeutPlanifier = Acces.Ouvre(Acces.Animation, droits);
        Numero = Math.Max(1, Numero);
        var aVenir = visibles.Where(r => r.Jour >= jour);
        NombreAVenir = await aVenir.CountAsync();
        // On the first page only, and the next ones only: the calendar shows the others.
        AVenir = Numero > 1 ? [] : await aVenir.OrderBy(r => r.Jour).ThenBy(r => r.HeureDebut).Take(ParPage).ToListAsync();
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

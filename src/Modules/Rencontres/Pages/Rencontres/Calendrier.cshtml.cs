using Maillage.Kernel.Data;
using Maillage.Kernel.Text;
using Maillage.Kernel.Time;
using Maillage.Reseaux;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Rencontres.Pages.Rencontres;

public sealed class CalendrierModel(AppDb db, DroitsCourants droits, ChoixReseau choix, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int Annee { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Reseau { get; set; }

    public ChoixReseau Choix => choix;

    public int Total => Mois.Sum(m => m.Rencontres.Count);
    public IReadOnlyList<(string Nom, IReadOnlyList<Rencontre> Rencontres)> Mois { get; private set; } = [];

    public async Task OnGetAsync()
    {
        Annee = Annee is >= 2000 and <= 2100 ? Annee : clock.TodayInParis().Year;
        var (debut, fin) = (new DateOnly(Annee, 1, 1), new DateOnly(Annee, 12, 31));
        await choix.LireAsync(Reseau);
        var lues = await db
            .Rencontres.AsNoTracking()
            .VisiblesPar(await droits.LireAsync())
            .DuReseau(choix.Choisi)
            .Where(r => r.Jour >= debut && r.Jour <= fin)
            .OrderBy(r => r.Jour)
            .ThenBy(r => r.HeureDebut)
            .ToListAsync();
        Mois =
        [
            .. Enumerable
                .Range(1, 12)
                .Select(m =>
                    (French.Culture.DateTimeFormat.GetMonthName(m), (IReadOnlyList<Rencontre>)[.. lues.Where(r => r.Jour.Month == m)])
                ),
        ];
    }
}

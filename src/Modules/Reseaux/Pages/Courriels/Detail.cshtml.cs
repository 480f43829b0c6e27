using Maillage.Kernel.Data;
using Maillage.Kernel.Emails;
using Maillage.Kernel.Time;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Reseaux.Pages.Courriels;

public sealed class DetailModel(AppDb db, EmailOptions options, DroitsCourants droits, TimeProvider clock) : PageModel
{
    public Email Courriel { get; private set; } = null!;

    public async Task OnGetAsync(Guid id) =>
        Courriel = await Lisibles(db, options, await droits.LireAsync(), clock).FindOrNotFoundAsync(e => e.Id == id);

    /// <summary>Bodies are read in the demonstration only.</summary>
    internal static IQueryable<Email> Lisibles(AppDb db, EmailOptions options, Droits droits, TimeProvider clock) =>
        db.CourrielsVisiblesPar(droits, clock.TodayInParis()).AsNoTracking().Where(e => options.KeepOnly);
}

using Maillage.Kernel.Data;
using Maillage.Kernel.Jobs;
using Maillage.Kernel.Time;
using Maillage.Ui.Validation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Maillage.Reseaux.Pages.Travaux;

public sealed class RelanceModel(AppDb db, JobSignal signal, TimeProvider clock) : PageModel, IReloadable
{
    [FromRoute]
    public Guid Id { get; set; }

    public Job Travail { get; private set; } = null!;

    public Task OnGetAsync() => ReloadAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        await ReloadAsync();
        db.Record(Travail.Revive(clock.UtcNow()), nameof(Job), Travail.Id);
        await db.SaveChangesAsync();
        signal.Ring();
        TempData["Flash"] = "Le travail est relancé.";
        return Redirect("/travaux");
    }

    public async Task ReloadAsync() => Travail = await db.Set<Job>().FindOrNotFoundAsync(j => j.Id == Id);
}

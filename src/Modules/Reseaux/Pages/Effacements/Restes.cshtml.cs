using Maillage.Kernel.Data;
using Maillage.Kernel.Jobs;
using Maillage.Kernel.Search;
using Maillage.Kernel.Text;
using Maillage.Kernel.Time;
using Maillage.Reseaux.Effacement;
using Maillage.Ui.Validation;
using Microsoft.AspNetCore.Mvc;

namespace Maillage.Reseaux.Pages.Effacements;

[ActeSensible]
[RequestFormLimits(ValueCountLimit = 100_000)]
[OnceOnly]
public sealed class RestesModel(AppDb db, DroitsCourants droits, LireRestes lire, TimeProvider clock) : DemandePage(db, droits)
{
    [BindProperty]
    public List<int> Rangs { get; set; } = [];

    public IReadOnlyList<ResteLu> Restes { get; private set; } = [];

    public override async Task ReloadAsync()
    {
        await base.ReloadAsync();
        Restes = await lire.ExecuteAsync(Demande, HttpContext.RequestAborted);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await ReloadAsync();
        var effaces = await lire.EffacerAsync(Demande, Rangs, HttpContext.RequestAborted);
        Demande.DeciderRestes(effaces);
        Db.Add(Job.For(new Reindex(), clock.UtcNow()));
        return await FinirAsync($"C’est décidé : {French.Count(effaces, "endroit effacé", "endroits effacés")}.");
    }
}

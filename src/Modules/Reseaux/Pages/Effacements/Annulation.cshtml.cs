using Maillage.Kernel.Data;
using Maillage.Kernel.Jobs;
using Maillage.Kernel.Time;
using Maillage.Reseaux.Jobs;
using Maillage.Ui.Validation;
using Microsoft.AspNetCore.Mvc;

namespace Maillage.Reseaux.Pages.Effacements;

[OnceOnly]
public sealed class AnnulationModel(AppDb db, DroitsCourants droits, TimeProvider clock) : DemandePage(db, droits)
{
    public async Task<IActionResult> OnPostAsync()
    {
        await ReloadAsync();
        Demande.Annuler(Personne, Droits, clock.UtcNow());
        Db.Add(Job.For(new AvertirEffacement(Demande.Id, Demande.Etat, Droits.PersonneId), clock.UtcNow()));
        return await FinirAsync("L’effacement est annulé.");
    }
}

using Maillage.Kernel.Data;
using Maillage.Kernel.Jobs;
using Maillage.Kernel.Retention;
using Maillage.Kernel.Time;
using Maillage.Reseaux.Effacement;
using Maillage.Reseaux.Jobs;
using Maillage.Reseaux.Pages.Effacements;
using Microsoft.AspNetCore.Mvc;

namespace Maillage.Reseaux.Pages.Personnes;

/// <summary>Asks: nothing is erased before an administrator agrees, and seven days go by.</summary>
public sealed class EffacementModel(
    AppDb db,
    DroitsCourants droits,
    ChercherNom chercher,
    IEnumerable<IEffaceNoms> modules,
    IEnumerable<IKeptCopies> copies,
    TimeProvider clock
) : LieuxPage(db, chercher, modules, copies)
{
    protected override async Task<IActionResult> FaireAsync()
    {
        var (lecteur, now) = (await droits.LireAsync(), clock.UtcNow());
        var demande = DemandeEffacement.Ouvrir(Personne, Choix(), lecteur, now);
        Db.Add(demande);
        Db.Add(Job.For(new AvertirEffacement(demande.Id, demande.Etat, lecteur.PersonneId), now));
        await Db.SaveChangesAsync();
        TempData["Flash"] = "La demande est enregistrée : elle attend l’accord d’un administrateur.";
        return Redirect($"/effacements/{demande.Id}");
    }

    public override async Task ReloadAsync()
    {
        var lecteur = await droits.LireAsync();
        var id = Id;
        Personne = await Db.PersonnesTenuesPar(lecteur).FindOrNotFoundAsync(p => p.Id == id && p.EffacementDemandeLe == null);
        Refus = await Db.RefusAsync(Personne, clock.TodayInParis(), HttpContext.RequestAborted);
        if (Refus is null)
        {
            await ChercherAsync(lecteur.EstAdministrateur);
        }
    }
}

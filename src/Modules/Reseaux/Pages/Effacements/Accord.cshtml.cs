using Maillage.Kernel.Data;
using Maillage.Kernel.Jobs;
using Maillage.Kernel.Retention;
using Maillage.Kernel.Time;
using Maillage.Reseaux.Effacement;
using Maillage.Reseaux.Jobs;
using Maillage.Ui.Validation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Reseaux.Pages.Effacements;

/// <summary>The administrator reads the same places again, with those that nothing ties to the network, and agrees.</summary>
[OnceOnly]
public sealed class AccordModel(
    AppDb db,
    DroitsCourants droits,
    ChercherNom chercher,
    IEnumerable<IEffaceNoms> modules,
    IEnumerable<IKeptCopies> copies,
    TimeProvider clock
) : LieuxPage(db, chercher, modules, copies)
{
    public DemandeEffacement Demande { get; private set; } = null!;

    protected override async Task<IActionResult> FaireAsync()
    {
        var lecteur = await droits.LireAsync();
        Demande.Accorder(Personne, Choix(), lecteur, clock.UtcNow());
        Db.Add(Job.For(new ExecuterEffacement(Demande.Id), Demande.ExecutionLe!.Value));
        Db.Add(Job.For(new AvertirEffacement(Demande.Id, Demande.Etat, lecteur.PersonneId), clock.UtcNow()));
        await Db.SaveChangesAsync();
        TempData["Flash"] = "L’effacement est accordé ; il se fera dans sept jours.";
        return Redirect($"/effacements/{Id}");
    }

    public override async Task ReloadAsync()
    {
        var id = Id;
        Demande = await Db.DemandesEffacement.FindOrNotFoundAsync(d => d.Id == id);
        Personne = await Db.Personnes.SingleAsync(p => p.Id == Demande.PersonneId);
        Refus =
            Demande.Etat != EtatEffacement.Demande
                ? "Cette demande n’attend plus d’accord."
                : await Db.RefusAsync(Personne, clock.TodayInParis(), HttpContext.RequestAborted);
        if (Refus is null)
        {
            await ChercherAsync(avecAilleurs: true);
        }
    }

    protected override bool EstChoisi(Lieu lieu) =>
        Demande.Choisis.Contains(lieu.Cle) || (lieu.EstSur && !Demande.Laisses.Contains(lieu.Cle));
}

using Maillage.Kernel.Data;
using Maillage.Memoire.Fiches;
using Maillage.Memoire.Pages.Ressources;
using Maillage.Reseaux;
using Maillage.Ui.Validation;
using Microsoft.AspNetCore.Mvc;

namespace Maillage.Memoire.Pages.Fiches;

public sealed class ModificationModel(AppDb db, DroitsCourants droits, TimeProvider clock) : FichePage(db, droits, clock)
{
    [BindProperty]
    public FicheInput Input { get; set; } = new();

    public IReadOnlyList<CiteAuChoix> Cites { get; private set; } = [];
    public FicheExperience? Conflit { get; private set; }

    public override async Task OnGetAsync()
    {
        await ReloadAsync();
        Input = FicheInput.De(Fiche, await RessourcesCitees.EnTexteAsync(Db, Droits, Fiche.Ressources));
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await ReloadAsync();
        if (!ModelState.IsValid)
        {
            return Page();
        }

        if (this.IsOvertaken(Input, Fiche))
        {
            Conflit = Fiche;
            return Page();
        }

        var kit = await RessourcesCitees.LireAsync(Db, Droits, Input.Ressources, "Input.Ressources", Fiche.Ressources);
        Fiche.Decrire(Input.Lire(Cites, kit));
        return await FinirAsync("L’identité de la fiche est à jour.");
    }

    public override async Task ReloadAsync()
    {
        await base.ReloadAsync();
        Cites = [.. (await CitesAuChoix.LireAsync(Db, Fiche.ReseauId)).Where(c => c.Id != Fiche.CiteId)];
    }
}

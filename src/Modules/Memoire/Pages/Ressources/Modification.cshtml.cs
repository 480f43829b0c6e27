using Maillage.Kernel.Data;
using Maillage.Reseaux;
using Maillage.Ui.Validation;
using Microsoft.AspNetCore.Mvc;

namespace Maillage.Memoire.Pages.Ressources;

public sealed class ModificationModel(AppDb db, DroitsCourants droits, TimeProvider clock)
    : RessourcePage(db, droits, clock),
        IRessourceForm
{
    [BindProperty]
    public RessourceInput Input { get; set; } = new();

    public NatureRessource Nature => Ressource.Nature;
    public IReadOnlyList<CiteAuChoix> Cites { get; private set; } = [];
    public Ressource? Conflit { get; private set; }

    public override async Task OnGetAsync()
    {
        await ReloadAsync();
        Input = RessourceInput.De(Ressource);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await ReloadAsync();
        if (!ModelState.IsValid)
        {
            return Page();
        }

        if (this.IsOvertaken(Input, Ressource))
        {
            Conflit = Ressource;
            return Page();
        }

        Ressource.Decrire(Input.Lire(Cites), Droits);
        return await FinirAsync("La ressource est à jour.");
    }

    public override async Task ReloadAsync()
    {
        await base.ReloadAsync();
        Cites = await CitesAuChoix.LireAsync(Db, Ressource.ReseauId);
    }
}

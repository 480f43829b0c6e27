using Maillage.Kernel.Data;
using Maillage.Reseaux;
using Maillage.Ui.Validation;
using Microsoft.AspNetCore.Mvc;

namespace Maillage.Memoire.Pages.Actualites;

public sealed class ModificationModel(AppDb db, DroitsCourants droits, TimeProvider clock)
    : ActualitePage(db, droits, clock),
        IActualiteForm
{
    [BindProperty]
    public ActualiteInput Input { get; set; } = new();

    public Actualite? Conflit { get; private set; }

    public override async Task OnGetAsync()
    {
        await ReloadAsync();
        Input = ActualiteInput.De(Actualite, await RessourcesCitees.EnTexteAsync(Db, Droits, Actualite.Ressources));
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await ReloadAsync();
        if (!ModelState.IsValid)
        {
            return Page();
        }

        if (this.IsOvertaken(Input, Actualite))
        {
            Conflit = Actualite;
            return Page();
        }

        Actualite.Modifier(
            Input.Lire(await RessourcesCitees.LireAsync(Db, Droits, Input.Ressources, nameof(Input.Ressources), Actualite.Ressources))
        );
        return await FinirAsync("L’actualité est à jour.");
    }
}

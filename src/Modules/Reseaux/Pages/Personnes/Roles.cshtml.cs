using Maillage.Kernel;
using Maillage.Kernel.Data;
using Maillage.Kernel.Time;
using Maillage.Ui.Validation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Reseaux.Pages.Personnes;

[ActeSensible]
public sealed class RolesModel(AppDb db, DroitsCourants droits, TimeProvider clock) : PageModel, IReloadable
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public List<NatureRole> Natures { get; set; } = [];

    public Personne Personne { get; private set; } = null!;
    private List<Role> Roles { get; set; } = [];

    public async Task OnGetAsync()
    {
        await ReloadAsync();
        Natures = [.. Roles.Select(r => r.Nature)];
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await ReloadAsync();
        if (Id == (await droits.LireAsync()).PersonneId && !Natures.Contains(NatureRole.Administrateur))
        {
            throw new BusinessRuleException("Vous ne pouvez pas vous retirer l’administration : demandez-le à une autre personne qui l’a.");
        }

        foreach (var role in Roles.Where(r => !Natures.Contains(r.Nature)))
        {
            role.Retirer(clock.UtcNow());
        }

        db.AddRange(Natures.Distinct().Except(Roles.Select(r => r.Nature)).Select(n => Role.Attribuer(Personne, n, clock.UtcNow())));
        await db.SaveChangesAsync();
        TempData["Flash"] = "Les rôles sont à jour.";
        return Redirect($"/personnes/{Id}");
    }

    public async Task ReloadAsync()
    {
        Personne = await db.Personnes.FindOrNotFoundAsync(p => p.Id == Id);
        Roles = await db.Roles.Where(r => r.PersonneId == Id && r.RetireLe == null).ToListAsync();
    }
}

using Maillage.Kernel;
using Maillage.Kernel.Data;
using Maillage.Kernel.Time;
using Maillage.Ui.Validation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Reseaux.Pages.Personnes;

[ActeSensible]
public sealed class RolesModel(AppDb db, DroitsCourants droits, OuEcrire ou, TimeProvider clock) : PageModel, IReloadable
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public List<NatureRole> Natures { get; set; } = [];

    /// <summary>The network of the roles: that of the person without it.</summary>
    [BindProperty(SupportsGet = true, Name = OuEcrire.Champ)]
    public string? ReseauChoisi { get; set; }

    public Personne Personne { get; private set; } = null!;
    public Reseau Reseau { get; private set; } = null!;
    public IReadOnlyList<Reseau> Reseaux { get; private set; } = [];
    private List<Role> Roles { get; set; } = [];

    public async Task OnGetAsync()
    {
        await ReloadAsync();
        Natures = [.. Roles.Select(r => r.Nature)];
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await ReloadAsync();
        if (Id == (await droits.LireAsync()).PersonneId && await PerdLAdministrationAsync())
        {
            throw new BusinessRuleException("Vous ne pouvez pas vous retirer l’administration : demandez-le à une autre personne qui l’a.");
        }

        foreach (var role in Roles.Where(r => !Natures.Contains(r.Nature)))
        {
            role.Retirer(clock.UtcNow());
        }

        db.AddRange(
            Natures.Distinct().Except(Roles.Select(r => r.Nature)).Select(n => Role.Attribuer(Personne, n, clock.UtcNow(), Reseau))
        );
        await db.SaveChangesAsync();
        TempData["Flash"] = "Les rôles sont à jour.";
        return Redirect($"/personnes/{Id}");
    }

    private async Task<bool> PerdLAdministrationAsync() =>
        !Natures.Contains(NatureRole.Administrateur)
        && !await db.Roles.AnyAsync(r =>
            r.PersonneId == Id && r.ReseauId != Reseau.Id && r.Nature == NatureRole.Administrateur && r.RetireLe == null
        );

    public async Task ReloadAsync()
    {
        Personne = await db.Personnes.FindOrNotFoundAsync(p => p.Id == Id);
        await ou.LireAsync(ReseauChoisi);
        Reseaux = ou.Options;
        Reseau = string.IsNullOrEmpty(ReseauChoisi)
            ? Reseaux.Single(r => r.Id == Personne.ReseauId)
            : ou.Choisi ?? throw new NotFoundException(nameof(Reseau));
        Roles = await db.Roles.Where(r => r.PersonneId == Id && r.ReseauId == Reseau.Id && r.RetireLe == null).ToListAsync();
    }
}

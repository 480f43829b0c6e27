using Maillage.Kernel.Data;
using Maillage.Kernel.Text;
using Maillage.Kernel.Time;
using Maillage.Ui.Validation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Reseaux.Pages.Personnes;

[OnceOnly]
public sealed class NouvelleModel(AppDb db, OuEcrire ou, TimeProvider clock) : PageModel, IPersonneForm, IReloadable
{
    [BindProperty]
    public PersonneInput Input { get; set; } = new();

    [BindProperty]
    public bool Confirme { get; set; }

    [BindProperty(SupportsGet = true, Name = OuEcrire.Champ)]
    public string? Reseau { get; set; }

    public OuEcrire Ou => ou;
    public IReadOnlyList<Personne> Homonymes { get; private set; } = [];

    public Task OnGetAsync() => ReloadAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        await ReloadAsync();
        ou.Verifier(ModelState);
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var reseau = ou.Choisi!;
        if (!Confirme)
        {
            Homonymes = await ChercherHomonymesAsync(reseau);
            if (Homonymes.Count > 0)
            {
                return Page();
            }
        }

        var personne = Personne.Ajouter(reseau, Input.Lire());
        if (Input.NomPublic)
        {
            personne.AccorderNomPublic(clock.UtcNow());
        }

        db.Add(personne);
        await db.SaveChangesAsync();
        TempData["Flash"] = $"{personne.NomComplet} est dans l’annuaire. Ajoutez sa fonction.";
        return Redirect($"/personnes/{personne.Id}");
    }

    public Task ReloadAsync() => ou.LireAsync(Reseau);

    // One person may be written in two ways, or with the two names exchanged: ask, never merge silently.
    private async Task<IReadOnlyList<Personne>> ChercherHomonymesAsync(Reseau reseau)
    {
        var (droit, inverse) = (Slugs.From($"{Input.Prenom} {Input.Nom}"), Slugs.From($"{Input.Nom} {Input.Prenom}"));
        return await db.PersonnesDe([reseau.Id], clock.TodayInParis())
            .AsNoTracking()
            .Where(p => p.Cle.StartsWith(droit + "-") || p.Cle.StartsWith(inverse + "-"))
            .ToListAsync();
    }
}

using Maillage.Kernel.Data;
using Maillage.Kernel.Text;
using Maillage.Kernel.Time;
using Maillage.Ui.Validation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Reseaux.Pages.Personnes;

[OnceOnly]
public sealed class NouvelleModel(AppDb db, DroitsCourants droitsCourants, TimeProvider clock) : PageModel, IPersonneForm
{
    [BindProperty]
    public PersonneInput Input { get; set; } = new();

    [BindProperty]
    public bool Confirme { get; set; }

    public IReadOnlyList<Personne> Homonymes { get; private set; } = [];

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var droits = await droitsCourants.LireAsync();
        var reseau = await db.Reseaux.FindOrNotFoundAsync(r => r.Id == droits.ReseauId);
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

    // One person may be written in two ways, or with the two names exchanged: ask, never merge silently.
    private async Task<IReadOnlyList<Personne>> ChercherHomonymesAsync(Reseau reseau)
    {
        var (droit, inverse) = (Slugs.From($"{Input.Prenom} {Input.Nom}"), Slugs.From($"{Input.Nom} {Input.Prenom}"));
        return await db
            .Personnes.AsNoTracking()
            .Where(p => p.ReseauId == reseau.Id && (p.Cle.StartsWith(droit + "-") || p.Cle.StartsWith(inverse + "-")))
            .ToListAsync();
    }
}

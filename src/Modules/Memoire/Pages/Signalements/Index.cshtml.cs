using Maillage.Kernel.Data;
using Maillage.Kernel.Time;
using Maillage.Reseaux;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Memoire.Pages.Signalements;

/// <summary>What members say is wrong, oldest first.</summary>
public sealed class IndexModel(AppDb db, DroitsCourants droits, Designations designations, TimeProvider clock) : PageModel
{
    private const int Max = 100;

    public IReadOnlyList<Ligne> Lignes { get; private set; } = [];
    public Func<Guid, string> Par { get; private set; } = _ => Personne.Anonyme;

    public async Task OnGetAsync()
    {
        Lignes = await db
            .Signalements.AsNoTracking()
            .VisiblesPar(db, await droits.LireAsync())
            .Where(s => s.TraiteLe == null)
            .OrderBy(s => s.DeposeLe)
            .Take(Max)
            .Join(
                db.Ressources,
                s => s.RessourceId,
                r => r.Id,
                (s, r) =>
                    new
                    {
                        s,
                        r.Slug,
                        r.Titre,
                    }
            )
            .Select(x => new Ligne(x.s, x.Slug, x.Titre))
            .ToListAsync();
        // Whoever reads a resource may report it, from any network.
        Par = await designations.VenuesAsync([.. Lignes.Select(l => l.Signalement.PersonneId).Distinct()]);
    }

    public async Task<IActionResult> OnPostTraitementAsync(Guid id, string? reponse)
    {
        var signalement = await db.Signalements.VisiblesPar(db, await droits.LireAsync()).FindOrNotFoundAsync(s => s.Id == id);
        signalement.Traiter(string.IsNullOrWhiteSpace(reponse) ? null : reponse.Trim(), clock.UtcNow());
        await db.SaveChangesAsync();
        TempData["Flash"] = "Le signalement est traité.";
        return Redirect("/signalements");
    }

    public sealed record Ligne(Signalement Signalement, string Slug, string Titre);
}

using Maillage.Kernel.Data;
using Maillage.Kernel.Jobs;
using Maillage.Kernel.Text;
using Maillage.Kernel.Time;
using Maillage.Reseaux.Jobs;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Reseaux.Pages.Personnes;

[ActeSensible]
public sealed class EffacementModel(AppDb db, DroitsCourants droits, SecondeEtape etape, TimeProvider clock) : PageModel
{
    public Personne Personne { get; private set; } = null!;

    public Task OnGetAsync(Guid id) => ChargerAsync(id);

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        await ChargerAsync(id);
        Personne.DemanderEffacement(await db.EstDuReseauAsync(id, clock.TodayInParis()), await AHomonymeAsync(), clock.UtcNow());
        if (await db.Comptes.SingleOrDefaultAsync(c => c.PersonneId == id) is { } compte)
        {
            await etape.OublierAsync(compte);
            db.Remove(compte);
        }

        db.Add(Job.For(new EffacerPersonne(id), clock.UtcNow()));
        await db.SaveChangesAsync();
        TempData["Flash"] = "L’effacement est en cours : le nom aura disparu dans quelques minutes.";
        return Redirect("/personnes");
    }

    private async Task<bool> AHomonymeAsync()
    {
        var autres = await db
            .Personnes.Where(p => p.ReseauId == Personne.ReseauId && p.Id != Personne.Id && p.EffaceeLe == null)
            .Select(p => new { p.Prenom, p.Nom })
            .ToListAsync();
        var nom = Slugs.From(Personne.NomComplet);
        return autres.Exists(p => Slugs.From($"{p.Prenom} {p.Nom}") == nom);
    }

    private async Task ChargerAsync(Guid id)
    {
        var lecteur = await droits.LireAsync();
        Personne = await db.PersonnesTenuesPar(lecteur).FindOrNotFoundAsync(p => p.Id == id && p.EffacementDemandeLe == null);
    }
}

using Maillage.Kernel.Data;
using Maillage.Kernel.Jobs;
using Maillage.Kernel.Text;
using Maillage.Kernel.Time;
using Maillage.Rencontres.Jobs;
using Maillage.Reseaux;
using Maillage.Ui.Validation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Rencontres.Pages.Rencontres;

public sealed class ModificationModel(AppDb db, DroitsCourants droits, TimeProvider clock) : PageModel, IRencontreForm, IReloadable
{
    [FromRoute]
    public string Slug { get; set; } = "";

    [BindProperty]
    public RencontreInput Input { get; set; } = new();

    public Rencontre Rencontre { get; private set; } = null!;
    private bool EstArchive { get; set; }
    private List<PointOrdreDuJour> Points { get; set; } = [];

    public async Task OnGetAsync()
    {
        await ReloadAsync();
        Input = RencontreInput.De(Rencontre, Points);
        Input.EstArchive = EstArchive;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await ReloadAsync();
        if (Input is { EstArchive: true, SansHoraire: true })
        {
            ModelState.Remove("Input.HeureDebut");
            ModelState.Remove("Input.HeureFin");
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        await db.ExigerModifiableAsync(Rencontre);
        var avant = Rencontre.EnPratique;
        Rencontre.Modifier(Input.Lire());
        var prevenus = avant == Rencontre.EnPratique ? 0 : await PrevenirAsync();
        var inscrits = Input
            .PointsRemplis.Select((p, i) => PointOrdreDuJour.Inscrire(Rencontre, i, p.Titre!, p.Duree, p.Intervenant))
            .ToList();
        // A point that did not change stays the same one: minutes compare passages by their key.
        db.RemoveRange(Points.Where(p => !inscrits.Exists(p.EstPareil)));
        db.AddRange(inscrits.Where(i => !Points.Exists(i.EstPareil)));
        await db.SaveChangesAsync();
        TempData["Flash"] =
            prevenus == 0
                ? "La rencontre est à jour."
                : $"La rencontre est à jour. {French.Count(prevenus, "courriel aux personnes invitées est", "courriels aux personnes invitées sont")} en attente d’envoi.";
        return Redirect($"/rencontres/{Slug}");
    }

    /// <summary>Everyone invited is told when, where or how it now is; not of what is over.</summary>
    private async Task<int> PrevenirAsync()
    {
        if (!Rencontre.EstAnnoncee || Rencontre.FinUtc <= clock.UtcNow())
        {
            return 0;
        }

        var joignables = db.Personnes.Where(p => p.Courriel != null).Select(p => p.Id);
        var invitations = await db
            .Invitations.Where(i => i.RencontreId == Rencontre.Id && joignables.Contains(i.PersonneId))
            .Select(i => i.Id)
            .ToListAsync();
        db.AddRange(invitations.Select(id => Job.For(new EnvoyerConvocation(id, MotifConvocation.Changement), clock.UtcNow())));
        return invitations.Count;
    }

    public async Task ReloadAsync()
    {
        Rencontre = await db.AnimeeParAsync(Slug, await droits.LireAsync());
        Input.EstArchive = EstArchive = await db.Sources.AnyAsync(s => s.RencontreId == Rencontre.Id);
        Points = await db.Points.Where(p => p.RencontreId == Rencontre.Id).OrderBy(p => p.Rang).ToListAsync();
    }
}

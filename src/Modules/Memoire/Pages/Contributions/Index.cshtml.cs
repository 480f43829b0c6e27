using System.ComponentModel.DataAnnotations;
using Maillage.Kernel;
using Maillage.Kernel.Data;
using Maillage.Kernel.Time;
using Maillage.Memoire.Fiches;
using Maillage.Memoire.Pages.Fiches;
using Maillage.Reseaux;
using Maillage.Ui.Caching;
using Maillage.Ui.Validation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Memoire.Pages.Contributions;

/// <summary>By personal link: the fields to write, and the reading, when it is this person's turn.</summary>
public sealed class IndexModel(AppDb db, ContributionParLien lien, TimeProvider clock) : PageModel, IReloadable
{
    [FromRoute]
    public string Jeton { get; set; } = "";

    [BindProperty]
    [DataType(DataType.MultilineText)]
    [StringLength(EtapeFiche.NoteMaxLength)]
    public string? Note { get; set; }

    public FicheExperience Fiche { get; private set; } = null!;
    public Personne Personne { get; private set; } = null!;
    public IReadOnlyDictionary<string, int> Remarques { get; private set; } = new Dictionary<string, int>();
    public bool EstSonTour => Fiche.ProchainActeur == Personne.Id;

    /// <summary>What was said when the fiche was handed over.</summary>
    public string? DernierMot { get; private set; }

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context) => PersonalPage.Hide(HttpContext);

    public Task OnGetAsync() => ReloadAsync();

    public async Task<IActionResult> OnPostRelectureAsync() =>
        await PasserAsync(par => Fiche.Relire(par, Note, clock.UtcNow()), "Merci : la fiche est relue, c’est au tour de l’animation.");

    public async Task<IActionResult> OnPostRetourAsync() =>
        await PasserAsync(
            par => Fiche.Renvoyer(par, Note ?? "La cité veut encore écrire.", clock.UtcNow()),
            "La fiche est de nouveau en rédaction : écrivez ce qui manque."
        );

    public async Task ReloadAsync()
    {
        (Fiche, Personne) = await lien.LireAsync(Jeton);
        Remarques = await Questions.RemarquesAsync(db, Fiche);
        DernierMot = await db
            .EtapesFiche.Where(e => e.FicheId == Fiche.Id)
            .OrderByDescending(e => e.Le)
            .ThenByDescending(e => e.Id)
            .Select(e => e.Note)
            .FirstOrDefaultAsync();
    }

    private async Task<IActionResult> PasserAsync(Func<string, EtapeFiche> passer, string fait)
    {
        await ReloadAsync();
        if (!ModelState.IsValid)
        {
            return Page();
        }

        if (!EstSonTour)
        {
            throw new BusinessRuleException("La fiche n’attend pas votre relecture.");
        }

        db.Noter(Fiche, passer(Personne.NomComplet), Personne.Id, clock.UtcNow());
        await db.SaveChangesAsync();
        TempData["Flash"] = fait;
        return Redirect($"/contribution/{Jeton}");
    }
}

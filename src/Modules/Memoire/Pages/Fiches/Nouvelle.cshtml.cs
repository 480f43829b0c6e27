using System.ComponentModel.DataAnnotations;
using Maillage.Kernel;
using Maillage.Kernel.Data;
using Maillage.Memoire.Fiches;
using Maillage.Reseaux;
using Maillage.Ui.Validation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Memoire.Pages.Fiches;

[OnceOnly]
public sealed class NouvelleModel(AppDb db, DroitsCourants droits, RepererFiche reperer) : PageModel, IReloadable
{
    [BindProperty]
    [Required]
    [StringLength(FicheExperience.TitreMaxLength)]
    public string Titre { get; set; } = "";

    [BindProperty]
    [Required]
    [Display(Name = "Cité qui la raconte")]
    public Guid? CiteId { get; set; }

    public IReadOnlyList<SelectListItem> Cites { get; private set; } = [];

    public Task OnGetAsync() => ReloadAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        await ReloadAsync();
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var lecteur = await droits.LireAsync();
        var cite = await db.Cites.SingleOrDefaultAsync(c => c.Id == CiteId);
        if (cite is null || !lecteur.PeutEcrirePour(cite))
        {
            throw new BusinessRuleException("Choisissez une cité de la liste.", nameof(CiteId));
        }

        var fiche = await reperer.ExecuteAsync(cite, Titre, lecteur);
        await db.SaveChangesAsync();
        TempData["Flash"] = "La fiche est ouverte.";
        return Redirect($"/fiches/{fiche.Slug}");
    }

    public async Task ReloadAsync()
    {
        var lecteur = await droits.LireAsync();
        var (tout, animes, siennes) = (lecteur.EstAdministrateur, lecteur.ReseauxAnimes, lecteur.Cites);
        Cites = await db
            .Cites.Where(c => tout || animes.Contains(c.ReseauId) || siennes.Contains(c.Id))
            .OrderBy(c => c.Nom)
            .Select(c => new SelectListItem(c.Nom, c.Id.ToString()))
            .ToListAsync();
    }
}

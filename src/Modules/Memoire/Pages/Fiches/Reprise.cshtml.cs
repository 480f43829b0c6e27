using System.ComponentModel.DataAnnotations;
using Maillage.Kernel;
using Maillage.Kernel.Data;
using Maillage.Kernel.Time;
using Maillage.Memoire.Fiches;
using Maillage.Reseaux;
using Maillage.Ui.Validation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Memoire.Pages.Fiches;

/// <summary>A cité says that it did the same, or takes it back.</summary>
[OnceOnly]
public sealed class RepriseModel(AppDb db, DroitsCourants droitsCourants, TimeProvider clock) : PageModel, IReloadable
{
    [FromRoute]
    public string Slug { get; set; } = "";

    [BindProperty]
    [Display(Name = "Votre cité")]
    public Guid? CiteId { get; set; }

    [BindProperty]
    [Display(Name = "Ce que nous en avons fait")]
    [DataType(DataType.MultilineText)]
    [StringLength(RepriseFiche.NoteMaxLength)]
    public string? Note { get; set; }

    public FicheExperience Fiche { get; private set; } = null!;
    public IReadOnlyList<SelectListItem> Cites { get; private set; } = [];
    public bool Deja => _reprise is not null;
    public string Adresse => $"/fiches/{Slug}";
    public (string, string)[] FilAriane => [("Fiches expériences", "/fiches"), (Fiche.Titre, Adresse)];

    private RepriseFiche? _reprise;
    private Droits _droits = Droits.Visiteur;

    public async Task OnGetAsync()
    {
        await ReloadAsync();
        Note = _reprise?.Note;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await ReloadAsync();
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var cite = await db.Cites.SingleOrDefaultAsync(c => c.Id == CiteId && _droits.Cites.Contains(c.Id));
        if (cite is null)
        {
            throw new BusinessRuleException("Choisissez votre cité.", nameof(CiteId));
        }

        if (_reprise is null)
        {
            db.Add(RepriseFiche.Declarer(Fiche, cite, Note, _droits.Nom, clock.UtcNow()));
        }
        else
        {
            _reprise.Raconter(Note, _droits.Nom);
        }

        await db.SaveChangesAsync();
        TempData["Flash"] = "C’est noté : votre cité est dans la liste.";
        return Redirect(Adresse);
    }

    public async Task<IActionResult> OnPostRetirerAsync()
    {
        await ReloadAsync();
        if (_reprise is not null)
        {
            _reprise.Retirer();
            db.Remove(_reprise);
            await db.SaveChangesAsync();
        }

        TempData["Flash"] = "Votre reprise est retirée.";
        return Redirect(Adresse);
    }

    public async Task ReloadAsync()
    {
        _droits = await droitsCourants.LireAsync();
        Fiche = await db.Fiches.AsNoTracking().VisiblesPar(_droits).Publiees().FindOrNotFoundAsync(f => f.Slug == Slug);
        var siennes = _droits.Cites.Where(c => c != Fiche.CiteId && !Fiche.Cites.Contains(c)).ToList();
        Cites = await db
            .Cites.Where(c => siennes.Contains(c.Id))
            .OrderBy(c => c.Nom)
            .Select(c => new SelectListItem(c.Nom, c.Id.ToString()))
            .ToListAsync();
        if (Cites.Count == 0)
        {
            throw new NotFoundException(nameof(FicheExperience));
        }

        CiteId ??= Guid.Parse(Cites[0].Value);
        _reprise = siennes.Contains(CiteId.Value)
            ? await db.ReprisesFiche.SingleOrDefaultAsync(r => r.FicheId == Fiche.Id && r.CiteId == CiteId)
            : null;
    }
}

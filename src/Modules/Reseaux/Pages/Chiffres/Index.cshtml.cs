using System.ComponentModel.DataAnnotations;
using Maillage.Kernel.Data;
using Maillage.Kernel.Time;
using Maillage.Ui.Validation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Reseaux.Pages.Chiffres;

[OnceOnly]
public sealed class IndexModel(AppDb db, DroitsCourants droits, TimeProvider clock) : PageModel, IReloadable
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    [FromRoute]
    public string Slug { get; set; } = "";

    public Cite Cite { get; private set; } = null!;
    public IReadOnlyList<Chiffre> Chiffres { get; private set; } = [];

    public Task OnGetAsync() => ReloadAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        await ReloadAsync();
        if (!ModelState.IsValid)
        {
            return Page();
        }

        db.Add(Chiffre.Relever(Cite, Input.Lire()));
        await db.SaveChangesAsync();
        TempData["Flash"] = "Le chiffre est publié.";
        return Redirect($"/cites/{Slug}/chiffres");
    }

    public async Task<IActionResult> OnPostRetirerAsync(Guid chiffreId)
    {
        await ReloadAsync();
        var chiffre = await db.Chiffres.ParCite(Cite).FindOrNotFoundAsync(c => c.Id == chiffreId);
        chiffre.Retirer(clock.UtcNow());
        await db.SaveChangesAsync();
        TempData["Flash"] = "Le chiffre est retiré ; le journal en garde la trace.";
        return Redirect($"/cites/{Slug}/chiffres");
    }

    public async Task ReloadAsync()
    {
        Cite = await db.Cites.FindOrNotFoundAsync(c => c.Slug == Slug);
        if (!(await droits.LireAsync()).PeutEcrirePour(Cite))
        {
            throw new NotFoundException(nameof(Cite));
        }

        Chiffres = await db.Chiffres.AsNoTracking().ParCite(Cite).OrderBy(c => c.Libelle).ThenBy(c => c.Id).ToListAsync();
    }

    public sealed class InputModel
    {
        [Display(Name = "Chiffre")]
        [Required]
        [StringLength(Chiffre.TexteMaxLength)]
        public string Libelle { get; set; } = "";

        [Display(Name = "Valeur")]
        public decimal? Valeur { get; set; }

        [Display(Name = "Unité")]
        [Required]
        [StringLength(60)]
        public string Unite { get; set; } = "";

        [Display(Name = "Périmètre")]
        [Required]
        [StringLength(60)]
        public string Perimetre { get; set; } = "";

        [Required]
        [StringLength(10)]
        public string Date { get; set; } = "";

        [Required]
        [StringLength(Chiffre.TexteMaxLength)]
        public string Source { get; set; } = "";

        [Display(Name = "Note")]
        [StringLength(Chiffre.TexteMaxLength)]
        public string? Note { get; set; }

        public ReleveChiffre Lire() => new(Libelle, Valeur, Unite, Perimetre, Date, Source, Note);
    }
}

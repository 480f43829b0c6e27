using System.ComponentModel.DataAnnotations;
using Maillage.Kernel;
using Maillage.Kernel.Data;
using Maillage.Kernel.Time;
using Maillage.Ui.Validation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Reseaux.Pages.Fonctions;

[OnceOnly]
public sealed class NouvelleModel(AppDb db, DroitsCourants droits, TimeProvider clock) : PageModel, IReloadable
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public Personne Personne { get; private set; } = null!;
    public IReadOnlyList<SelectListItem> Cites { get; private set; } = [];

    public async Task OnGetAsync()
    {
        await ReloadAsync();
        Input.Debut = clock.TodayInParis();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await ReloadAsync();
        if (!ModelState.IsValid)
        {
            return Page();
        }

        db.Add(await PrendreAsync());
        await db.SaveChangesAsync();
        TempData["Flash"] = "La fonction est enregistrée.";
        return Redirect($"/personnes/{Id}");
    }

    private async Task<Fonction> PrendreAsync()
    {
        var debut = Input.Debut!.Value;
        if (Input.Cite is not null)
        {
            var cite = await db.Cites.FindOrNotFoundAsync(c => c.Slug == Input.Cite);
            if (!(await droits.LireAsync()).PeutAnimer(cite.ReseauId))
            {
                throw new NotFoundException(nameof(Cite));
            }

            return Fonction.DansCite(Personne, cite, Input.Intitule, debut);
        }

        // The structures are those of the network that wrote the person down.
        return !(await droits.LireAsync()).PeutAnimer(Personne.ReseauId)
            ? throw new BusinessRuleException("Cette personne vient d’un autre réseau : choisissez une cité du vôtre.", nameof(Input.Cite))
            : Fonction.DansStructure(Personne, await TrouverOuAjouterAsync(Input.Structure!), Input.Intitule, debut);
    }

    private async Task<Structure> TrouverOuAjouterAsync(string nom)
    {
        var structure = await db.Structures.SingleOrDefaultAsync(s => s.ReseauId == Personne.ReseauId && s.Nom == nom.Trim());
        if (structure is null)
        {
            structure = Structure.Ajouter(await db.Reseaux.SingleAsync(r => r.Id == Personne.ReseauId), nom);
            db.Add(structure);
        }

        return structure;
    }

    public async Task ReloadAsync()
    {
        var lecteur = await droits.LireAsync();
        Personne = await db.PersonnesVisiblesPar(lecteur, clock.TodayInParis()).FindOrNotFoundAsync(p => p.Id == Id);
        var (tout, animes) = (lecteur.EstAdministrateur, lecteur.ReseauxAnimes);
        Cites =
        [
            new SelectListItem("Aucune", ""),
            .. await db
                .Cites.Where(c => tout || animes.Contains(c.ReseauId))
                .OrderBy(c => c.Nom)
                .Select(c => new SelectListItem(c.Nom, c.Slug))
                .ToListAsync(),
        ];
    }

    public sealed class InputModel : IValidatableObject
    {
        [Display(Name = "Fonction")]
        [Required]
        [StringLength(Fonction.IntituleMaxLength)]
        public string Intitule { get; set; } = "";

        [Display(Name = "Cité")]
        public string? Cite { get; set; }

        [StringLength(Reseaux.Structure.NomMaxLength)]
        public string? Structure { get; set; }

        [Display(Name = "Depuis le")]
        [Required]
        public DateOnly? Debut { get; set; }

        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
        {
            if (Cite is null == string.IsNullOrWhiteSpace(Structure))
            {
                yield return new ValidationResult("Choisissez une cité, ou nommez une autre structure : l’une des deux.", [nameof(Cite)]);
            }
        }
    }
}

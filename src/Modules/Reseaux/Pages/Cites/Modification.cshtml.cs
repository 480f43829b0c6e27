using System.ComponentModel.DataAnnotations;
using Maillage.Kernel.Data;
using Maillage.Ui.TagHelpers;
using Maillage.Ui.Validation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Reseaux.Pages.Cites;

public sealed class ModificationModel(AppDb db, DroitsCourants droits) : PageModel, IReloadable
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    [FromRoute]
    public string Slug { get; set; } = "";

    public Cite Cite { get; private set; } = null!;
    public Cite? Conflit { get; private set; }
    public IEnumerable<SelectListItem> Modes { get; } =
    [new SelectListItem("Non précisée", ""), .. Choices.Of<ModeProgrammation>(Labels.Of)];

    public async Task OnGetAsync()
    {
        await ReloadAsync();
        Input = InputModel.De(Cite);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await ReloadAsync();
        if (!ModelState.IsValid)
        {
            return Page();
        }

        if (this.IsOvertaken(Input, Cite))
        {
            Conflit = Cite;
            return Page();
        }

        Cite.Decrire(Input.Lire(Cite));
        await db.SaveChangesAsync();
        TempData["Flash"] = "La fiche est à jour.";
        return Redirect($"/cites/{Cite.Slug}");
    }

    public async Task ReloadAsync()
    {
        Cite = await db.Cites.FindOrNotFoundAsync(c => c.Slug == Slug);
        if (!(await droits.LireAsync()).PeutEcrirePour(Cite))
        {
            throw new NotFoundException(nameof(Cite));
        }
    }

    public sealed class InputModel : IVersionedForm, IValidatableObject
    {
        public int Version { get; set; }

        [Display(Name = "Pour rappel")]
        [DataType(DataType.MultilineText)]
        [StringLength(Cite.TexteMaxLength)]
        public string? PourRappel { get; set; }

        [DataType(DataType.MultilineText)]
        [StringLength(Cite.TexteMaxLength)]
        public string? Communes { get; set; }

        [Display(Name = "Agglomération")]
        [StringLength(Cite.LigneMaxLength)]
        public string? Agglomeration { get; set; }

        [Display(Name = "Site web")]
        [Url]
        [StringLength(Cite.LigneMaxLength)]
        [DataType(DataType.Url)]
        public string? SiteWeb { get; set; }

        [Display(Name = "Vague de labellisation")]
        [Range(1, 99)]
        public int? Vague { get; set; }

        [Display(Name = "Mode de programmation")]
        public ModeProgrammation? Mode { get; set; }

        [DataType(DataType.MultilineText)]
        [StringLength(Cite.TexteMaxLength)]
        public string? Quartiers { get; set; }

        [Display(Name = "Collèges")]
        [DataType(DataType.MultilineText)]
        [StringLength(Cite.TexteMaxLength)]
        public string? Colleges { get; set; }

        [Display(Name = "Axes du projet")]
        [DataType(DataType.MultilineText)]
        [StringLength(Cite.TexteMaxLength)]
        public string? Axes { get; set; }

        public List<string> Programmes { get; set; } = [];

        [Display(Name = "Autres noms")]
        [DataType(DataType.MultilineText)]
        [StringLength(Cite.TexteMaxLength)]
        public string? Alias { get; set; }

        public static InputModel De(Cite cite) =>
            new()
            {
                Version = cite.Version,
                PourRappel = cite.PourRappel,
                Communes = string.Join('\n', cite.Communes),
                Agglomeration = cite.Agglomeration,
                SiteWeb = cite.SiteWeb,
                Vague = cite.Vague,
                Mode = cite.Mode,
                Quartiers = string.Join('\n', cite.Quartiers),
                Colleges = string.Join('\n', cite.Colleges),
                Axes = string.Join('\n', cite.Axes),
                Programmes = cite.Programmes,
                Alias = string.Join('\n', cite.Alias),
            };

        public FicheCite Lire(Cite cite) =>
            new()
            {
                Vague = Vague,
                Mode = Mode,
                Agglomeration = Agglomeration,
                SiteWeb = SiteWeb,
                PourRappel = PourRappel,
                Communes = Lignes(Communes),
                Quartiers = Lignes(Quartiers),
                Colleges = Lignes(Colleges),
                Axes = Lignes(Axes),
                Programmes = Programmes,
                Alias = Lignes(Alias),
                Remarques = cite.Remarques,
            };

        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
        {
            var inconnue = Lignes(Communes).FirstOrDefault(code => Referentiel.Commune(code) is null);
            if (inconnue is not null)
            {
                yield return new ValidationResult($"« {inconnue} » n’est pas un code INSEE de commune.", [nameof(Communes)]);
            }

            if (SiteWeb is not null && !SiteWeb.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
            {
                yield return new ValidationResult("L’adresse du site doit commencer par https://.", [nameof(SiteWeb)]);
            }

            if (Programmes.Except(Referentiel.Programmes).Any())
            {
                yield return new ValidationResult("Un programme choisi n’existe pas.", [nameof(Programmes)]);
            }
        }

        private static string[] Lignes(string? texte) =>
            (texte ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    }
}

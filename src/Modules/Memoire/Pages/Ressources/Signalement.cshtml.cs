using System.ComponentModel.DataAnnotations;
using Maillage.Kernel.Data;
using Maillage.Kernel.Time;
using Maillage.Reseaux;
using Maillage.Ui.TagHelpers;
using Maillage.Ui.Validation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Maillage.Memoire.Pages.Ressources;

/// <summary>Whoever may read a resource may say what is wrong with it.</summary>
[OnceOnly]
public sealed class SignalementModel(AppDb db, DroitsCourants droits, TimeProvider clock) : PageModel, IReloadable
{
    [FromRoute]
    public string Slug { get; set; } = "";

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public Ressource Ressource { get; private set; } = null!;
    public string Adresse => $"/ressources/{Slug}";
    public (string, string)[] FilAriane => [("Ressources", "/ressources"), (Ressource.Titre, Adresse)];
    public IEnumerable<SelectListItem> Natures { get; } = Choices.Of<NatureSignalement>(Labels.Of);

    public Task OnGetAsync() => ReloadAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        await ReloadAsync();
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var lecteur = await droits.LireAsync();
        db.Add(Signalement.Deposer(Ressource, lecteur.PersonneId!.Value, Input.Nature, Input.Texte, clock.UtcNow()));
        await db.SaveChangesAsync();
        TempData["Flash"] = "Merci : l’animation lira votre signalement.";
        return Redirect(Adresse);
    }

    public async Task ReloadAsync() => Ressource = await db.RessourceVueParAsync(Slug, await droits.LireAsync());

    public sealed class InputModel
    {
        [Required]
        [Display(Name = "Ce qui ne va pas")]
        public NatureSignalement Nature { get; set; } = NatureSignalement.Obsolete;

        [Display(Name = "Précisions")]
        [DataType(DataType.MultilineText)]
        [StringLength(Signalement.TexteMaxLength)]
        public string? Texte { get; set; }
    }
}

using Maillage.Documents;
using Maillage.Kernel;
using Maillage.Rencontres.Redaction;
using Maillage.Reseaux;
using Maillage.Ui.Validation;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Maillage.Rencontres.Pages.Archives;

/// <summary>A past meeting out of its minutes: a file is given, a draft comes out.</summary>
// The framework takes more than we read, so that a file too big gets a sentence and not a cut line.
[RequestSizeLimit(MaxRequest)]
[RequestFormLimits(MultipartBodyLengthLimit = MaxRequest)]
[OnceOnly]
public sealed class NouvelleModel(DroitsCourants droits, OuEcrire ou, ArchiverCompteRendu archiver) : PageModel, IReloadable
{
    private const int MaxRequest = 120_000_000;

    [BindProperty(SupportsGet = true, Name = OuEcrire.Champ)]
    public string? Reseau { get; set; }

    public OuEcrire Ou => ou;

    public Task OnGetAsync() => ReloadAsync();

    public async Task<IActionResult> OnPostAsync(IFormFile? fichier)
    {
        ModelState.Clear();
        await ReloadAsync();
        ou.Verifier(ModelState);
        if (!ModelState.IsValid)
        {
            return Page();
        }

        if (fichier is null || fichier.Length == 0)
        {
            throw new BusinessRuleException("Choisissez le fichier du compte rendu.");
        }

        var lus = await droits.LireAsync();
        try
        {
            DocumentLimits.CheckLength(fichier.Length);
            using var contenu = new MemoryStream();
            await fichier.CopyToAsync(contenu);
            var rencontre = await archiver.ExecuteAsync(ou.Choisi!, contenu.ToArray(), fichier.FileName, lus.Nom);
            TempData["Flash"] = "Le document est lu. Vérifiez chaque passage à côté du texte d’origine.";
            return Redirect($"/rencontres/{rencontre.Slug}/compte-rendu/verification");
        }
        catch (UnreadableDocumentException e)
        {
            throw new BusinessRuleException(e.Message);
        }
    }

    public Task ReloadAsync() => ou.LireAsync(Reseau);
}

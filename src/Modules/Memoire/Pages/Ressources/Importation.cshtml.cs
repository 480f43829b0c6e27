using Maillage.Documents.Reading;
using Maillage.Kernel;
using Maillage.Kernel.Data;
using Maillage.Kernel.Text;
using Maillage.Memoire.Imports;
using Maillage.Reseaux;
using Maillage.Ui.Validation;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Maillage.Memoire.Pages.Ressources;

/// <summary>A table is read, told line by line, then taken in.</summary>
[RequestSizeLimit(MaxRequest)]
[RequestFormLimits(MultipartBodyLengthLimit = MaxRequest, ValueLengthLimit = MaxRequest)]
[OnceOnly]
public sealed class ImportationModel(DroitsCourants droits, OuEcrire ou, ImporterRessources importer) : PageModel, IReloadable
{
    private const int MaxBytes = 5_000_000;
    private const int MaxRequest = 60_000_000;

    [BindProperty(SupportsGet = true, Name = OuEcrire.Champ)]
    public string? Reseau { get; set; }

    public OuEcrire Ou => ou;
    public string Texte { get; private set; } = "";
    public bool EstFait { get; private set; }
    public IReadOnlyList<LigneRapport>? Rapport { get; private set; }

    public Task OnGetAsync() => ReloadAsync();

    public async Task<IActionResult> OnPostAsync(IFormFile? fichier)
    {
        // A missing file is said in our words.
        ModelState.Clear();
        await ReloadAsync();
        ou.Verifier(ModelState);
        if (!ModelState.IsValid)
        {
            return Page();
        }

        if (fichier is not { Length: > 0 })
        {
            throw new BusinessRuleException("Choisissez le fichier CSV.");
        }

        if (fichier.Length > MaxBytes)
        {
            throw new BusinessRuleException("Le fichier dépasse 5 Mo : importez-le en plusieurs fois.");
        }

        using var lu = new MemoryStream();
        await fichier.CopyToAsync(lu);
        var octets = lu.ToArray();
        if (octets.AsSpan().StartsWith("PK\u0003\u0004"u8))
        {
            throw new BusinessRuleException(
                "C’est un classeur Excel ou LibreOffice : enregistrez la feuille en CSV, puis choisissez ce fichier."
            );
        }

        Texte = PlainText.Clean(FrenchText.Decode(octets));
        return await LireAsync(faire: false);
    }

    public async Task<IActionResult> OnPostConfirmationAsync(string? texte)
    {
        await ReloadAsync();
        Texte = texte ?? "";
        return await LireAsync(faire: true);
    }

    public Task ReloadAsync() => ou.LireAsync(Reseau);

    private async Task<IActionResult> LireAsync(bool faire)
    {
        var reseau = ou.Choisi ?? throw new NotFoundException(nameof(Reseau));
        Rapport = await importer.ExecuteAsync(reseau, Texte, (await droits.LireAsync()).Nom, faire);
        EstFait = faire;
        return Page();
    }
}

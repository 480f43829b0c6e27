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
using Microsoft.EntityFrameworkCore;

namespace Maillage.Memoire.Pages.Ressources;

/// <summary>A table is read, told line by line, then taken in.</summary>
[RequestSizeLimit(MaxRequest)]
[RequestFormLimits(MultipartBodyLengthLimit = MaxRequest, ValueLengthLimit = MaxRequest)]
[OnceOnly]
public sealed class ImportationModel(AppDb db, DroitsCourants droits, ImporterRessources importer) : PageModel
{
    private const int MaxBytes = 5_000_000;
    private const int MaxRequest = 60_000_000;

    public string Texte { get; private set; } = "";
    public bool EstFait { get; private set; }
    public IReadOnlyList<LigneRapport>? Rapport { get; private set; }

    public async Task<IActionResult> OnPostAsync(IFormFile? fichier)
    {
        // A missing file is said in our words.
        ModelState.Clear();
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

    public Task<IActionResult> OnPostConfirmationAsync(string? texte)
    {
        Texte = texte ?? "";
        return LireAsync(faire: true);
    }

    private async Task<IActionResult> LireAsync(bool faire)
    {
        var lecteur = await droits.LireAsync();
        var reseau = await db.Reseaux.FindOrNotFoundAsync(r => r.Id == lecteur.ReseauId);
        Rapport = await importer.ExecuteAsync(reseau, Texte, lecteur.Nom, faire);
        EstFait = faire;
        return Page();
    }
}

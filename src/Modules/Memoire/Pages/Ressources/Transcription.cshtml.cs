using System.ComponentModel.DataAnnotations;
using System.Text;
using Maillage.Documents;
using Maillage.Documents.Transcriptions;
using Maillage.Kernel;
using Maillage.Kernel.Data;
using Maillage.Reseaux;
using Maillage.Ui.Validation;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Memoire.Pages.Ressources;

[RessourceEcrite]
[RequestSizeLimit(MaxRequest)]
[RequestFormLimits(MultipartBodyLengthLimit = MaxRequest)]
[OnceOnly]
public sealed class TranscriptionModel(AppDb db, DroitsCourants droits, TimeProvider clock) : RessourcePage(db, droits, clock)
{
    // More than is read, so that a file too big gets a sentence and not a cut line.
    private const int MaxRequest = 120_000_000;

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public Transcription? Actuelle { get; private set; }

    public async Task<IActionResult> OnPostAsync(IFormFile? fichier, CancellationToken cancellationToken)
    {
        await ReloadAsync();
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var passages = await LireAsync(fichier, cancellationToken);
        if (Actuelle is null)
        {
            Db.Add(Transcription.De(Ressource, OrigineTranscription.Donnee, passages));
        }
        else
        {
            Actuelle.Remplacer(OrigineTranscription.Donnee, passages);
        }

        return await FinirAsync("La transcription est enregistrée.");
    }

    public async Task<IActionResult> OnPostRetraitAsync()
    {
        await ReloadAsync();
        if (Actuelle is not null)
        {
            Actuelle.Retirer();
            Db.Remove(Actuelle);
        }

        return await FinirAsync("La transcription est retirée.");
    }

    public override async Task ReloadAsync()
    {
        await base.ReloadAsync();
        Actuelle = await Db.Transcriptions.SingleOrDefaultAsync(t => t.RessourceId == Ressource.Id);
    }

    private async Task<IReadOnlyList<TranscriptPassage>> LireAsync(IFormFile? fichier, CancellationToken cancellationToken)
    {
        try
        {
            DocumentLimits.CheckLength(fichier?.Length ?? 0);
            using var lu = new MemoryStream();
            if (fichier is { Length: > 0 })
            {
                await fichier.CopyToAsync(lu, cancellationToken);
            }
            else if (Input.Texte is { } texte)
            {
                lu.Write(Encoding.UTF8.GetBytes(texte));
            }
            else
            {
                throw new BusinessRuleException("Donnez un fichier ou collez le texte.", nameof(Input.Texte));
            }

            return await TranscriptReader.ReadAsync(lu.ToArray(), fichier?.FileName ?? "transcription.txt", cancellationToken);
        }
        catch (UnreadableDocumentException e)
        {
            throw new BusinessRuleException(e.Message);
        }
    }

    public sealed class InputModel
    {
        [DataType(DataType.MultilineText)]
        [StringLength(1_000_000)]
        public string? Texte { get; set; }
    }
}

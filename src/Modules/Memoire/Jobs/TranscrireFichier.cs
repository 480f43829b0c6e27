using Maillage.Documents;
using Maillage.Documents.Transcriptions;
using Maillage.Kernel.Data;
using Maillage.Kernel.Files;
using Maillage.Kernel.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Memoire.Jobs;

/// <summary>Reads the words of the file of a resource. Those that somebody gave by hand are never written over.</summary>
public sealed record TranscrireFichier(Guid RessourceId, Guid FichierId);

internal sealed class TranscrireFichierHandler(AppDb db, IFileStore files) : IJobHandler<TranscrireFichier>
{
    public async Task RunAsync(TranscrireFichier payload, CancellationToken cancellationToken)
    {
        var ressource = await db.Ressources.SingleAsync(r => r.Id == payload.RessourceId, cancellationToken);
        var actuelle = await db.Transcriptions.SingleOrDefaultAsync(t => t.RessourceId == ressource.Id, cancellationToken);
        // A later version came meanwhile, and has its own job.
        if (ressource.FichierId != payload.FichierId || actuelle is { Origine: OrigineTranscription.Donnee })
        {
            return;
        }

        var fichier = await db.Set<StoredFile>().SingleAsync(f => f.Id == payload.FichierId, cancellationToken);
        var passages = await LireAsync(fichier, cancellationToken);
        if (actuelle is not null)
        {
            actuelle.Remplacer(OrigineTranscription.Extraite, passages);
        }
        else if (passages.Count > 0)
        {
            db.Add(Transcription.De(ressource, OrigineTranscription.Extraite, passages));
        }
    }

    // A scanned image, a locked file: no words, and no failure either.
    private async Task<IReadOnlyList<TranscriptPassage>> LireAsync(StoredFile fichier, CancellationToken cancellationToken)
    {
        if (fichier.Length > DocumentLimits.MaxBytes)
        {
            return [];
        }

        await using var contenu = await files.OpenAsync(fichier.Fingerprint, cancellationToken);
        using var lu = new MemoryStream();
        await contenu.CopyToAsync(lu, cancellationToken);
        try
        {
            return await TranscriptReader.ReadAsync(lu.ToArray(), fichier.Name, cancellationToken);
        }
        catch (UnreadableDocumentException)
        {
            return [];
        }
    }
}

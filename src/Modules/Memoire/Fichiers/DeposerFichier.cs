using Maillage.Documents;
using Maillage.Kernel;
using Maillage.Kernel.Data;
using Maillage.Kernel.Files;
using Maillage.Kernel.Jobs;
using Maillage.Kernel.Time;
using Maillage.Memoire.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Memoire.Fichiers;

/// <summary>Puts a file in a resource, as its first or its next version, and has its words read.</summary>
public sealed class DeposerFichier(AppDb db, GivenFiles files, TimeProvider clock)
{
    /// <summary>A replay of two hours fits.</summary>
    public const long MaxBytes = 1_000_000_000;

    /// <summary>The same for a whole request: other fields, and the separators between them.</summary>
    public const long MaxRequest = MaxBytes + 20_000_000;

    /// <summary>Nothing is saved here: the caller saves all together.</summary>
    /// <param name="contenu">Seekable.</param>
    /// <exception cref="BusinessRuleException">Empty, too heavy, or of a kind we do not keep.</exception>
    public async Task ExecuteAsync(Ressource ressource, Stream contenu, string nom, string auteur, CancellationToken cancellationToken)
    {
        if (contenu.Length == 0)
        {
            throw new BusinessRuleException($"« {nom} » est vide.", "Fichier");
        }

        if (contenu.Length > MaxBytes)
        {
            throw new BusinessRuleException(
                $"« {nom} » pèse {Labels.Poids(contenu.Length)} : un fichier fait {Labels.Poids(MaxBytes)} au plus.",
                "Fichier"
            );
        }

        var type =
            FileType.Detect(contenu)
            ?? throw new BusinessRuleException(
                $"« {nom} » n’est pas d’un format que Maillage garde : PDF, Word, Excel, PowerPoint, LibreOffice, texte, sous-titres, image, son ou vidéo.",
                "Fichier"
            );
        var fichier = await GarderAsync(contenu, nom, type, cancellationToken);
        var rang = await db.FichiersRessource.CountAsync(f => f.RessourceId == ressource.Id, cancellationToken) + 1;
        db.Add(fichier);
        db.Add(ressource.Deposer(fichier, rang, auteur, clock.UtcNow()));
        if (type.HasText)
        {
            db.Add(Job.For(new TranscrireFichier(ressource.Id, fichier.Id), clock.UtcNow()));
        }
    }

    private async Task<StoredFile> GarderAsync(Stream contenu, string nom, FileType type, CancellationToken cancellationToken)
    {
        try
        {
            return await files.KeepAsync(contenu, nom, type.MediaType, cancellationToken);
        }
        catch (BusinessRuleException e)
        {
            throw new BusinessRuleException(e.Message, "Fichier");
        }
    }
}

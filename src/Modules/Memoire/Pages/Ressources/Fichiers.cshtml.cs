using Maillage.Documents;
using Maillage.Kernel;
using Maillage.Kernel.Data;
using Maillage.Kernel.Files;
using Maillage.Memoire.Fichiers;
using Maillage.Reseaux;
using Maillage.Ui.Validation;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Memoire.Pages.Ressources;

[RessourceEcrite]
[RequestSizeLimit(DeposerFichier.MaxRequest)]
[RequestFormLimits(MultipartBodyLengthLimit = DeposerFichier.MaxRequest)]
[OnceOnly]
public sealed class FichiersModel(AppDb db, DroitsCourants droits, DeposerFichier deposer, TimeProvider clock)
    : RessourcePage(db, droits, clock)
{
    public IReadOnlyList<VersionFichier> Versions { get; private set; } = [];

    public async Task<IActionResult> OnPostAsync(IFormFile? fichier, CancellationToken cancellationToken)
    {
        await ReloadAsync();
        if (fichier is null)
        {
            throw new BusinessRuleException("Choisissez un fichier.", "Fichier");
        }

        await using var contenu = fichier.OpenReadStream();
        await deposer.ExecuteAsync(Ressource, contenu, fichier.FileName, Droits.Nom, cancellationToken);
        return await FinirAsync("Le fichier est déposé. Ses mots se lisent, et seront là dans un instant.");
    }

    public override async Task ReloadAsync()
    {
        await base.ReloadAsync();
        Versions = await Db
            .FichiersRessource.Where(f => f.RessourceId == Ressource.Id)
            .Join(
                Db.Set<StoredFile>(),
                f => f.FichierId,
                s => s.Id,
                (f, s) => new VersionFichier(f.Rang, s.Name, FileType.Of(s.MediaType), s.Length, f.DeposeLe, f.DeposePar)
            )
            .ToListAsync();
        Versions = [.. Versions.OrderByDescending(v => v.Rang)];
    }

    public sealed record VersionFichier(int Rang, string Nom, FileType Type, long Poids, DateTime DeposeLe, string DeposePar);
}

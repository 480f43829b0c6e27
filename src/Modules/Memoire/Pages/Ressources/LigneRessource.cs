using Maillage.Documents;
using Maillage.Kernel.Data;
using Maillage.Kernel.Files;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Memoire.Pages.Ressources;

/// <summary>A resource in a list: what one looks at before opening it.</summary>
public sealed record LigneRessource(Ressource Ressource, string? TypeMedia, long? Poids, bool EstTranscrite)
{
    /// <summary>« PDF, 208 Ko »; null without a file.</summary>
    public string? Format => TypeMedia is null ? null : $"{FileType.Of(TypeMedia).Name}, {Labels.Poids(Poids!.Value)}";
}

internal static class LignesRessource
{
    /// <summary>In the order of the resources, one command.</summary>
    public static IQueryable<LigneRessource> EnLignes(this IQueryable<Ressource> ressources, AppDb db)
    {
        var (fichiers, transcriptions) = (db.Set<StoredFile>(), db.Transcriptions);
        return ressources.Select(r => new LigneRessource(
            r,
            fichiers.Where(f => f.Id == r.FichierId).Select(f => f.MediaType).FirstOrDefault(),
            fichiers.Where(f => f.Id == r.FichierId).Select(f => (long?)f.Length).FirstOrDefault(),
            transcriptions.Any(t => t.RessourceId == r.Id)
        ));
    }
}

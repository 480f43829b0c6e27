using Maillage.Kernel;
using Maillage.Kernel.Data;
using Maillage.Kernel.Text;
using Maillage.Memoire.Pages.Ressources;
using Maillage.Reseaux;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Memoire;

/// <summary>Resources named in a box, one a line, by their title or their address: how people link them without a script.</summary>
internal static class RessourcesCitees
{
    /// <param name="avant">What was cited: what this reader cannot see of it stays.</param>
    /// <exception cref="BusinessRuleException">A line names no published resource that this reader may see.</exception>
    public static async Task<IReadOnlyList<Guid>> LireAsync(
        AppDb db,
        Droits droits,
        string? texte,
        string champ,
        IReadOnlyList<Guid>? avant = null
    )
    {
        var lignes = (texte ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct().ToList();
        var trouvees = new List<Guid>();
        foreach (var ligne in lignes)
        {
            var (titre, slug) = (French.Typography(ligne), Slugs.From(ligne[(ligne.LastIndexOf('/') + 1)..]));
            var ressource = await db
                .Ressources.VisiblesPar(droits)
                .Where(r => r.PublieeLe != null && (r.Titre == titre || r.Slug == slug || r.Source == ligne))
                .OrderByDescending(r => r.AjouteeLe)
                .FirstOrDefaultAsync();
            trouvees.Add(
                ressource?.Id
                    ?? throw new BusinessRuleException($"Aucune ressource publiée n’a ce titre ni cette adresse : « {ligne} ».", champ)
            );
        }

        var montrees = avant is null ? [] : await TitresAsync(db, droits, avant);
        return [.. trouvees, .. (avant ?? []).Where(r => !montrees.ContainsKey(r))];
    }

    /// <summary>Those of these that are published and that this reader may see, in this order.</summary>
    public static async Task<IReadOnlyList<LigneRessource>> MontrerAsync(AppDb db, Droits droits, IReadOnlyList<Guid> ressources)
    {
        var montrees = await db
            .Ressources.AsNoTracking()
            .VisiblesPar(droits)
            .Where(r => ressources.Contains(r.Id) && r.PublieeLe != null)
            .EnLignes(db)
            .ToDictionaryAsync(l => l.Ressource.Id);
        return [.. ressources.Where(montrees.ContainsKey).Select(r => montrees[r])];
    }

    /// <summary>The same box, as it is typed: the titles of those that this reader may see.</summary>
    public static async Task<string> EnTexteAsync(AppDb db, Droits droits, IReadOnlyList<Guid> ressources)
    {
        var titres = await TitresAsync(db, droits, ressources);
        return string.Join('\n', ressources.Where(titres.ContainsKey).Select(r => titres[r]));
    }

    private static Task<Dictionary<Guid, string>> TitresAsync(AppDb db, Droits droits, IReadOnlyList<Guid> ressources) =>
        db
            .Ressources.VisiblesPar(droits)
            .Where(r => ressources.Contains(r.Id) && r.PublieeLe != null)
            .ToDictionaryAsync(r => r.Id, r => r.Titre);
}

using Maillage.Kernel.Data;
using Maillage.Kernel.Text;
using Maillage.Memoire.Pages.Ressources;
using Maillage.Reseaux;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Memoire.Pages.Favoris;

public sealed class IndexModel(AppDb db, DroitsCourants droits) : PageModel
{
    private const string SansCollection = "Sans collection";

    public int Total { get; private set; }
    public IReadOnlyList<Groupe> Groupes { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var lecteur = await droits.LireAsync();
        var favoris = await db
            .Favoris.AsNoTracking()
            .Where(f => f.PersonneId == lecteur.PersonneId)
            .OrderByDescending(f => f.GardeLe)
            .ToListAsync();
        var gardees = favoris.Select(f => f.RessourceId).ToList();
        // What one may no longer see is no longer shown.
        var visibles = await db
            .Ressources.AsNoTracking()
            .VisiblesPar(lecteur)
            .Where(r => gardees.Contains(r.Id))
            .EnLignes(db)
            .ToDictionaryAsync(l => l.Ressource.Id);
        var lignes = favoris.Where(f => visibles.ContainsKey(f.RessourceId)).Select(f => new Ligne(f, visibles[f.RessourceId])).ToList();
        Total = lignes.Count;
        Groupes =
        [
            .. lignes
                .SelectMany(l =>
                    (l.Favori.Collections.Count == 0 ? [SansCollection] : l.Favori.Collections).Select(c => (Nom: c, Ligne: l))
                )
                .GroupBy(x => x.Nom, StringComparer.Create(French.Culture, ignoreCase: true))
                .OrderBy(g => g.Key == SansCollection)
                .ThenBy(g => g.Key, StringComparer.Create(French.Culture, ignoreCase: true))
                .Select(g => new Groupe(g.Key, [.. g.Select(x => x.Ligne)])),
        ];
    }

    public async Task<IActionResult> OnPostRangementAsync(Guid id, string? collections)
    {
        var lecteur = await droits.LireAsync();
        var favori = await db.Favoris.FindOrNotFoundAsync(f => f.Id == id && f.PersonneId == lecteur.PersonneId);
        favori.Ranger(collections);
        await db.SaveChangesAsync();
        TempData["Flash"] = "C’est rangé.";
        return Redirect("/favoris");
    }

    public sealed record Groupe(string Nom, IReadOnlyList<Ligne> Lignes);

    public sealed record Ligne(Favori Favori, LigneRessource Ressource);
}

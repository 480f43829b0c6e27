using Maillage.Kernel.Data;
using Maillage.Kernel.Time;
using Maillage.Memoire.Pages.Actualites;
using Maillage.Rencontres;
using Maillage.Reseaux;
using Maillage.Reseaux.Cartes;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Memoire.Pages.Accueil;

public sealed class IndexModel(AppDb db, DroitsCourants droitsCourants, LireCarte carte, TimeProvider clock) : PageModel
{
    private const int Montrees = 3;

    public string? Reseau { get; private set; }
    public IReadOnlyList<CiteSurCarte> Cites { get; private set; } = [];
    public CarteCites? Carte { get; private set; }
    public IReadOnlyList<Rencontre> Prochaines { get; private set; } = [];
    public IReadOnlyList<LigneActualite> Actualites { get; private set; } = [];
    public IReadOnlyList<BlocAEcrire> AEcrire { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var droits = await droitsCourants.LireAsync();
        var jour = clock.TodayInParis();
        var reseaux = await db.Reseaux.OrderBy(r => r.Nom).Select(r => r.Nom).Take(2).ToListAsync();
        Reseau = reseaux.Count == 1 ? reseaux[0] : null;
        (Cites, Carte) = await carte.ExecuteAsync();
        var aVenir = db.Rencontres.AsNoTracking().VisiblesPar(droits).Where(r => r.Jour >= jour && r.AnnuleeLe == null);
        Prochaines = await aVenir.OrderBy(r => r.Jour).ThenBy(r => r.HeureDebut).Take(Montrees).ToListAsync();
        Actualites = await db
            .Actualites.AsNoTracking()
            .VisiblesPar(droits)
            .Publiees()
            .OrderByDescending(a => a.PublieeLe)
            .ThenByDescending(a => a.Id)
            .Take(Montrees)
            .EnLignes(db)
            .ToListAsync();
        AEcrire = droits.Cites.Count == 0 ? [] : await LireBlocsAsync(droits, aVenir);
    }

    private Task<List<BlocAEcrire>> LireBlocsAsync(Droits droits, IQueryable<Rencontre> aVenir) =>
        db
            .Blocs.Where(b => droits.Cites.Contains(b.CiteId) && b.EcritLe == null)
            .Join(aVenir, b => b.RencontreId, r => r.Id, (b, r) => new { b, r })
            .Join(db.Cites, x => x.b.CiteId, c => c.Id, (x, c) => new { x.r, c })
            .OrderBy(x => x.r.Jour)
            .Select(x => new BlocAEcrire(x.r.Slug, x.r.Titre, x.r.Jour, x.c.Slug, x.c.Nom))
            .ToListAsync();

    public sealed record BlocAEcrire(string RencontreSlug, string Titre, DateOnly Jour, string CiteSlug, string Cite);
}

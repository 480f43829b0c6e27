using Maillage.Kernel.Data;
using Maillage.Rencontres;
using Maillage.Reseaux;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Memoire.Pages.Actualites;

/// <summary>What the cités wrote as news in their blocs: written once, it becomes news by one click.</summary>
public sealed class PropositionsModel(AppDb db, DroitsCourants droits) : PageModel
{
    private const int ParPage = 20;

    [BindProperty(SupportsGet = true)]
    public int Numero { get; set; } = 1;

    public bool Suivante { get; private set; }
    public IReadOnlyList<BlocPropose> Blocs { get; private set; } = [];

    public async Task OnGetAsync()
    {
        Numero = Math.Max(1, Numero);
        var (blocs, cites, actualites) = (db.Blocs, db.Cites, db.Actualites);
        var lus = await db
            .Rencontres.AsNoTracking()
            .AnimesPar(await droits.LireAsync())
            .Join(blocs, r => r.Id, b => b.RencontreId, (r, b) => new { r, b })
            .Where(x => x.b.EcritLe != null && x.b.Texte.PointsActualite != null)
            .OrderByDescending(x => x.r.Jour)
            .ThenByDescending(x => x.b.Id)
            .Skip((Numero - 1) * ParPage)
            .Take(ParPage + 1)
            .Select(x => new BlocPropose(
                x.b.Id,
                cites.Where(c => c.Id == x.b.CiteId).Select(c => c.Nom).First(),
                x.r.Titre,
                x.r.Jour,
                x.b.EcritPar,
                x.b.Texte.PointsActualite!,
                actualites.Where(a => a.BlocId == x.b.Id).OrderBy(a => a.Id).Select(a => a.Slug).FirstOrDefault()
            ))
            .ToListAsync();
        Suivante = lus.Count > ParPage;
        Blocs = [.. lus.Take(ParPage)];
    }

    /// <param name="ActualiteSlug">The news already raised from it.</param>
    public sealed record BlocPropose(
        Guid Id,
        string Cite,
        string Rencontre,
        DateOnly Jour,
        string? EcritPar,
        string Texte,
        string? ActualiteSlug
    );
}

using Maillage.Kernel.Data;
using Maillage.Memoire.Fiches;
using Maillage.Reseaux;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Memoire.Pages.Fiches;

public sealed class IndexModel(AppDb db, DroitsCourants droitsCourants, ChoixReseau choix) : PageModel
{
    private const int ParPage = 20;

    [BindProperty(SupportsGet = true, Name = "")]
    public FiltreFiches Filtre { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? Reseau { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Numero { get; set; } = 1;

    public ChoixReseau Choix => choix;
    public int Total { get; private set; }
    public int DernierePage => Math.Max(1, (Total + ParPage - 1) / ParPage);
    public IReadOnlyList<LigneFicheExperience> Lignes { get; private set; } = [];
    public bool Ecrit { get; private set; }
    public bool Anime { get; private set; }

    /// <summary>Those not published yet, for those who write them: how many in each state.</summary>
    public IReadOnlyList<(EtatFiche Etat, int Nombre)> EnCours { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Cites { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var droits = await droitsCourants.LireAsync();
        await choix.LireAsync(Reseau);
        Anime = Acces.Ouvre(Acces.Animation, droits);
        Ecrit = Anime || droits.Cites.Count > 0;
        var cites = db.Cites.AsNoTracking();
        cites = choix.Choisi is { Id: var id } ? cites.Where(c => c.ReseauId == id) : cites;
        var connues = await cites
            .OrderBy(c => c.Nom)
            .Select(c => new
            {
                c.Id,
                c.Nom,
                c.Slug,
            })
            .ToListAsync();
        Filtre.Cite = connues.Exists(c => c.Slug == Filtre.Cite) ? Filtre.Cite : null;
        Cites = connues.ConvertAll(c => new SelectListItem(c.Nom, c.Slug, c.Slug == Filtre.Cite));
        var visibles = db.Fiches.AsNoTracking().VisiblesPar(droits);
        if (Ecrit)
        {
            var parEtat = await visibles
                .Where(f => f.Etat != EtatFiche.Publiee)
                .GroupBy(f => f.Etat)
                .Select(g => new { g.Key, Nombre = g.Count() })
                .ToListAsync();
            EnCours = [.. parEtat.OrderBy(e => e.Key).Select(e => (e.Key, e.Nombre))];
        }

        var fiches = Filtre.Appliquer(visibles, choix.Choisi, connues.Find(c => c.Slug == Filtre.Cite)?.Id);
        Total = await fiches.CountAsync();
        Numero = Math.Clamp(Numero, 1, DernierePage);
        Lignes = await fiches.Skip((Numero - 1) * ParPage).Take(ParPage).EnLignes(db).ToListAsync();
    }
}

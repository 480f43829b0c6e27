using Maillage.Kernel.Data;
using Maillage.Reseaux;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Memoire.Pages.Actualites;

public sealed class IndexModel(AppDb db, ReadMemory memory, DroitsCourants droitsCourants, ChoixReseau choix) : PageModel
{
    private const int ParPage = 20;

    [BindProperty(SupportsGet = true, Name = "")]
    public FiltreActualites Filtre { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? Reseau { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Numero { get; set; } = 1;

    public ChoixReseau Choix => choix;
    public bool Anime { get; private set; }
    public int Total { get; private set; }
    public int DernierePage => Math.Max(1, (Total + ParPage - 1) / ParPage);
    public IReadOnlyList<LigneActualite> Parues { get; private set; } = [];

    /// <summary>Drafts, and those set for a time to come: on the first page, for those who run the network.</summary>
    public IReadOnlyList<LigneActualite> EnPreparation { get; private set; } = [];
    public IReadOnlyList<CiteAuChoix> Cites { get; private set; } = [];

    /// <summary>The feed of what is shown.</summary>
    public string Flux => $"/actualites.atom{Sans("numero")}";

    public async Task OnGetAsync()
    {
        var droits = await droitsCourants.LireAsync();
        Anime = Acces.Ouvre(Acces.Animation, droits);
        await choix.LireAsync(Reseau);
        var reseau = choix.Choisi?.Id;
        Cites = await memory.GetAsync(
            ("cités au choix", reseau),
            () =>
                db
                    .Cites.Where(c => reseau == null || c.ReseauId == reseau)
                    .OrderBy(c => c.Nom)
                    .Select(c => new CiteAuChoix(c.Slug, c.Nom))
                    .ToListAsync()
        );
        Filtre.Cite = Cites.Any(c => c.Slug == Filtre.Cite) ? Filtre.Cite : null;
        var actualites = Filtre.Appliquer(db, db.Actualites.AsNoTracking().VisiblesPar(droits), choix.Choisi);
        var parues = actualites.Publiees();
        Total = await parues.CountAsync();
        Numero = Math.Clamp(Numero, 1, DernierePage);
        Parues = await parues
            .OrderByDescending(a => a.PublieeLe)
            .ThenByDescending(a => a.Id)
            .Skip((Numero - 1) * ParPage)
            .Take(ParPage)
            .EnLignes(db)
            .ToListAsync();
        if (Anime && Numero == 1)
        {
            EnPreparation = await actualites
                .Where(a => a.PublieeLe == null)
                .OrderByDescending(a => a.EcriteLe)
                .Take(ParPage)
                .EnLignes(db)
                .ToListAsync();
        }
    }

    /// <summary>This page at another level.</summary>
    public string Avec(Niveau? niveau) =>
        $"/actualites{(niveau is { } n ? Sans("niveau", "numero").Add("niveau", $"{n}") : Sans("niveau", "numero"))}";

    private QueryString Sans(params string[] noms) =>
        new QueryBuilder(Request.Query.Where(p => !noms.Contains(p.Key) && p.Value != "")).ToQueryString();

    public sealed record CiteAuChoix(string Slug, string Nom);
}

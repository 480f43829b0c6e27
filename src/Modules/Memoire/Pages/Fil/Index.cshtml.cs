using Maillage.Kernel.Data;
using Maillage.Kernel.Search;
using Maillage.Memoire.Pages.Recherche;
using Maillage.Reseaux;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Memoire.Pages.Fil;

/// <summary>One cité over time: everything found of it, across meetings, news and resources.</summary>
public sealed class IndexModel(AppDb db, Chercher chercher) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Nature { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Numero { get; set; } = 1;

    public Cite Cite { get; private set; } = null!;
    public Liste Liste { get; private set; } = null!;

    public async Task OnGetAsync(string slug, CancellationToken cancellationToken)
    {
        Cite = await db.Cites.AsNoTracking().FindOrNotFoundAsync(c => c.Slug == slug, cancellationToken);
        Liste = await chercher.ExecuteAsync(SearchRequest.Of(null), [new("cite", slug)], Nature, Numero, cancellationToken);
    }

    public string Adresse(string? nature) => $"/cites/{Cite.Slug}/fil{(nature is null ? "" : $"?nature={nature}")}";
}

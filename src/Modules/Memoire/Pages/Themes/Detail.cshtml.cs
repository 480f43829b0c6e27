using Maillage.Kernel.Data;
using Maillage.Kernel.Search;
using Maillage.Kernel.Text;
using Maillage.Memoire.Pages.Recherche;
using Maillage.Reseaux;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Maillage.Memoire.Pages.Themes;

/// <summary>A theme across everything: what was sorted under it, and what speaks of it by its words.</summary>
public sealed class DetailModel(Chercher chercher) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Nature { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Numero { get; set; } = 1;

    [FromRoute]
    public string Theme { get; set; } = "";

    public string Nom { get; private set; } = "";
    public Liste Liste { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Nom = Referentiel.ThemeDe(Theme) ?? throw new NotFoundException("Theme");
        Liste = await chercher.ExecuteAsync(SearchRequest.Of(null), [new("theme", Theme)], Nature, Numero, cancellationToken);
    }

    public string Adresse(string? nature) => $"/themes/{Theme}{(nature is null ? "" : $"?nature={nature}")}";
}

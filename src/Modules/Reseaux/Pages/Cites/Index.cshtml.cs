using Maillage.Kernel.Data;
using Maillage.Kernel.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Reseaux.Pages.Cites;

[BindProperties(SupportsGet = true)]
public sealed class IndexModel(AppDb db) : PageModel
{
    public string? Q { get; set; }
    public string? Departement { get; set; }
    public int? Vague { get; set; }

    public IReadOnlyList<Ligne> Lignes { get; private set; } = [];
    public IReadOnlyList<Departement> Departements { get; private set; } = [];
    public IReadOnlyList<int> Vagues { get; private set; } = [];
    public bool EstFiltree => Q is not null || Departement is not null || Vague is not null;

    public async Task OnGetAsync()
    {
        var cites = await db
            .Cites.AsNoTracking()
            .Select(c => new CiteLue(c.Slug, c.Nom, c.Departement, c.Vague, c.Communes, c.Alias))
            .ToListAsync();
        Departements = [.. cites.Select(c => c.Departement).Distinct().Order().Select(Referentiel.Departement).OfType<Departement>()];
        Vagues = [.. cites.Select(c => c.Vague).OfType<int>().Distinct().Order()];
        Lignes = [.. cites.Where(Convient).Select(Afficher).OrderBy(l => l.Nom, StringComparer.Create(French.Culture, ignoreCase: true))];
    }

    private bool Convient(CiteLue cite) =>
        (Departement is null || cite.Departement == Departement)
        && (Vague is null || cite.Vague == Vague)
        && (Q is null || NomsDe(cite).Any(nom => Slugs.From(nom).Contains(Slugs.From(Q), StringComparison.Ordinal)));

    private static IEnumerable<string> NomsDe(CiteLue cite) => cite.Communes.Select(NomCommune).Concat(cite.Alias).Prepend(cite.Nom);

    private static Ligne Afficher(CiteLue cite) =>
        new(
            cite.Slug,
            cite.Nom,
            Referentiel.Departement(cite.Departement) is { } d ? $"{d.Nom} ({d.Code})" : cite.Departement,
            cite.Vague,
            French.List([.. cite.Communes.Select(NomCommune)])
        );

    private static string NomCommune(string code) => Referentiel.Commune(code)?.Nom ?? code;

    private sealed record CiteLue(string Slug, string Nom, string Departement, int? Vague, List<string> Communes, List<string> Alias);

    public sealed record Ligne(string Slug, string Nom, string Departement, int? Vague, string Communes);
}

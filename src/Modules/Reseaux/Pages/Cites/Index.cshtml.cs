using Maillage.Kernel.Data;
using Maillage.Kernel.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Reseaux.Pages.Cites;

[BindProperties(SupportsGet = true)]
public sealed class IndexModel(AppDb db, ReadMemory memory, ChoixReseau choix) : PageModel
{
    private const int ParPage = 24;

    public string? Q { get; set; }
    public string? Reseau { get; set; }
    public string? Departement { get; set; }
    public int? Vague { get; set; }
    public int Numero { get; set; } = 1;

    [BindNever]
    public ChoixReseau Choix => choix;
    public int Total { get; private set; }
    public int DernierePage => Math.Max(1, (Total + ParPage - 1) / ParPage);
    public IReadOnlyList<Ligne> Lignes { get; private set; } = [];
    public IReadOnlyList<Departement> Departements { get; private set; } = [];
    public IReadOnlyList<int> Vagues { get; private set; } = [];
    public bool EstFiltree => Q is not null || Departement is not null || Vague is not null;

    public async Task OnGetAsync()
    {
        await choix.LireAsync(Reseau);
        var reseau = choix.Choisi?.Id;
        var cites = await memory.GetAsync((nameof(CiteLue), reseau), () => LireAsync(reseau));
        Departements = [.. cites.Select(c => c.Departement).Distinct().Order().Select(Referentiel.Departement).OfType<Departement>()];
        Vagues = [.. cites.Select(c => c.Vague).OfType<int>().Distinct().Order()];
        var convenues = cites.Where(Convient).ToList();
        Total = convenues.Count;
        Numero = Math.Clamp(Numero, 1, DernierePage);
        Lignes = [.. convenues.Skip((Numero - 1) * ParPage).Take(ParPage).Select(Afficher)];
    }

    // The names of communes are not in the database: the list is sorted and searched here.
    private async Task<IReadOnlyList<CiteLue>> LireAsync(Guid? reseau)
    {
        var cites = await db
            .Cites.AsNoTracking()
            .Where(c => reseau == null || c.ReseauId == reseau)
            .Select(c => new CiteLue(c.Slug, c.Nom, c.Departement, c.Vague, c.Communes, c.Alias))
            .ToListAsync();
        return [.. cites.OrderBy(c => c.Nom, StringComparer.Create(French.Culture, ignoreCase: true))];
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

using Maillage.Kernel.Data;
using Maillage.Kernel.Search;
using Maillage.Kernel.Text;
using Maillage.Reseaux;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Memoire.Pages.Recherche;

/// <summary>One box over everything the reader may read; what narrows it is in the address.</summary>
[BindProperties(SupportsGet = true)]
public sealed class IndexModel(AppDb db, ReadMemory memory, Chercher chercher, IEnumerable<SearchFilter> filtres) : PageModel
{
    public string? Q { get; set; }
    public string? Nature { get; set; }
    public string? Cite { get; set; }
    public string? Theme { get; set; }
    public string? Age { get; set; }
    public string? Niveau { get; set; }
    public string? Annee { get; set; }
    public int Numero { get; set; } = 1;

    [BindNever]
    public Liste Liste { get; private set; } = new(SearchResults.None, [], 1, null);
    public IReadOnlyList<Onglet> Onglets { get; private set; } = [];
    public IReadOnlyList<Filtre> Affinages { get; private set; } = [];
    public bool ACherche { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var demande = SearchRequest.Of(Q);
        var choisis = filtres.Select(f => new SearchFacet(f.Name, Valeur(f.Name) ?? "")).Where(f => f.Value.Length > 0).ToList();
        ACherche = !demande.IsEmpty || choisis.Count > 0;
        if (!ACherche)
        {
            return;
        }

        Liste = await chercher.ExecuteAsync(demande, choisis, Nature, Numero, cancellationToken);
        Onglets = Liste.Onglets(nature => Avec("nature", nature));
        Affinages = await AffinerAsync();
    }

    /// <summary>What this search says, without one thing, from its first page.</summary>
    public IEnumerable<KeyValuePair<string, string>> Sans(string nom) =>
        filtres
            .Select(f => KeyValuePair.Create(f.Name, Valeur(f.Name)))
            .Prepend(KeyValuePair.Create("nature", Nature))
            .Prepend(KeyValuePair.Create("q", Q))
            .Where(p => p.Key != nom && !string.IsNullOrEmpty(p.Value))!;

    /// <summary>The address of this search with one thing changed.</summary>
    public string Avec(string nom, string? valeur)
    {
        var adresse = new QueryBuilder(Sans(nom));
        if (valeur is not null)
        {
            adresse.Add(nom, valeur);
        }

        return $"/recherche{adresse}";
    }

    private async Task<IReadOnlyList<Filtre>> AffinerAsync()
    {
        var cites = await memory.GetAsync(
            "noms des cités",
            () => db.Cites.Select(c => new { c.Slug, c.Nom }).ToDictionaryAsync(c => c.Slug, c => c.Nom)
        );
        string Dire(string nom, string valeur) =>
            nom switch
            {
                "cite" => cites.GetValueOrDefault(valeur) ?? valeur,
                "theme" => Referentiel.ThemeDe(valeur) ?? valeur,
                "age" => TrancheAge.De(valeur)?.Nom ?? valeur,
                "niveau" => Enum.GetValues<Niveau>().Select(Labels.Of).FirstOrDefault(n => Slugs.From(n) == valeur) ?? valeur,
                _ => valeur,
            };
        return
        [
            .. filtres
                .Select(f => new Filtre(
                    f.Name,
                    f.Title,
                    [
                        .. Liste
                            .Resultats.Facets.Where(v => v.Key.Name == f.Name)
                            .OrderByDescending(v => f.Name == "annee" ? int.Parse(v.Key.Value, French.Culture) : v.Value)
                            .ThenBy(v => v.Key.Value, StringComparer.Ordinal)
                            .Select(v => new Choix(v.Key.Value, Dire(f.Name, v.Key.Value), v.Value, v.Key.Value == Valeur(f.Name))),
                    ]
                ))
                .Where(f => f.Choix.Count > 1 || f.Choix.Any(c => c.EstChoisi)),
        ];
    }

    private string? Valeur(string nom) =>
        nom switch
        {
            "cite" => Cite,
            "theme" => Referentiel.ThemeDit(Theme) is { } theme ? Slugs.From(theme) : null,
            "age" => Age,
            "niveau" => Niveau,
            _ => Annee,
        };

    public sealed record Filtre(string Nom, string Titre, IReadOnlyList<Choix> Choix)
    {
        /// <summary>Too many to be read one under the other: the cités of the country, by name.</summary>
        public bool EstLong => Choix.Count > 20;
        public IEnumerable<Choix> ParNom => Choix.OrderBy(c => c.Nom, StringComparer.Create(French.Culture, ignoreCase: true));
    }

    public sealed record Choix(string Valeur, string Nom, int Nombre, bool EstChoisi);
}

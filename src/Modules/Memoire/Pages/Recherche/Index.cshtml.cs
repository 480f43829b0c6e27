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
public sealed class IndexModel(AppDb db, ReadMemory memory, Chercher chercher) : PageModel
{
    /// <summary>Facets of the index that people narrow by, in the order they are shown.</summary>
    private static readonly (string Nom, string Titre)[] Filtres =
    [
        ("cite", "Cité"),
        ("theme", "Thème"),
        ("age", "Âge"),
        ("niveau", "Niveau"),
        ("annee", "Année"),
    ];

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
        var choisis = Filtres.Select(f => new SearchFacet(f.Nom, Valeur(f.Nom) ?? "")).Where(f => f.Value.Length > 0).ToList();
        ACherche = !demande.IsEmpty || choisis.Count > 0;
        if (!ACherche)
        {
            return;
        }

        Liste = await chercher.ExecuteAsync(demande, choisis, Nature, Numero, cancellationToken);
        Onglets = Liste.Onglets(nature => Avec("nature", nature));
        Affinages = await AffinerAsync();
    }

    /// <summary>The address of this search with one thing changed, from its first page.</summary>
    public string Avec(string nom, string? valeur)
    {
        var restes = Request.Query.Where(p => p.Key != nom && p.Key != "numero" && p.Value != "");
        var adresse = new QueryBuilder(restes);
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
                "theme" => Referentiel.Themes.FirstOrDefault(t => Slugs.From(t) == valeur) ?? valeur,
                "age" => TrancheAge.De(valeur)?.Nom ?? valeur,
                "niveau" => Enum.GetValues<Niveau>().Select(Labels.Of).FirstOrDefault(n => Slugs.From(n) == valeur) ?? valeur,
                _ => valeur,
            };
        return
        [
            .. Filtres
                .Select(f => new Filtre(
                    f.Titre,
                    [
                        .. Liste
                            .Resultats.Facets.Where(v => v.Key.Name == f.Nom)
                            .OrderByDescending(v => f.Nom == "annee" ? int.Parse(v.Key.Value, French.Culture) : v.Value)
                            .ThenBy(v => v.Key.Value, StringComparer.Ordinal)
                            .Select(v => new Choix(
                                Dire(f.Nom, v.Key.Value),
                                v.Value,
                                v.Key.Value == Valeur(f.Nom),
                                Avec(f.Nom, v.Key.Value == Valeur(f.Nom) ? null : v.Key.Value)
                            )),
                    ]
                ))
                .Where(f => f.Choix.Count > 1 || f.Choix.Any(c => c.EstChoisi)),
        ];
    }

    private string? Valeur(string nom) =>
        nom switch
        {
            "cite" => Cite,
            "theme" => Theme,
            "age" => Age,
            "niveau" => Niveau,
            _ => Annee,
        };

    public sealed record Filtre(string Titre, IReadOnlyList<Choix> Choix);

    public sealed record Choix(string Nom, int Nombre, bool EstChoisi, string Adresse);
}

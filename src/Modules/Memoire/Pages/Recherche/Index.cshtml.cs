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
public sealed class IndexModel(AppDb db, ReadMemory memory, SearchEngine engine, SearchIndexer indexer, LecteursCourants lecteurs)
    : PageModel
{
    private const int ParPage = 20;
    private const int MaxPage = 50;

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
    public SearchResults Resultats { get; private set; } = SearchResults.None;
    public IReadOnlyList<Onglet> Onglets { get; private set; } = [];
    public IReadOnlyList<Filtre> Affinages { get; private set; } = [];
    public bool ACherche { get; private set; }
    public bool Suivante => Resultats.Total > Numero * ParPage && Numero < MaxPage;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var demande = SearchRequest.Of(Q);
        var choisis = Filtres.Select(f => new SearchFacet(f.Nom, Valeur(f.Nom) ?? "")).Where(f => f.Value.Length > 0).ToList();
        Numero = Math.Clamp(Numero, 1, MaxPage);
        var types = indexer.Kinds.DistinctBy(k => k.Key).ToList();
        Nature = types.Exists(t => t.Key == Nature) ? Nature : null;
        ACherche = !demande.IsEmpty || choisis.Count > 0;
        if (!ACherche)
        {
            return;
        }

        Resultats = await engine.SearchAsync(
            demande,
            new SearchScope(await lecteurs.LireAsync())
            {
                Kind = Nature,
                Facets = choisis,
                Skip = (Numero - 1) * ParPage,
                Take = ParPage,
            },
            cancellationToken
        );
        Onglets =
        [
            new Onglet("Tout", Resultats.Kinds.Values.Sum(), Avec("nature", null), Nature is null),
            .. types
                .Where(t => Resultats.Kinds.ContainsKey(t.Key))
                .Select(t => new Onglet(t.Many, Resultats.Kinds[t.Key], Avec("nature", t.Key), Nature == t.Key)),
        ];
        Affinages = await AffinerAsync();
    }

    public string NomDe(string nature) => indexer.Kinds.First(k => k.Key == nature).One;

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
        var cites = await memory.GetAsync("noms des cités", () => db.Cites.ToDictionaryAsync(c => c.Slug, c => c.Nom));
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
                        .. Resultats
                            .Facets.Where(v => v.Key.Name == f.Nom)
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

    public sealed record Onglet(string Nom, int Nombre, string Adresse, bool EstChoisi);

    public sealed record Filtre(string Titre, IReadOnlyList<Choix> Choix);

    public sealed record Choix(string Nom, int Nombre, bool EstChoisi, string Adresse);
}

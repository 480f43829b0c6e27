using Maillage.Kernel.Search;
using Maillage.Kernel.Text;
using Maillage.Reseaux;

namespace Maillage.Memoire;

/// <summary>What somebody does, plans or needs: its words, its themes, its ages, and the cité that must not be answered by itself.</summary>
public sealed record Idee(string Texte)
{
    public string? Cite { get; init; }
    public IReadOnlyList<string> Themes { get; init; } = [];
    public int? AgeMin { get; init; }
    public int? AgeMax { get; init; }
}

/// <summary>Something like it, done elsewhere, and why it is shown.</summary>
public sealed record Voisin(SearchNeighbour Trouve, IReadOnlyList<string> Themes, IReadOnlyList<string> Ages)
{
    /// <summary>« mots communs : vélo, collège · thème : Mobilité · 11 à 15 ans ».</summary>
    public string Raison =>
        string.Join(
            " · ",
            new[]
            {
                Trouve.Words.Count == 0 ? null
                : Trouve.Words.Count == 1 ? $"mot commun : {Trouve.Words[0]}"
                : $"mots communs : {string.Join(", ", Trouve.Words.Take(5))}",
                Themes.Count == 0 ? null
                : Themes.Count == 1 ? $"thème : {Themes[0]}"
                : $"thèmes : {string.Join(", ", Themes)}",
                Ages.Count == 0 ? null : string.Join(", ", Ages),
            }.OfType<string>()
        );
}

/// <summary>« Qui l’a déjà fait ? »: the nearest blocs, fiches, exchanges and presentations of other cités.</summary>
public sealed class Rapprocher(SearchNeighbours neighbours, LecteursCourants lecteurs)
{
    private const double ParTheme = 0.15;
    private const double ParAge = 0.05;

    /// <summary>Less than this, and nothing but chance brings them together.</summary>
    private const double Seuil = 0.2;
    private static readonly string[] Natures = ["fiche", "bloc", "echange", "presentation"];

    public async Task<IReadOnlyList<Voisin>> ExecuteAsync(Idee idee, int combien, CancellationToken cancellationToken = default)
    {
        var themes = idee.Themes.Concat(ThemesDevines.De(idee.Texte)).Distinct().ToDictionary(t => Slugs.From(t));
        var ages = TrancheAge.Entre(idee.AgeMin, idee.AgeMax).ToDictionary(t => t.Cle, t => t.Nom);
        SearchFacet? sienne = idee.Cite is null ? null : new SearchFacet("cite", idee.Cite);
        var trouves = await neighbours.FindAsync(idee.Texte, await lecteurs.LireAsync(), Natures, sienne, cancellationToken);
        return
        [
            .. trouves
                .Select(t => new Voisin(t, Communs(t, "theme", themes), Communs(t, "age", ages)))
                .Where(v => Proximite(v) >= Seuil)
                .OrderByDescending(Proximite)
                // Passages of the same minutes, word for word, come back from one meeting to the next.
                .DistinctBy(v => (v.Trouve.Title, v.Trouve.Excerpt.Text))
                .Take(combien),
        ];
    }

    private static double Proximite(Voisin voisin) =>
        voisin.Trouve.Nearness + (ParTheme * voisin.Themes.Count) + (voisin.Ages.Count > 0 ? ParAge : 0);

    private static List<string> Communs(SearchNeighbour trouve, string facette, Dictionary<string, string> noms) =>
        [.. trouve.Facets.Where(f => f.Name == facette && noms.ContainsKey(f.Value)).Select(f => noms[f.Value])];
}

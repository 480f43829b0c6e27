using System.Globalization;
using Maillage.Kernel.Data;

namespace Maillage.Kernel.Search;

/// <summary>The documents nearest to a text, by the words they share: a rare word says more than a common one. What it costs does not
/// grow with the index: of a common word, only the last documents written are looked at.</summary>
public sealed class SearchNeighbours(AppDb db, ISearchDialect dialect, SearchColumns columns)
{
    private const int MaxWords = 30;

    /// <summary>Words that count: the rarest of the text.</summary>
    private const int Telling = 12;

    /// <summary>Beyond this many documents a word is common, however many more hold it.</summary>
    private const int Common = 200;

    /// <summary>Documents whose words are read and compared one by one.</summary>
    private const int Considered = 60;

    /// <param name="readers">The groups the reader belongs to.</param>
    /// <param name="except">Documents of this facet, which a <see cref="SearchFilter"/> names, are left out: one looks for others.</param>
    public async Task<IReadOnlyList<SearchNeighbour>> FindAsync(
        string text,
        IReadOnlyList<string> readers,
        IReadOnlyList<string> kinds,
        SearchFacet? except,
        CancellationToken cancellationToken = default
    )
    {
        var words = await HoldersAsync(Stems(text), cancellationToken);
        if (words.Count == 0)
        {
            return [];
        }

        var weights = words.ToDictionary(w => w.Stem, w => w.Weight);
        var shared = words
            .SelectMany(w => w.Holders.Select(h => (Document: h, w.Weight)))
            .GroupBy(h => h.Document)
            .ToDictionary(g => g.Key, g => g.Sum(h => h.Weight));
        await columns.LoadAsync(db, shared.Keys, cancellationToken);
        var nearest = Nearest(shared, readers, kinds, except);
        var texts = await db.TextsAsync(nearest, readers, withStems: true, cancellationToken);
        return
        [
            .. texts
                .Select(t => new SearchNeighbour(t, columns.FacetsOf(t.Number), weights))
                .Where(n => n.Nearness > 0)
                .OrderByDescending(n => n.Nearness)
                .ThenByDescending(n => n.Day)
                .ThenBy(n => n.Title, StringComparer.Ordinal),
        ];
    }

    private static List<string> Stems(string text) =>
        [
            .. FrenchAnalyzer
                .Tokens(text)
                .Where(t => t.Word.Length > 2 && !FrenchAnalyzer.IsStopWord(t.Word))
                .Select(t => t.Stem)
                .Distinct()
                .Take(MaxWords),
        ];

    /// <summary>The rarest of these stems that documents hold, with the last documents that do.</summary>
    private async Task<IReadOnlyList<TellingWord>> HoldersAsync(List<string> stems, CancellationToken cancellationToken)
    {
        if (stems.Count == 0)
        {
            return [];
        }

        var last = stems.Select(
            (_, i) =>
                $"select {i.ToString(CultureInfo.InvariantCulture)}, number from (select number from ({Matching(i)}) m{i} order by number desc limit {Common}) l{i}"
        );
        await using var command = await db.SearchCommandAsync(
            $"select -1, count(*) from (select number from search_entries limit {Common}) e union all {string.Join(" union all ", last)}",
            cancellationToken,
            Values(stems)
        );
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var (holders, all) = (stems.ConvertAll(_ => new List<long>()), 0L);
        while (await rows.ReadAsync(cancellationToken))
        {
            if (rows.GetInt32(0) is var stem and >= 0)
            {
                holders[stem].Add(rows.GetInt64(1));
            }
            else
            {
                all = rows.GetInt64(1);
            }
        }

        return
        [
            .. stems
                .Zip(holders)
                .Where(w => w.Second.Count > 0)
                .Select(w => new TellingWord(w.First, w.Second, Math.Log(1 + ((double)all / w.Second.Count))))
                .OrderByDescending(w => w.Weight)
                .Take(Telling),
        ];
    }

    private List<long> Nearest(
        IReadOnlyDictionary<long, double> shared,
        IReadOnlyList<string> readers,
        IReadOnlyList<string> kinds,
        SearchFacet? except
    )
    {
        var (theirs, wanted) = (readers.Select(columns.Readers.Of).ToHashSet(), kinds.Select(columns.Kinds.Of).ToHashSet());
        var own = except is { } facet ? columns.Facets.Find(facet) : 0;
        return
        [
            .. shared
                .Where(s =>
                    columns.Find(s.Key) is { } block
                    && block[s.Key] is var row
                    && theirs.Contains(row.Readers)
                    && wanted.Contains(row.Kind)
                    && !row.Facets.Contains(own)
                )
                .OrderByDescending(s => s.Value)
                .ThenByDescending(s => s.Key)
                .Select(s => s.Key)
                .Take(Considered),
        ];
    }

    private string Matching(int word) => dialect.Matching.Replace("@match", $"@m{word}", StringComparison.Ordinal);

    private (string, object?)[] Values(IEnumerable<string> stems) =>
        [.. stems.Select((s, i) => ($"@m{i}", (object?)dialect.Expression(Word(s), any: true)))];

    private static SearchRequest Word(string stem) =>
        new()
        {
            Text = stem,
            Wanted =
            [
                [new SearchTerm(stem, [stem])],
            ],
        };

    /// <param name="Holders">The last ones, as far as <see cref="Common"/>.</param>
    private sealed record TellingWord(string Stem, IReadOnlyList<long> Holders, double Weight);
}

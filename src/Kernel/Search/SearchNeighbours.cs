using System.Globalization;
using Maillage.Kernel.Data;

namespace Maillage.Kernel.Search;

/// <summary>The documents nearest to a text, by the words they share: a rare word says more than a common one.</summary>
public sealed class SearchNeighbours(AppDb db, ISearchDialect dialect)
{
    /// <summary>Words that count: the rarest of the text.</summary>
    private const int Telling = 12;
    private const int Considered = 60;

    /// <summary>Documents looked at, about: the rarest words bring them, the others only compare them.</summary>
    private const int Gathered = 3000;
    private const int MaxWords = 40;

    /// <summary>Beyond this many documents a word is common, however many more hold it.</summary>
    private const int Common = 2000;

    /// <param name="readers">The groups the reader belongs to.</param>
    /// <param name="except">Documents of this facet are left out: one looks for others.</param>
    public async Task<IReadOnlyList<SearchNeighbour>> FindAsync(
        string text,
        IReadOnlyList<string> readers,
        IReadOnlyList<string> kinds,
        SearchFacet? except,
        CancellationToken cancellationToken = default
    )
    {
        var words = await WeighAsync(text, cancellationToken);
        if (words.Count == 0)
        {
            return [];
        }

        var weights = words.ToDictionary(w => w.Stem, w => w.Weight);
        var found = await CandidatesAsync(Gathering(words), readers, kinds, except, cancellationToken);
        var facets = await FacetsAsync([.. found.Select(f => f.Number)], cancellationToken);
        var whole = weights.Values.Sum();
        return
        [
            .. found
                .Select(f => Compare(f, weights, whole, [.. facets[f.Number]]))
                .Where(n => n.Words.Count > 0)
                .OrderByDescending(n => n.Nearness)
                .ThenBy(n => n.Address, StringComparer.Ordinal),
        ];
    }

    /// <summary>The rarest stems of the text that others use too, with how much each says.</summary>
    private async Task<IReadOnlyList<TellingWord>> WeighAsync(string text, CancellationToken cancellationToken)
    {
        var stems = FrenchAnalyzer
            .Tokens(text)
            .Where(t => t.Word.Length > 2 && !FrenchAnalyzer.IsStopWord(t.Word))
            .Select(t => t.Stem)
            .Distinct()
            .Take(MaxWords)
            .ToList();
        if (stems.Count == 0)
        {
            return [];
        }

        var counts = stems.Select(
            (_, i) =>
                $"select {i.ToString(CultureInfo.InvariantCulture)}, count(*) from (select number from ({dialect.Matching.Replace("@match", $"@m{i}", StringComparison.Ordinal)}) m limit {Common}) c{i}"
        );
        await using var command = await db.SearchCommandAsync(
            $"select -1, count(*) from search_entries union all {string.Join(" union all ", counts)}",
            cancellationToken,
            [.. stems.Select((s, i) => ($"@m{i}", (object?)dialect.Expression(Any([s]), any: true)))]
        );
        var holders = new Dictionary<long, long>();
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
        {
            holders[rows.GetInt64(0)] = rows.GetInt64(1);
        }

        var all = (double)Math.Min(holders[-1], Common);
        return
        [
            .. stems
                .Select((stem, i) => new TellingWord(stem, holders[i], Math.Log(1 + (all / Math.Max(1, holders[i])))))
                .Where(w => w.Holders > 0)
                .OrderByDescending(w => w.Weight)
                .Take(Telling),
        ];
    }

    /// <summary>Two words at least: one alone brings what has nothing else in common.</summary>
    private static List<string> Gathering(IReadOnlyList<TellingWord> words)
    {
        var (chosen, gathered) = (new List<string>(), 0L);
        foreach (var word in words)
        {
            gathered += word.Holders;
            if (gathered > Gathered && chosen.Count >= 2)
            {
                break;
            }

            chosen.Add(word.Stem);
        }

        return chosen;
    }

    private async Task<IReadOnlyList<Candidate>> CandidatesAsync(
        IReadOnlyList<string> stems,
        IReadOnlyList<string> readers,
        IReadOnlyList<string> kinds,
        SearchFacet? except,
        CancellationToken cancellationToken
    )
    {
        await using var command = await db.SearchCommandAsync(
            $"with hits as materialized ({dialect.Matching}), near as materialized ("
                + "select h.number, h.score from hits h join search_entries e on e.number = h.number "
                + $"where e.readers in ({SearchCommands.Names("r", readers)}) and e.kind in ({SearchCommands.Names("k", kinds)}) and not exists "
                + "(select 1 from search_facets f where f.number = h.number and f.name = @name and f.value = @value) "
                + "order by h.score desc, h.number limit @take) "
                + "select n.number, e.kind, e.title, e.address, e.day, t.body from near n "
                + "join search_entries e on e.number = n.number join search_texts t on t.number = n.number",
            cancellationToken,
            ("@match", dialect.Expression(Any(stems), any: true)),
            ("@name", except?.Name ?? ""),
            ("@value", except?.Value ?? ""),
            ("@take", Considered)
        );
        command.AddAll("r", readers);
        command.AddAll("k", kinds);
        var found = new List<Candidate>();
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
        {
            found.Add(
                new Candidate(
                    rows.GetInt64(0),
                    rows.GetString(1),
                    rows.GetString(2),
                    rows.GetString(3),
                    rows.GetString(4),
                    rows.GetString(5)
                )
            );
        }

        return found;
    }

    private async Task<ILookup<long, SearchFacet>> FacetsAsync(IReadOnlyList<long> numbers, CancellationToken cancellationToken)
    {
        if (numbers.Count == 0)
        {
            return Array.Empty<(long, SearchFacet)>().ToLookup(f => f.Item1, f => f.Item2);
        }

        await using var command = await db.SearchCommandAsync(
            $"select number, name, value from search_facets where number in ({string.Join(", ", numbers)})",
            cancellationToken
        );
        var facets = new List<(long Number, SearchFacet Facet)>();
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
        {
            facets.Add((rows.GetInt64(0), new SearchFacet(rows.GetString(1), rows.GetString(2))));
        }

        return facets.ToLookup(f => f.Number, f => f.Facet);
    }

    private static SearchNeighbour Compare(
        Candidate found,
        Dictionary<string, double> weights,
        double whole,
        IReadOnlyList<SearchFacet> facets
    )
    {
        var text = $"{found.Title}\n{string.Join('\n', SearchBody.Read(found.Body).Select(s => s.Text))}";
        var shared = FrenchAnalyzer
            .Tokens(text)
            .Where(t => weights.ContainsKey(t.Stem))
            .DistinctBy(t => t.Stem)
            .OrderByDescending(t => weights[t.Stem])
            .ToList();
        var excerpt = SearchExcerpt.Of(found.Body, weights.Keys.ToHashSet());
        return new SearchNeighbour(
            found.Kind,
            found.Title,
            found.Address + excerpt.Anchor,
            DateOnly.TryParse(found.Day, CultureInfo.InvariantCulture, out var day) ? day : null,
            excerpt,
            [.. shared.Select(t => text.Substring(t.Start, t.Length).ToLowerInvariant())],
            facets,
            shared.Sum(t => weights[t.Stem]) / whole
        );
    }

    private static SearchRequest Any(IReadOnlyList<string> stems) =>
        new() { Text = string.Join(' ', stems), Wanted = [.. stems.Select(s => (IReadOnlyList<SearchTerm>)[new SearchTerm(s, [s])])] };

    /// <param name="Holders">How many documents hold it, counted as far as <see cref="Common"/>.</param>
    private sealed record TellingWord(string Stem, long Holders, double Weight);

    private sealed record Candidate(long Number, string Kind, string Title, string Address, string Day, string Body);
}

/// <summary>A document near a text.</summary>
/// <param name="Words">Those they share, as the document writes them, the most telling first.</param>
/// <param name="Nearness">From 0 to 1: how much of what the text says, by its telling words, the document says too.</param>
public sealed record SearchNeighbour(
    string Kind,
    string Title,
    string Address,
    DateOnly? Day,
    SearchExcerpt Excerpt,
    IReadOnlyList<string> Words,
    IReadOnlyList<SearchFacet> Facets,
    double Nearness
);

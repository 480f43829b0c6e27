using Maillage.Kernel.Data;

namespace Maillage.Kernel.Search;

/// <summary>Finds documents by their words, counts them by kind and by facet: the database says what matches, memory what each one is,
/// the database again the texts of the page.</summary>
public sealed class SearchEngine(AppDb db, ISearchDialect dialect, SearchIndexer indexer, SearchColumns columns)
{
    public async Task<SearchResults> SearchAsync(SearchRequest request, SearchScope scope, CancellationToken cancellationToken = default)
    {
        if (request.IsEmpty && scope.Facets.Count == 0 && scope.AnyOf.Count == 0 && scope.Kind is null)
        {
            return SearchResults.None;
        }

        request = await WidenAsync(request, cancellationToken);
        var found = await FindAsync(request, scope, any: false, cancellationToken);
        if (found.Kinds.Count > 0 || request.IsEmpty)
        {
            return found;
        }

        if (await SuggestAsync(request, scope, cancellationToken) is { } suggestion)
        {
            return found with { Suggestion = suggestion };
        }

        return request.Wanted.Count > 1 ? await FindAsync(request, scope, any: true, cancellationToken) with { IsPartial = true } : found;
    }

    private Task<SearchRequest> WidenAsync(string text, CancellationToken cancellationToken) =>
        WidenAsync(SearchRequest.Of(text), cancellationToken);

    private async Task<SearchRequest> WidenAsync(SearchRequest request, CancellationToken cancellationToken) =>
        request.Widened(await SearchWords.StemsOfAsync(db, request, cancellationToken));

    private async Task<SearchResults> FindAsync(SearchRequest request, SearchScope scope, bool any, CancellationToken cancellationToken)
    {
        var tally = await TallyAsync(request, scope, any, cancellationToken);
        // Without words the order is that of time, which nothing disturbs.
        var page = tally.Ranking.Page(scope.Skip, scope.Take, oncePerTitle: !request.IsEmpty);
        var total = scope.Kind is null ? tally.Kinds.Values.Sum() : tally.Kinds.GetValueOrDefault(scope.Kind);
        return new SearchResults(total, await ReadAsync(page, request, scope, cancellationToken))
        {
            Kinds = tally.Kinds,
            Facets = tally.Facets,
        };
    }

    private async Task<SearchTally> TallyAsync(SearchRequest request, SearchScope scope, bool any, CancellationToken cancellationToken)
    {
        var tally = new SearchTally(columns, scope, indexer.Kinds);
        var unknown = new List<SearchMatch>();
        await using (var command = await db.SearchCommandAsync(Matching(request, scope), cancellationToken, Values(request, scope, any)))
        await using (var rows = await command.ExecuteReaderAsync(cancellationToken))
        {
            while (await rows.ReadAsync(cancellationToken))
            {
                var match = new SearchMatch(rows.GetInt64(0), rows.GetDouble(1));
                if (!tally.TryAdd(match))
                {
                    unknown.Add(match);
                }
            }
        }

        await columns.LoadAsync(db, unknown.Select(m => m.Document), cancellationToken);
        // What is still unknown was taken out of the index since it matched.
        unknown.ForEach(m => tally.TryAdd(m));
        return tally;
    }

    private string Matching(SearchRequest request, SearchScope scope) =>
        !request.IsEmpty ? dialect.Matching
        : Leading(scope).Count == 0 ? "select number, cast(0 as double precision) from search_entries"
        // Each once, though two facets lead to it.
        : string.Join(
            " union ",
            Leading(scope)
                .Select((_, i) => $"select number, cast(0 as double precision) from search_facets where name = @n{i} and value = @v{i}")
        );

    private (string, object?)[] Values(SearchRequest request, SearchScope scope, bool any) =>
        request.IsEmpty
            ? [.. Leading(scope).SelectMany((f, i) => new (string, object?)[] { ($"@n{i}", f.Name), ($"@v{i}", f.Value) })]
            : [("@match", dialect.Expression(request, any))];

    // Without words, facets lead: their index gives their documents.
    private static IReadOnlyList<SearchFacet> Leading(SearchScope scope) => scope.AnyOf.Count > 0 ? scope.AnyOf : [.. scope.Facets.Take(1)];

    private async Task<IReadOnlyList<SearchHit>> ReadAsync(
        IReadOnlyList<long> numbers,
        SearchRequest request,
        SearchScope scope,
        CancellationToken cancellationToken
    )
    {
        var stems = request.Stems;
        var texts = await db.TextsAsync(numbers, scope.Readers, withStems: false, cancellationToken);
        var hits = texts.ToDictionary(t => t.Number, t => Hit(t, stems));
        return [.. numbers.Where(hits.ContainsKey).Select(n => hits[n])];
    }

    private static SearchHit Hit(SearchText text, IReadOnlySet<string> stems)
    {
        var excerpt = SearchExcerpt.Of(text.Body, stems);
        return new SearchHit(
            text.Kind,
            text.Title,
            text.Address + excerpt.Anchor,
            text.Day,
            excerpt,
            [.. FrenchAnalyzer.Tokens(text.Title).Where(t => stems.Contains(t.Stem)).Select(t => (t.Start, t.Length))]
        );
    }

    /// <summary>Only what finds something for this reader: a word that only hidden documents hold is not betrayed.</summary>
    private async Task<string?> SuggestAsync(SearchRequest request, SearchScope scope, CancellationToken cancellationToken)
    {
        var text = request.Text;
        foreach (var term in request.Wanted.SelectMany(w => w))
        {
            if (await SearchWords.KnowsAsync(db, term, cancellationToken))
            {
                continue;
            }

            if (await NearestAsync(term, scope, cancellationToken) is not { } near)
            {
                return null;
            }

            var typed = FrenchAnalyzer.Tokens(text).First(t => t.Word == term.Word);
            text = text[..typed.Start] + near + text[(typed.Start + typed.Length)..];
        }

        return
            text == request.Text
            || (await FindAsync(await WidenAsync(text, cancellationToken), scope, any: false, cancellationToken)).Total == 0
            ? null
            : text;
    }

    private async Task<string?> NearestAsync(SearchTerm term, SearchScope scope, CancellationToken cancellationToken)
    {
        foreach (var word in await SearchWords.NearAsync(db, term, cancellationToken))
        {
            if ((await FindAsync(await WidenAsync(word, cancellationToken), scope, any: false, cancellationToken)).Total > 0)
            {
                return word;
            }
        }

        return null;
    }
}

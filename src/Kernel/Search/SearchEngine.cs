using System.Data.Common;
using System.Globalization;
using System.Text;
using Maillage.Kernel.Data;

namespace Maillage.Kernel.Search;

/// <summary>Finds documents by their words, counts them by kind and by facet, in one journey to the database for the numbers and one for
/// the texts of the page.</summary>
public sealed class SearchEngine(AppDb db, ISearchDialect dialect, SearchIndexer indexer)
{
    /// <summary>No page goes further than this rank.</summary>
    private const int Deepest = 1000;

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
        var (kinds, facets, top) = (new Dictionary<string, int>(), new Dictionary<SearchFacet, int>(), new List<long>());
        await using var command = await db.SearchCommandAsync(Sql(request, scope), cancellationToken);
        Fill(command, request, scope, any);
        await using (var reader = await command.ExecuteReaderAsync(cancellationToken))
        {
            while (await reader.ReadAsync(cancellationToken))
            {
                var (what, name, value, count) = (reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.GetInt64(3));
                switch (what)
                {
                    case "kind":
                        kinds[value] = (int)count;
                        break;
                    case "facet":
                        facets[new SearchFacet(name, value)] = (int)count;
                        break;
                    default:
                        top.Add(count);
                        break;
                }
            }
        }

        var total = scope.Kind is null ? kinds.Values.Sum() : kinds.GetValueOrDefault(scope.Kind);
        return new SearchResults(total, await ReadAsync(top, request, cancellationToken)) { Kinds = kinds, Facets = facets };
    }

    /// <summary>Rows of four columns: what, name, value, number. The page comes last, in its order.</summary>
    private string Sql(SearchRequest request, SearchScope scope)
    {
        // « cross join » keeps its order on SQLite: what was found first, then its facets, never all the facets there are.
        var sql = new StringBuilder("with hits as materialized (");
        sql.Append(request.IsEmpty ? Everything(scope) : dialect.Matching);
        sql.Append(
            "), visible as materialized (select h.number, h.score * "
                + Weights()
                + " as score, e.kind, e.title, e.day from hits h join search_entries e on e.number = h.number where e.readers in ("
        );
        sql.Append(SearchCommands.Names("r", scope.Readers)).Append(')');
        for (var i = 0; i < scope.Facets.Count; i++)
        {
            sql.Append(
                CultureInfo.InvariantCulture,
                $" and exists (select 1 from search_facets f where f.number = h.number and f.name = @n{i} and f.value = @v{i})"
            );
        }

        sql.Append(CultureInfo.InvariantCulture, $"), page as ({Page(request)} limit @take offset @skip) ");
        sql.Append("select 'kind' as what, '' as name, kind as value, count(*) as number from visible group by kind ");
        sql.Append(
            "union all select 'facet', f.name, f.value, count(*) from visible v cross join search_facets f where f.number = v.number and (@kind = '' or v.kind = @kind) group by f.name, f.value "
        );
        sql.Append("union all select 'page', '', '', number from page");
        return sql.ToString();
    }

    // What bears a title that was shown already (passages of minutes, word for word from one meeting to the next) comes after the rest;
    // without words the order is that of time, which nothing disturbs.
    private static string Page(SearchRequest request)
    {
        const string best = "from visible where @kind = '' or kind = @kind order by score desc, day desc, number";
        return request.IsEmpty
            ? $"select number {best}"
            : "select number from (select number, score, day, row_number() over (partition by kind, title order by score desc, day desc, number) as nth "
                + $"from (select number, score, day, kind, title {best} limit {Deepest}) deep) ranked "
                + "order by case when nth > 1 then 1 else 0 end, score desc, day desc, number";
    }

    /// <summary>The keys of kinds are written in the code, by modules.</summary>
    private string Weights()
    {
        var lighter = indexer.Kinds.Where(k => k.Weight < 1).DistinctBy(k => k.Key).ToList();
        return lighter.Count == 0
            ? "1"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"case e.kind {string.Join(' ', lighter.Select(k => string.Create(CultureInfo.InvariantCulture, $"when '{k.Key}' then {k.Weight}")))} else 1 end"
            );
    }

    // Without words, facets lead: their index gives their documents.
    private static string Everything(SearchScope scope) =>
        scope.AnyOf.Count > 0
            ? "select distinct number, 0.0 as score from search_facets where "
                + string.Join(" or ", scope.AnyOf.Select((_, i) => $"(name = @an{i} and value = @av{i})"))
        : scope.Facets.Count > 0 ? "select number, 0.0 as score from search_facets where name = @n0 and value = @v0"
        : "select number, 0.0 as score from search_entries";

    private void Fill(DbCommand command, SearchRequest request, SearchScope scope, bool any)
    {
        if (!request.IsEmpty)
        {
            command.Add("@match", dialect.Expression(request, any));
        }

        command.AddAll("r", scope.Readers);
        foreach (var (i, facet) in scope.Facets.Index())
        {
            command.Add($"@n{i}", facet.Name);
            command.Add($"@v{i}", facet.Value);
        }

        foreach (var (i, facet) in (request.IsEmpty ? scope.AnyOf : []).Index())
        {
            command.Add($"@an{i}", facet.Name);
            command.Add($"@av{i}", facet.Value);
        }

        command.Add("@kind", scope.Kind ?? "");
        command.Add("@take", scope.Take);
        command.Add("@skip", scope.Skip);
    }

    private async Task<IReadOnlyList<SearchHit>> ReadAsync(List<long> numbers, SearchRequest request, CancellationToken cancellationToken)
    {
        if (numbers.Count == 0)
        {
            return [];
        }

        var stems = request.Stems;
        var hits = new Dictionary<long, SearchHit>();
        await using var command = await db.SearchCommandAsync(
            "select e.number, e.kind, e.title, e.address, e.day, t.body from search_entries e join search_texts t on t.number = e.number "
                + $"where e.number in ({string.Join(", ", numbers)})",
            cancellationToken
        );
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            var excerpt = SearchExcerpt.Of(reader.GetString(5), stems);
            var title = reader.GetString(2);
            hits[reader.GetInt64(0)] = new SearchHit(
                reader.GetString(1),
                title,
                reader.GetString(3) + excerpt.Anchor,
                DateOnly.TryParse(reader.GetString(4), CultureInfo.InvariantCulture, out var day) ? day : null,
                excerpt,
                [.. FrenchAnalyzer.Tokens(title).Where(t => stems.Contains(t.Stem)).Select(t => (t.Start, t.Length))]
            );
        }

        return [.. numbers.Where(hits.ContainsKey).Select(n => hits[n])];
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

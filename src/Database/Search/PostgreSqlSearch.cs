using Maillage.Kernel.Search;

namespace Maillage.Database.Search;

/// <summary>The full text of PostgreSQL (https://www.postgresql.org/docs/current/textsearch.html), over stems made by us: its own French
/// configuration keeps accents, and loses words.</summary>
internal sealed class PostgreSqlSearch : ISearchDialect
{
    // Weights of D, C, B, A: the text is D, the title A. Divided by 1 + the logarithm of the length, as long texts say everything.
    public string Matching =>
        "select number, ts_rank('{0.1, 0.1, 0.4, 1.0}', vector, query, 1)::double precision as score from search_texts, to_tsquery('simple', @match) query where vector @@ query";

    public string Expression(SearchRequest request, bool any)
    {
        var wanted = string.Join(any ? " | " : " & ", request.Wanted.Select(w => Words(w, request.InTitles ? ":A" : "")));
        return request.Unwanted.Count == 0 ? wanted : $"({wanted}) & !({string.Join(" | ", request.Unwanted.Select(w => Words(w, "")))})";
    }

    /// <param name="weight">« :A » asks for the title.</param>
    private static string Words(IReadOnlyList<SearchTerm> words, string weight) =>
        $"({string.Join(" <-> ", words.Select(w => $"({string.Join(" | ", w.Stems.Select(s => $"'{s}'{weight}"))})"))})";
}

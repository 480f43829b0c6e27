using Maillage.Kernel.Search;

namespace Maillage.Database.Search;

/// <summary>The full text of SQLite (https://www.sqlite.org/fts5.html). Stems hold letters and digits only: between quotation marks they
/// are words, never operators.</summary>
internal sealed class SqliteSearch : ISearchDialect
{
    private const int MaxPhrases = 16;

    // bm25 is the smaller the better; a word of the title counts for ten of the text.
    public string Matching => "select rowid as number, -bm25(search_fts, 10.0, 1.0) as score from search_fts where search_fts match @match";

    public string Expression(SearchRequest request, bool any)
    {
        var wanted = string.Join(any ? " OR " : " AND ", request.Wanted.Select(Words));
        wanted = request.InTitles ? $"title_stems : ({wanted})" : wanted;
        return request.Unwanted.Count == 0 ? wanted : $"({wanted}) NOT ({string.Join(" OR ", request.Unwanted.Select(Words))})";
    }

    // An expression is written once for each way to choose among the stems of its words; they are few.
    private static string Words(IReadOnlyList<SearchTerm> words)
    {
        IEnumerable<string> phrases = [""];
        foreach (var word in words)
        {
            phrases = [.. phrases.SelectMany(p => word.Stems.Select(s => $"{p} {s}".Trim())).Take(MaxPhrases)];
        }

        return $"({string.Join(" OR ", phrases.Select(p => $"\"{p}\""))})";
    }
}

namespace Maillage.Kernel.Search;

/// <summary>What somebody asks for, understood: words that must all be there, expressions whose words follow each other (between quotation
/// marks, straight or French), words that must not be there (after « - »).</summary>
public sealed record SearchRequest
{
    private const int MaxTerms = 20;
    private const int MaxLength = 500;

    public string Text { get; internal init; } = "";

    /// <summary>Each one a word, or the words of an expression.</summary>
    public IReadOnlyList<IReadOnlyList<SearchTerm>> Wanted { get; internal init; } = [];
    public IReadOnlyList<IReadOnlyList<SearchTerm>> Unwanted { get; private init; } = [];

    /// <summary>The words must stand in the title.</summary>
    public bool InTitles { get; internal init; }

    public bool IsEmpty => Wanted.Count == 0;

    /// <summary>The stems to mark in what is found.</summary>
    public IReadOnlySet<string> Stems => Wanted.SelectMany(w => w).SelectMany(t => t.Stems).ToHashSet();

    /// <summary>The same, each word standing for all that those who type without accents may mean by it.</summary>
    /// <param name="stemsOf">By the word as it is typed.</param>
    internal SearchRequest Widened(ILookup<string, string> stemsOf)
    {
        IReadOnlyList<IReadOnlyList<SearchTerm>> Widen(IReadOnlyList<IReadOnlyList<SearchTerm>> groups) =>
            [.. groups.Select(g => (IReadOnlyList<SearchTerm>)[.. g.Select(t => t with { Stems = [.. t.Stems.Union(stemsOf[t.Word])] })])];

        return this with
        {
            Wanted = Widen(Wanted),
            Unwanted = Widen(Unwanted),
        };
    }

    public static SearchRequest Of(string? text)
    {
        var typed = (text ?? "").Trim();
        typed = typed.Length > MaxLength ? typed[..MaxLength] : typed;
        var (wanted, unwanted) = (new List<IReadOnlyList<SearchTerm>>(), new List<IReadOnlyList<SearchTerm>>());
        foreach (var (piece, isExpression, isUnwanted) in Pieces(typed))
        {
            var tokens = FrenchAnalyzer.Tokens(piece).Select(SearchTerm.Of).ToList();
            if (isExpression && tokens.Count > 0)
            {
                (isUnwanted ? unwanted : wanted).Add(tokens);
            }
            else
            {
                (isUnwanted ? unwanted : wanted).AddRange(tokens.Select(t => (IReadOnlyList<SearchTerm>)[t]));
            }
        }

        // « que faire avec les parents » is about parents; « lis avec moi » alone keeps what it has.
        var telling = wanted.Where(w => w.Count > 1 || !FrenchAnalyzer.IsStopWord(w[0].Word)).ToList();
        return new SearchRequest
        {
            Text = typed,
            Wanted =
            [
                .. (telling.Count > 0 ? telling : wanted).DistinctBy(w => string.Join(' ', w.Select(t => t.Stems[0]))).Take(MaxTerms),
            ],
            Unwanted = [.. unwanted.Take(MaxTerms)],
        };
    }

    private static IEnumerable<(string Text, bool IsExpression, bool IsUnwanted)> Pieces(string text)
    {
        for (var i = 0; i < text.Length; )
        {
            if (char.IsWhiteSpace(text[i]))
            {
                i++;
                continue;
            }

            var unwanted = text[i] == '-' && i + 1 < text.Length && !char.IsWhiteSpace(text[i + 1]);
            var start = unwanted ? i + 1 : i;
            if (text[start] is '"' or '«' or '“')
            {
                var end = text.IndexOfAny(['"', '»', '”'], start + 1);
                end = end < 0 ? text.Length : end;
                yield return (text[(start + 1)..end], true, unwanted);
                i = end + 1;
            }
            else
            {
                var end = start;
                while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not ('"' or '«' or '“'))
                {
                    end++;
                }

                yield return (text[start..end], false, unwanted);
                i = end;
            }
        }
    }
}

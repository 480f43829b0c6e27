namespace Maillage.Kernel.Search;

/// <summary>A document near a text. Many are compared, by their stems; few are shown, whose words are looked for only then.</summary>
public sealed class SearchNeighbour
{
    private readonly SearchText _text;
    private readonly Lazy<IReadOnlyList<string>> _words;
    private readonly Lazy<SearchExcerpt> _excerpt;

    /// <param name="weights">What each telling word of the text says, by its stem.</param>
    internal SearchNeighbour(SearchText text, IReadOnlyList<SearchFacet> facets, Dictionary<string, double> weights)
    {
        (_text, Facets) = (text, facets);
        var shared = Shared(text.Stems, weights);
        Nearness = shared.Sum(s => weights[s]) / weights.Values.Sum();
        _words = new Lazy<IReadOnlyList<string>>(() => Written(text, [.. shared.OrderByDescending(s => weights[s])]));
        _excerpt = new Lazy<SearchExcerpt>(() => SearchExcerpt.Of(text.Body, shared));
    }

    public string Kind => _text.Kind;
    public string Title => _text.Title;
    public DateOnly? Day => _text.Day;
    public IReadOnlyList<SearchFacet> Facets { get; }

    /// <summary>From 0 to 1: how much of what the text says, by its telling words, the document says too.</summary>
    public double Nearness { get; }

    /// <summary>Those it shares with the text, as the document writes them, the most telling first.</summary>
    public IReadOnlyList<string> Words => _words.Value;
    public SearchExcerpt Excerpt => _excerpt.Value;

    /// <summary>Of the passage that the excerpt comes from.</summary>
    public string Address => _text.Address + Excerpt.Anchor;

    private static HashSet<string> Shared(string stems, Dictionary<string, double> weights)
    {
        var (telling, shared) = (weights.GetAlternateLookup<ReadOnlySpan<char>>(), new HashSet<string>());
        foreach (var stem in stems.AsSpan().Split(' '))
        {
            if (telling.TryGetValue(stems.AsSpan(stem), out var known, out _))
            {
                shared.Add(known);
            }
        }

        return shared;
    }

    private static IReadOnlyList<string> Written(SearchText document, IReadOnlyList<string> stems)
    {
        var written = SearchBody
            .Read(document.Body)
            .Select(s => s.Text)
            .Prepend(document.Title)
            .SelectMany(text => FrenchAnalyzer.Tokens(text).Select(t => (t.Stem, Word: text.Substring(t.Start, t.Length))))
            .DistinctBy(w => w.Stem)
            .ToDictionary(w => w.Stem, w => w.Word.ToLowerInvariant());
        return [.. stems.Where(written.ContainsKey).Select(s => written[s])];
    }
}

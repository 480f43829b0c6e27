namespace Maillage.Kernel.Search;

/// <summary>What was found.</summary>
/// <param name="Total">Of the kind asked for.</param>
public sealed record SearchResults(int Total, IReadOnlyList<SearchHit> Hits)
{
    public static readonly SearchResults None = new(0, []);

    /// <summary>How many of each kind, whatever the kind asked for.</summary>
    public IReadOnlyDictionary<string, int> Kinds { get; init; } = new Dictionary<string, int>();

    /// <summary>How many of each value, among what is shown.</summary>
    public IReadOnlyDictionary<SearchFacet, int> Facets { get; init; } = new Dictionary<SearchFacet, int>();

    /// <summary>No document has all the words; these have one of them.</summary>
    public bool IsPartial { get; init; }

    /// <summary>The same request, its unknown words replaced by the nearest that somebody wrote.</summary>
    public string? Suggestion { get; init; }
}

public sealed record SearchHit(
    string Kind,
    string Title,
    string Address,
    DateOnly? Day,
    SearchExcerpt Excerpt,
    IReadOnlyList<(int Start, int Length)> TitleMarks
);

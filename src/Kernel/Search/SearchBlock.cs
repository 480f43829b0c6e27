namespace Maillage.Kernel.Search;

/// <summary>The columns of as many documents as <see cref="Size"/>, whose numbers follow each other; written once, then only read.</summary>
internal sealed class SearchBlock(long number)
{
    public const int Size = 1024;

    public long First => number * Size;
    public long Last => First + Size - 1;

    private readonly int[] _readers = new int[Size];
    private readonly int[] _kinds = new int[Size];
    private readonly int[] _days = new int[Size];
    private readonly int[] _titles = new int[Size];
    private readonly int[] _ends = new int[Size];
    private int[] _facets = [];

    public static long Of(long document) => document / Size;

    public bool Holds(long document) => _readers[At(document)] > 0;

    public SearchRow this[long document]
    {
        get
        {
            var at = At(document);
            return new SearchRow(
                _kinds[at],
                _readers[at],
                _days[at],
                _titles[at],
                _facets.AsSpan((at == 0 ? 0 : _ends[at - 1])..(_ends[at]))
            );
        }
    }

    public void Set(long document, int kind, int readers, int day, int title)
    {
        var at = At(document);
        (_kinds[at], _readers[at], _days[at], _titles[at]) = (kind, readers, day, title);
    }

    /// <param name="facets">Of all its documents, those of one following each other, in the order of documents.</param>
    public void SetFacets(IReadOnlyList<(long Document, int Facet)> facets)
    {
        _facets = [.. facets.Select(f => f.Facet)];
        foreach (var (document, _) in facets)
        {
            _ends[At(document)]++;
        }

        for (var at = 1; at < Size; at++)
        {
            _ends[at] += _ends[at - 1];
        }
    }

    private int At(long document) => (int)(document - First);
}

/// <param name="Readers">Number of the group that finds it.</param>
/// <param name="Day">Days since the year 1; 0 without a day.</param>
/// <param name="Title">The same for equal titles.</param>
internal readonly ref struct SearchRow(int kind, int readers, int day, int title, ReadOnlySpan<int> facets)
{
    public int Kind { get; } = kind;
    public int Readers { get; } = readers;
    public int Day { get; } = day;
    public int Title { get; } = title;
    public ReadOnlySpan<int> Facets { get; } = facets;
}

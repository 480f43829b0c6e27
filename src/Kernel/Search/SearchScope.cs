namespace Maillage.Kernel.Search;

/// <summary>Who searches, and in what.</summary>
/// <param name="Readers">The groups the reader belongs to; nothing of others is found, nor counted.</param>
public sealed record SearchScope(IReadOnlyList<string> Readers)
{
    /// <summary>One kind of document; all without it.</summary>
    public string? Kind { get; init; }

    /// <summary>All of them; each of those that <see cref="SearchFilter"/> names.</summary>
    public IReadOnlyList<SearchFacet> Facets { get; init; } = [];

    /// <summary>One of them is enough: what cites a thing by one of its names.</summary>
    public IReadOnlyList<SearchFacet> AnyOf { get; init; } = [];
    public int Skip { get; init; }
    public int Take { get; init; } = 20;
}

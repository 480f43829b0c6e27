using System.Runtime.InteropServices;

namespace Maillage.Kernel.Search;

/// <summary>A document that matches, whoever may read it.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SearchMatch(long Document, double Score);

/// <summary>Of all that matches, what this reader may find: how many of each kind, how many of each value, and the best.</summary>
internal sealed class SearchTally(SearchColumns columns, SearchScope scope, IReadOnlyList<SearchKind> kinds)
{
    private readonly HashSet<int> _readers = [.. scope.Readers.Select(columns.Readers.Of)];
    private readonly int[] _wanted = new int[scope.Facets.Count];
    private readonly int? _kind = scope.Kind is null ? null : columns.Kinds.Of(scope.Kind);
    private readonly Dictionary<int, double> _weights = kinds
        .Where(k => k.Weight != 1)
        .ToDictionary(k => columns.Kinds.Of(k.Key), k => k.Weight);
    private readonly SearchCount<string> _kinds = new(columns.Kinds);
    private readonly SearchCount<SearchFacet> _facets = new(columns.Facets);

    /// <summary>How many of each kind, whatever the kind asked for.</summary>
    public IReadOnlyDictionary<string, int> Kinds => _kinds.ToDictionary();

    /// <summary>How many of each value, among those of the kind asked for.</summary>
    public IReadOnlyDictionary<SearchFacet, int> Facets => _facets.ToDictionary();

    public SearchRanking Ranking { get; } = new(scope.Skip + scope.Take);

    /// <summary>False when memory lacks the document.</summary>
    public bool TryAdd(SearchMatch match)
    {
        if (columns.Find(match.Document) is not { } block)
        {
            return false;
        }

        var row = block[match.Document];
        if (!_readers.Contains(row.Readers) || !HasAll(row.Facets))
        {
            return true;
        }

        _kinds.Add(row.Kind);
        if (_kind is not null && _kind != row.Kind)
        {
            return true;
        }

        foreach (var facet in row.Facets)
        {
            _facets.Add(facet);
        }

        Ranking.Add(new SearchRank(match.Score * _weights.GetValueOrDefault(row.Kind, 1), row.Day, match.Document, (row.Kind, row.Title)));
        return true;
    }

    private bool HasAll(ReadOnlySpan<int> facets)
    {
        for (var i = 0; i < _wanted.Length; i++)
        {
            // Anybody may ask for a value that is nowhere: it is given no number, and may get one while this search reads.
            if (_wanted[i] == 0)
            {
                _wanted[i] = columns.Facets.Find(scope.Facets[i]);
            }

            if (!facets.Contains(_wanted[i]))
            {
                return false;
            }
        }

        return true;
    }
}

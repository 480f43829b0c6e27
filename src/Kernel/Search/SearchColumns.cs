using System.Collections.Concurrent;
using System.Data.Common;
using Maillage.Kernel.Data;

namespace Maillage.Kernel.Search;

/// <summary>What counting asks of each document (its kind, its readers, its day, its facets), in memory: a search that finds ten thousand
/// of them opens only the twenty it shows. Nothing here grows old: a document is written once under its number, and a number is never
/// given again; one that memory lacks is read, with its neighbours, when it is first found.</summary>
public sealed class SearchColumns(IEnumerable<SearchFilter> filters)
{
    private readonly HashSet<string> _counted = [.. filters.Select(f => f.Name)];
    private readonly ConcurrentDictionary<long, SearchBlock> _blocks = new();

    internal SearchNumbering<string> Kinds { get; } = new();
    internal SearchNumbering<string> Readers { get; } = new();
    internal SearchNumbering<SearchFacet> Facets { get; } = new();

    /// <summary>The block that holds this document; null when it is to be read.</summary>
    internal SearchBlock? Find(long document) =>
        _blocks.TryGetValue(SearchBlock.Of(document), out var block) && block.Holds(document) ? block : null;

    /// <summary>Those that are counted.</summary>
    internal IReadOnlyList<SearchFacet> FacetsOf(long document)
    {
        var (values, facets) = (Facets.Values, new List<SearchFacet>());
        foreach (var facet in Find(document) is { } block ? block[document].Facets : [])
        {
            facets.Add(values[facet - 1]);
        }

        return facets;
    }

    /// <summary>Reads those that memory lacks.</summary>
    internal async Task LoadAsync(AppDb db, IEnumerable<long> documents, CancellationToken cancellationToken)
    {
        foreach (var number in documents.Where(d => Find(d) is null).Select(SearchBlock.Of).Distinct().ToList())
        {
            var block = new SearchBlock(number);
            await ReadRowsAsync(db, block, cancellationToken);
            // After the rows: a document written meanwhile has no row here, and will be read again, whole.
            await ReadFacetsAsync(db, block, cancellationToken);
            _blocks[number] = block;
        }
    }

    private async Task ReadRowsAsync(AppDb db, SearchBlock block, CancellationToken cancellationToken)
    {
        await using var command = await CommandAsync(db, "number, kind, readers, day, title from search_entries", block, cancellationToken);
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
        {
            var (kind, readers) = (Kinds.Of(rows.GetString(1)), Readers.Of(rows.GetString(2)));
            var day = SearchTexts.Day(rows.GetString(3))?.DayNumber ?? 0;
            block.Set(rows.GetInt64(0), kind, readers, day, string.GetHashCode(rows.GetString(4), StringComparison.Ordinal));
        }
    }

    private async Task ReadFacetsAsync(AppDb db, SearchBlock block, CancellationToken cancellationToken)
    {
        await using var command = await CommandAsync(db, "number, name, value from search_facets", block, cancellationToken);
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var facets = new List<(long, int)>();
        while (await rows.ReadAsync(cancellationToken))
        {
            if (rows.GetString(1) is var name && _counted.Contains(name))
            {
                facets.Add((rows.GetInt64(0), Facets.Of(new SearchFacet(name, rows.GetString(2)))));
            }
        }

        block.SetFacets(facets);
    }

    private static Task<DbCommand> CommandAsync(AppDb db, string what, SearchBlock block, CancellationToken cancellationToken) =>
        db.SearchCommandAsync(
            $"select {what} where number between @first and @last order by number",
            cancellationToken,
            ("@first", block.First),
            ("@last", block.Last)
        );
}

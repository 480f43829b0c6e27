using Maillage.Kernel.Data;

namespace Maillage.Kernel.Search;

/// <summary>Titles to propose while somebody types: the last word may be unfinished.</summary>
public sealed class SearchTitles(AppDb db, ISearchDialect dialect)
{
    private const int MinLength = 2;

    /// <summary>The nearest ones first, each once; none for less than two letters.</summary>
    /// <param name="readers">The groups the reader belongs to.</param>
    public async Task<IReadOnlyList<SearchTitle>> FindAsync(
        string? typed,
        IReadOnlyList<string> readers,
        int take,
        CancellationToken cancellationToken = default
    )
    {
        var request = SearchRequest.Of(typed);
        if (request.IsEmpty || request.Wanted[^1][^1].Word.Length < MinLength)
        {
            return [];
        }

        var last = request.Wanted[^1][^1];
        var stems = await SearchWords.StemsFromAsync(db, last.Word, cancellationToken);
        var wanted = request.Wanted.SkipLast(1).Append([last with { Stems = [.. last.Stems.Union(stems)] }]);
        return await ReadAsync(request with { Wanted = [.. wanted], InTitles = true }, readers, take, cancellationToken);
    }

    private async Task<IReadOnlyList<SearchTitle>> ReadAsync(
        SearchRequest request,
        IReadOnlyList<string> readers,
        int take,
        CancellationToken cancellationToken
    )
    {
        await using var command = await db.SearchCommandAsync(
            $"with hits as materialized ({dialect.Matching}) select e.kind, e.title, e.address from hits h "
                + "join search_entries e on e.number = h.number "
                + $"where e.readers in ({SearchCommands.Names("r", readers)}) "
                + "order by h.score desc, e.day desc, e.number limit @take",
            cancellationToken,
            ("@match", dialect.Expression(request, any: false)),
            // Passages of the same minutes share a title.
            ("@take", take * 4)
        );
        command.AddAll("r", readers);
        var titles = new List<SearchTitle>();
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
        {
            titles.Add(new SearchTitle(rows.GetString(0), rows.GetString(1), rows.GetString(2)));
        }

        return [.. titles.DistinctBy(t => t.Title, StringComparer.OrdinalIgnoreCase).Take(take)];
    }
}

public sealed record SearchTitle(string Kind, string Title, string Address);

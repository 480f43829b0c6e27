using System.Globalization;
using Maillage.Kernel.Data;

namespace Maillage.Kernel.Search;

/// <param name="Stems">Of all its words, a space between two; empty unless asked for.</param>
internal sealed record SearchText(long Number, string Kind, string Title, string Address, DateOnly? Day, string Body, string Stems);

internal static class SearchTexts
{
    /// <summary>The documents of these numbers, in no order; those that the reader may not find are left out, whoever asks.</summary>
    /// <param name="readers">The groups the reader belongs to.</param>
    public static async Task<IReadOnlyList<SearchText>> TextsAsync(
        this AppDb db,
        IReadOnlyList<long> numbers,
        IReadOnlyList<string> readers,
        bool withStems,
        CancellationToken cancellationToken
    )
    {
        if (numbers.Count == 0)
        {
            return [];
        }

        await using var command = await db.SearchCommandAsync(
            $"select e.number, e.kind, e.title, e.address, e.day, t.body, {(withStems ? "t.title_stems || ' ' || t.body_stems" : "''")} "
                + "from search_entries e join search_texts t on t.number = e.number "
                + $"where e.number in ({string.Join(", ", numbers)}) and e.readers in ({SearchCommands.Names("r", readers)})",
            cancellationToken
        );
        command.AddAll("r", readers);
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var texts = new List<SearchText>();
        while (await rows.ReadAsync(cancellationToken))
        {
            texts.Add(
                new SearchText(
                    rows.GetInt64(0),
                    rows.GetString(1),
                    rows.GetString(2),
                    rows.GetString(3),
                    Day(rows.GetString(4)),
                    rows.GetString(5),
                    rows.GetString(6)
                )
            );
        }

        return texts;
    }

    /// <summary>As the index writes it; null for a document without a day.</summary>
    public static DateOnly? Day(string written) => DateOnly.TryParse(written, CultureInfo.InvariantCulture, out var day) ? day : null;
}

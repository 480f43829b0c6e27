using System.Text.RegularExpressions;

namespace Maillage.Documents.Reading;

/// <summary>A table drawn with pipes, tabs, or columns that blank rivers separate from top to bottom.</summary>
internal sealed partial record ColumnTable(SourceBlock Block, int Length)
{
    private const int MaxLines = 400;

    public static ColumnTable? TryRead(IReadOnlyList<Line> lines, int start, bool laidOut)
    {
        if (IsPiped(lines[start]))
        {
            var piped = Run(lines, start, IsPiped);
            return Of(
                piped.Where(l => !Rule().IsMatch(l.Text)).Select(l => l.Text.Trim('|').Split('|', StringSplitOptions.TrimEntries)),
                piped.Count
            );
        }

        if (lines[start].Text.Contains('\t', StringComparison.Ordinal))
        {
            var tabbed = Run(lines, start, l => l.Text.Contains('\t', StringComparison.Ordinal));
            return Of(tabbed.Select(l => l.Text.Split('\t', StringSplitOptions.TrimEntries)), tabbed.Count);
        }

        return laidOut || lines[start].Text.Contains("   ", StringComparison.Ordinal) ? TryColumns(lines, start) : null;
    }

    private static ColumnTable? TryColumns(IReadOnlyList<Line> lines, int start)
    {
        if (!HasGap(lines[start]) || lines[start].IsBullet)
        {
            return null;
        }

        var region = new List<Line> { lines[start] };
        for (var i = start + 1; i < lines.Count && region.Count < MaxLines && Belongs(lines[i], lines[start].Indent); i++)
        {
            region.Add(lines[i]);
        }

        var rivers = Rivers([.. region.Skip(1).Select(Raw)]);
        if (region.Count < 2 || rivers.Count == 0)
        {
            return null;
        }

        var rows = TableRows.Group([.. region.Select(l => Cut(Raw(l), rivers))]);
        return rows.Count < 2 ? null : Of(rows, region.Count);
    }

    private static bool Belongs(Line line, int indent) =>
        !line.IsBullet && !line.Strong && (line.BlanksBefore == 0 || line.StartsPage) && (HasGap(line) || line.Indent > indent + 10);

    /// <summary>Middles of the blank columns that cross all the lines and have text on both sides.</summary>
    private static List<int> Rivers(List<string> lines)
    {
        var rivers = new List<int>();
        var width = lines.Count == 0 ? 0 : lines.Max(l => l.Length);
        var seen = false;
        for (var column = 0; column < width; )
        {
            if (!IsBlank(lines, column))
            {
                (seen, column) = (true, column + 1);
                continue;
            }

            var end = column;
            while (end < width && IsBlank(lines, end))
            {
                end++;
            }

            if (seen && end < width && (end - column >= 2 || IsBank(lines, end)))
            {
                rivers.Add(end - 1);
            }

            column = end;
        }

        return rivers;
    }

    // One line may fill its cell to the brim: a river one column wide counts when cells begin right after it.
    private static bool IsBank(List<string> lines, int end) =>
        lines.Count >= 3 && lines.Count(l => end < l.Length && l[end] != ' ') >= Math.Max(2, lines.Count / 2);

    private static bool IsBlank(List<string> lines, int column) => lines.All(l => column >= l.Length || l[column] == ' ');

    private static List<string> Cut(string raw, List<int> rivers)
    {
        var cells = rivers.Select(_ => "").Append("").ToList();
        // Cut where the river is blank on this line; a centred heading may lie across it, and its middle says the column.
        var marked = string.Concat(raw.Select((c, i) => c == ' ' && rivers.Contains(i) ? '\t' : c));
        foreach (Match piece in Pieces().Matches(marked))
        {
            var column = rivers.Count(r => r < piece.Index + (piece.Length / 2));
            cells[column] = $"{cells[column]} {piece.Value}".Trim();
        }

        return cells;
    }

    private static string Raw(Line line) => new string(' ', line.Indent) + line.Text;

    private static bool HasGap(Line line) => Gap().IsMatch(line.Text);

    private static bool IsPiped(Line line) => line.Text.Length > 2 && line.Text[0] == '|' && line.Text[^1] == '|';

    private static List<Line> Run(IReadOnlyList<Line> lines, int start, Func<Line, bool> same) => [.. lines.Skip(start).TakeWhile(same)];

    private static ColumnTable Of(IEnumerable<IReadOnlyList<string>> rows, int length) =>
        new(new SourceBlock(SourceKind.Table, "") { Rows = [.. rows] }, length);

    [GeneratedRegex(@"^[|\s:-]+$", RegexOptions.None, 1000)]
    private static partial Regex Rule();

    [GeneratedRegex(@"\S {2,}\S", RegexOptions.None, 1000)]
    private static partial Regex Gap();

    [GeneratedRegex(@"\S+(?: \S+)*", RegexOptions.None, 1000)]
    private static partial Regex Pieces();
}

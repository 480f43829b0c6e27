namespace Maillage.Documents.Reading;

/// <summary>Gathers the lines of a drawn table into rows: a cell may run over several lines, above and below the middle of its row.</summary>
internal static class TableRows
{
    public static List<IReadOnlyList<string>> Group(IReadOnlyList<List<string>> lines)
    {
        var anchors = Enumerable.Range(0, lines.Count).Where(i => IsAnchor(lines, i)).ToList();
        if (anchors.Count == 0)
        {
            return [];
        }

        var owners = lines.Select((_, i) => Owner(lines, anchors, i)).ToList();
        return
        [
            .. anchors.Select(a =>
                (IReadOnlyList<string>)Join([.. Enumerable.Range(0, lines.Count).Where(i => owners[i] == a).Select(i => lines[i])])
            ),
        ];
    }

    // The first column begins a row, unless it only goes on from the line above, in small letters.
    private static bool IsAnchor(IReadOnlyList<List<string>> lines, int i) =>
        lines[i][0].Length > 0 && !(i > 0 && char.IsLower(lines[i][0][0]) && lines[i].Skip(1).All(c => c.Length == 0));

    /// <summary>A line without first cell goes to the row above, or to the row below when its columns have no middle there.</summary>
    private static int Owner(IReadOnlyList<List<string>> lines, List<int> anchors, int i)
    {
        var above = anchors.LastOrDefault(a => a <= i, -1);
        var below = anchors.FirstOrDefault(a => a > i, -1);
        if (above == i || below < 0 || above < 0)
        {
            return above >= 0 ? above : below;
        }

        var used = Enumerable.Range(0, lines[i].Count).Where(c => lines[i][c].Length > 0).ToList();
        var lacksMiddleBelow = used.All(c => lines[below][c].Length == 0);
        var completesAbove = used.All(c => lines[above][c].Length == 0);
        return lacksMiddleBelow && !completesAbove ? below : above;
    }

    private static List<string> Join(List<List<string>> lines) =>
        [.. Enumerable.Range(0, lines[0].Count).Select(c => string.Join(' ', lines.Select(l => l[c]).Where(t => t.Length > 0)))];
}

using System.Text.RegularExpressions;

namespace Maillage.Documents.Reading;

/// <summary>What pages repeat and no reader reads: running headers, footers, page numbers.</summary>
internal static partial class PageFurniture
{
    private const int Edge = 3;

    public static IReadOnlyList<IReadOnlyList<string>> Remove(IReadOnlyList<IReadOnlyList<string>> pages, bool fromPages)
    {
        if (!fromPages)
        {
            return pages;
        }

        var full = pages.Where(p => p.Any(l => l.Trim().Length > 0)).ToList();
        var repeated = full.SelectMany(p => EdgeLines(p).Select(i => Shape(p[i])).Distinct())
            .GroupBy(s => s)
            .Where(g => g.Count() >= Math.Max(2, (full.Count + 1) / 2))
            .Select(g => g.Key)
            .ToHashSet(StringComparer.Ordinal);
        // An empty page keeps its place, so that pages are numbered as a reader counts them.
        return [.. pages.Select(page => Strip(page, repeated))];
    }

    private static List<string> Strip(IReadOnlyList<string> page, HashSet<string> repeated)
    {
        var edges = EdgeLines(page).Where(i => repeated.Contains(Shape(page[i])) || PageNumber().IsMatch(page[i])).ToHashSet();
        return [.. page.Where((_, i) => !edges.Contains(i))];
    }

    /// <summary>The first and last written lines of a page.</summary>
    private static IEnumerable<int> EdgeLines(IReadOnlyList<string> page)
    {
        var written = Enumerable.Range(0, page.Count).Where(i => page[i].Trim().Length > 0).ToList();
        return written.Take(Edge).Concat(written.TakeLast(Edge)).Distinct();
    }

    private static string Shape(string line) =>
        Digits().Replace(string.Join(' ', line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), "#");

    [GeneratedRegex(@"^\s*(?:page\s*)?[-–]?\s*\d{1,3}\s*(?:(?:/|sur|de)\s*\d{1,3})?\s*[-–]?\s*$", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex PageNumber();

    [GeneratedRegex(@"\d+", RegexOptions.None, 1000)]
    private static partial Regex Digits();
}

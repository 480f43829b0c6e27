using System.Globalization;
using System.Text.RegularExpressions;

namespace Maillage.Documents.Reading;

/// <summary>What pages repeat and no reader reads: running headers, footers, page numbers. A line is one only when it stands apart at the
/// edge of its page and says the same on the others, the number of the page excepted: « 9 votes pour » below a text is not.</summary>
internal sealed partial class PageFurniture
{
    private const int Edge = 3;
    private readonly HashSet<string> _repeated;
    private readonly HashSet<string> _numbering;
    private readonly Dictionary<string, string> _removed = new(StringComparer.Ordinal);

    private PageFurniture(IReadOnlyList<IReadOnlyList<string>> pages)
    {
        var half = Math.Max(2, (pages.Count(p => p.Any(l => l.Trim().Length > 0)) + 1) / 2);
        var edges = pages.SelectMany((p, index) => EdgeLines(p).Select(line => (Line: p[line], Page: index + 1))).ToList();
        _repeated = Often(edges.SelectMany(e => Shapes(e.Line, e.Page).Select(s => (s, e.Page))), half);
        _numbering = Often(edges.Where(e => Number(e.Line) is not null).Select(e => ($"{Number(e.Line) - e.Page}", e.Page)), half);
        // An empty page keeps its place, so that pages are numbered as a reader counts them.
        Pages = [.. pages.Select((page, index) => Strip(page, index + 1))];
    }

    /// <summary>The lines left on each page.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Pages { get; }

    /// <summary>Each header and footer taken out, once, as the first page that has it writes it.</summary>
    public IReadOnlyList<string> Repeated => [.. _removed.Values];

    public static PageFurniture Of(IReadOnlyList<IReadOnlyList<string>> pages) => new(pages);

    private IReadOnlyList<string> Strip(IReadOnlyList<string> page, int number)
    {
        var taken = EdgeLines(page).Where(i => IsFurniture(page[i], number)).ToHashSet();
        return [.. page.Where((_, i) => !taken.Contains(i))];
    }

    private bool IsFurniture(string line, int page)
    {
        if (Number(line) is { } printed)
        {
            return printed == page || _numbering.Contains($"{printed - page}");
        }

        var shape = Shapes(line, page).FirstOrDefault(_repeated.Contains);
        if (shape is not null)
        {
            _removed.TryAdd(shape, line.Trim());
        }

        return shape is not null;
    }

    private static HashSet<string> Often(IEnumerable<(string Shape, int Page)> seen, int times) =>
        seen.Distinct().GroupBy(s => s.Shape).Where(g => g.Count() >= times).Select(g => g.Key).ToHashSet(StringComparer.Ordinal);

    /// <summary>The first and last written lines of a page, as far as a blank line parts them from its text.</summary>
    private static IEnumerable<int> EdgeLines(IReadOnlyList<string> page)
    {
        var written = Enumerable.Range(0, page.Count).Where(i => page[i].Trim().Length > 0).ToList();
        var head = Apart(written);
        written.Reverse();
        return head.Concat(Apart(written)).Distinct();
    }

    private static List<int> Apart(List<int> written)
    {
        var near = Enumerable.Range(1, Math.Max(0, Math.Min(Edge, written.Count - 1)));
        return written[..near.FirstOrDefault(n => Math.Abs(written[n] - written[n - 1]) > 1)];
    }

    // The same line, and the same with the number of its page (counted from the cover or after it) left out.
    private static IEnumerable<string> Shapes(string line, int page)
    {
        var folded = string.Join(' ', line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return new[] { page, page - 1, page + 1 }
            .Select(n => n.ToString(CultureInfo.InvariantCulture))
            .Select((n, i) => $"{i} {Digits().Replace(folded, m => m.Value == n ? "#" : m.Value)}");
    }

    private static int? Number(string line) =>
        PageNumber().Match(line) is { Success: true } match
            ? int.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture)
            : null;

    [GeneratedRegex(
        @"^\s*(?:page\s*)?[-–]?\s*(?<number>\d{1,3})\s*(?:(?:/|sur|de)\s*\d{1,3})?\s*[-–]?\s*$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex PageNumber();

    [GeneratedRegex(@"\d+", RegexOptions.None, 1000)]
    private static partial Regex Digits();
}

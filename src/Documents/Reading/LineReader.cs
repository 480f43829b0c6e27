using System.Text.RegularExpressions;

namespace Maillage.Documents.Reading;

/// <summary>Finds the blocks of plain text: paragraphs out of broken lines, list items and their depth, tables by their columns,
/// without the headers, footers and numbers that pages repeat.</summary>
internal static partial class LineReader
{
    /// <param name="fromPages">The text keeps the layout of pages, separated by form feeds.</param>
    public static IReadOnlyList<SourceBlock> Read(string text, bool fromPages) => Read(text, fromPages, out _);

    /// <param name="furniture">The headers and footers that pages repeat, each once.</param>
    public static IReadOnlyList<SourceBlock> Read(string text, bool fromPages, out IReadOnlyList<string> furniture)
    {
        // Cut before line ends are made one: a form feed would be taken for one of them.
        IReadOnlyList<IReadOnlyList<string>> pages = [.. text.Split('\f').Select(p => p.ReplaceLineEndings("\n").Split('\n'))];
        furniture = [];
        if (fromPages)
        {
            var apart = PageFurniture.Of(pages);
            (pages, furniture) = (apart.Pages, apart.Repeated);
        }

        var lines = Lines(pages, fromPages).ToList();
        return new Paragraphs(lines, Width(lines), fromPages).Build();
    }

    /// <summary>The same for paragraphs that are in truth the broken lines of another document.</summary>
    public static IReadOnlyList<SourceBlock> Read(IEnumerable<SourceBlock> broken)
    {
        var lines = broken.Select(b => Line.Parse(b.Text, 0, false) with { Strong = b.Strong }).ToList();
        return new Paragraphs(lines, Width(lines), false).Build();
    }

    private static IEnumerable<Line> Lines(IReadOnlyList<IReadOnlyList<string>> pages, bool fromPages)
    {
        var blanks = 0;
        foreach (var (index, page) in pages.Index())
        {
            var first = true;
            foreach (var raw in page)
            {
                if (string.IsNullOrWhiteSpace(raw) || Decoration().IsMatch(raw))
                {
                    blanks++;
                    continue;
                }

                yield return Line.Parse(raw, blanks, first) with
                {
                    Page = fromPages ? index + 1 : 0,
                };
                (blanks, first) = (0, false);
            }
        }
    }

    /// <summary>The column at which lines were broken; 0 when each paragraph stands on one long line.</summary>
    private static int Width(List<Line> lines)
    {
        var lengths = lines.Select(l => l.TextIndent + l.Text.Length).Order().ToList();
        if (lengths.Count < 4)
        {
            return 0;
        }

        var wide = lengths[(int)(lengths.Count * 0.97)];
        return wide is > 30 and <= 140 ? wide : 0;
    }

    [GeneratedRegex(@"^\s*(?:[-_=*•.]{3,}\s*|[•]\s*)$", RegexOptions.None, 1000)]
    private static partial Regex Decoration();
}

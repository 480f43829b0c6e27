namespace Maillage.Documents.Writing;

/// <summary>What people type in a box, as pieces: lines that begin with a dash or a bullet are a list (indented ones, its
/// sub-list), the others are paragraphs.</summary>
public static class TypedText
{
    // What a spreadsheet or a text processor puts between two lines of one cell or paragraph.
    private const char LineInCell = '\v';
    private static readonly char[] Bullets = ['-', '•', '–', '—', '*', '−', '·'];

    /// <param name="linesAreItems">Several lines without a bullet are a list too: where people list news, one a line.</param>
    public static IReadOnlyList<Piece> Pieces(string? text, bool linesAreItems = false, string? key = null)
    {
        var lines = (text ?? "").ReplaceLineEndings("\n").Split('\n', LineInCell).Where(l => l.Trim().Length > 0).Select(Line.Of).ToList();
        if (linesAreItems && lines.Count > 1 && lines.TrueForAll(l => !l.IsItem))
        {
            return [new ItemList([.. lines.Select(l => new ListItem(l.Text))]) { Key = key }];
        }

        var pieces = new List<Piece>();
        for (var i = 0; i < lines.Count; )
        {
            if (!lines[i].IsItem)
            {
                pieces.Add(new Paragraph(lines[i++].Text) { Key = key });
                continue;
            }

            var items = lines.Skip(i).TakeWhile(l => l.IsItem).ToList();
            pieces.Add(new ItemList(Nest(items)) { Key = key });
            i += items.Count;
        }

        return pieces;
    }

    private static List<ListItem> Nest(IReadOnlyList<Line> lines)
    {
        var items = new List<ListItem>();
        var margin = lines.Min(l => l.Indent);
        for (var i = 0; i < lines.Count; )
        {
            var children = lines.Skip(i + 1).TakeWhile(l => l.Indent > margin).ToList();
            items.Add(new ListItem(lines[i].Text, children.Count == 0 ? [] : Nest(children)));
            i += 1 + children.Count;
        }

        return items;
    }

    private readonly record struct Line(string Text, int Indent, bool IsItem)
    {
        public static Line Of(string raw)
        {
            var text = raw.Trim();
            var isItem = text.Length > 2 && Bullets.Contains(text[0]) && char.IsWhiteSpace(text[1]);
            return new Line(isItem ? text[1..].Trim() : text, raw.Length - raw.TrimStart().Length, isItem);
        }
    }
}

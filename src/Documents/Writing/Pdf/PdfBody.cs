namespace Maillage.Documents.Writing.Pdf;

/// <summary>Lays the pieces of a document out, and notes its headings for the bookmarks.</summary>
internal sealed class PdfBody(PdfFlow flow, PdfElement root)
{
    private const double Size = 10.5;
    private const double Leading = 15;
    private const double Indent = 15;

    // Size, line height, space before: by heading level.
    private static readonly (double Size, double Leading, double Before)[] Styles =
    [
        (22, 27, 0),
        (15, 20, 18),
        (12.5, 17, 13),
        (11, 15, 9),
    ];

    public List<PdfBookmark> Bookmarks { get; } = [];

    public void Open(DocumentContent document)
    {
        Add(new Heading(1, document.Title));
        foreach (var line in document.Subtitle)
        {
            var lines = LineBreaker.Break(LineBreaker.Shape(line), PdfFlow.Right - PdfFlow.Left, Size);
            flow.Lines(root.Add("P"), lines, PdfFlow.Left, Size, Leading, PdfFlow.Soft);
        }

        flow.Down(8);
        flow.Page.Fill(PdfFlow.Left, flow.Y, PdfFlow.Right - PdfFlow.Left, 1.2, PdfFlow.Accent);
        flow.Down(4);
    }

    public void Add(IReadOnlyList<Piece> pieces)
    {
        for (var i = 0; i < pieces.Count; i++)
        {
            // A heading goes with what it announces: the headings right below it and the first lines of what follows them.
            if (pieces[i] is Heading)
            {
                var headings = pieces.Skip(i).TakeWhile(p => p is Heading).Cast<Heading>().ToList();
                var next = pieces.ElementAtOrDefault(i + headings.Count);
                flow.Need(
                    headings.Sum(h => Styles[h.Level - 1].Leading + Styles[h.Level - 1].Before) + (next is Table ? 90 : 2.5 * Leading)
                );
            }

            Add(pieces[i]);
        }
    }

    private void Add(Piece piece)
    {
        switch (piece)
        {
            case Heading heading:
                Add(heading);
                break;
            case Paragraph paragraph:
                Add(paragraph);
                break;
            case ItemList list:
                flow.Space(4);
                Add(root, list.Items, list.Ordered, PdfFlow.Left);
                break;
            case Table table:
                new PdfTable(flow, root, table).Draw();
                break;
        }
    }

    private void Add(Heading heading)
    {
        var (size, leading, before) = Styles[heading.Level - 1];
        var lines = LineBreaker.Break(LineBreaker.Shape(heading.Text, bold: true), PdfFlow.Right - PdfFlow.Left, size);
        flow.Space(before);
        flow.Need(lines.Count * leading);
        Bookmarks.Add(new PdfBookmark(heading.Level, heading.Text, flow.Page, flow.Y));
        flow.Lines(root.Add($"H{heading.Level}"), lines, PdfFlow.Left, size, leading, heading.Level < 3 ? PdfFlow.Accent : PdfFlow.Ink);
        flow.Down(2);
    }

    private void Add(Paragraph paragraph)
    {
        List<Atom> atoms = [];
        if (paragraph.Lead is not null)
        {
            atoms.AddRange(LineBreaker.Shape($"{paragraph.Lead}\u00A0: ", bold: true));
        }

        atoms.AddRange(LineBreaker.Shape(paragraph.Text));
        flow.Space(4);
        flow.Lines(root.Add("P"), LineBreaker.Break(atoms, PdfFlow.Right - PdfFlow.Left, Size), PdfFlow.Left, Size, Leading);
    }

    private void Add(PdfElement parent, IReadOnlyList<ListItem> items, bool ordered, double x)
    {
        var list = parent.Add("L", $"/A<</O/List/ListNumbering/{(ordered ? "Decimal" : "Disc")}>>");
        for (var i = 0; i < items.Count; i++)
        {
            var item = list.Add("LI");
            var lines = LineBreaker.Break(LineBreaker.Shape(items[i].Text), PdfFlow.Right - x - Indent, Size);
            flow.Need(Math.Min(lines.Count, 2) * Leading);
            flow.Line(
                item.Add("Lbl"),
                LineBreaker.Shape(ordered ? $"{i + 1}. " : "• "),
                x,
                flow.Y - Leading,
                Size,
                Leading,
                PdfFlow.Accent
            );
            var body = item.Add("LBody");
            flow.Lines(body, lines, x + Indent, Size, Leading);
            flow.Space(1.5);
            if (items[i].Children.Count > 0)
            {
                Add(body, items[i].Children, ordered: false, x + Indent);
            }
        }
    }
}

/// <param name="Y">The top of the heading, from the bottom of its page.</param>
internal sealed record PdfBookmark(int Level, string Text, PdfPage Page, double Y);

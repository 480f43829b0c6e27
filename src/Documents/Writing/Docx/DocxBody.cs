using System.Xml.Linq;
using static Maillage.Documents.Writing.Docx.Word;

namespace Maillage.Documents.Writing.Docx;

/// <summary>The main part of the document. Notes the links and lists it met: other parts must declare them.</summary>
internal sealed class DocxBody
{
    // Twentieths of a point: A4 less two margins of 2.2 cm.
    private const int TextWidth = 11906 - (2 * 1247);

    private readonly List<Uri> _links = [];
    private readonly List<bool> _lists = [];

    public IReadOnlyList<Uri> Links => _links;

    /// <summary>One per list, true when it is numbered: each numbered list begins at 1 again.</summary>
    public IReadOnlyList<bool> Lists => _lists;

    public static string LinkId(int index) => $"rLien{index + 1}";

    public XElement Write(DocumentContent document) =>
        El(
            "document",
            new XAttribute(XNamespace.Xmlns + "w", W.NamespaceName),
            new XAttribute(XNamespace.Xmlns + "r", R.NamespaceName),
            El(
                "body",
                Styled("Heading1", Run(document.Title)),
                document.Subtitle.Select(line => Styled("Subtitle", Run(line))),
                document.Pieces.SelectMany(Write),
                Section()
            )
        );

    private static XElement Section() =>
        El(
            "sectPr",
            El("footerReference", At("type", "default"), new XAttribute(R + "id", "rPied")),
            El("pgSz", At("w", 11906), At("h", 16838)),
            El(
                "pgMar",
                At("top", 1280),
                At("right", 1247),
                At("bottom", 1440),
                At("left", 1247),
                At("header", 700),
                At("footer", 700),
                At("gutter", 0)
            )
        );

    private IEnumerable<XElement> Write(Piece piece) =>
        piece switch
        {
            Heading heading => [Styled($"Heading{heading.Level}", Run(heading.Text))],
            Paragraph paragraph =>
            [
                El("p", paragraph.Lead is null ? null : Run($"{paragraph.Lead}\u00A0: ", El("b")), Runs(paragraph.Text)),
            ],
            ItemList list => Write(list),
            Table table => Write(table),
            _ => throw new InvalidOperationException($"Unknown piece {piece.GetType().Name}."),
        };

    private static XElement Styled(string style, params object?[] content) => El("p", El("pPr", Val("pStyle", style)), content);

    private IEnumerable<object> Runs(string text)
    {
        foreach (var span in TextLinks.Of(text))
        {
            if (span.Uri is null)
            {
                yield return Run(span.Text);
                continue;
            }

            _links.Add(span.Uri);
            yield return El(
                "hyperlink",
                new XAttribute(R + "id", LinkId(_links.Count - 1)),
                At("history", 1),
                Run(span.Text, Val("rStyle", "Hyperlink"))
            );
        }
    }

    private IEnumerable<XElement> Write(ItemList list)
    {
        _lists.Add(list.Ordered);
        return Items(list.Items, _lists.Count, 0);
    }

    private IEnumerable<XElement> Items(IReadOnlyList<ListItem> items, int listId, int depth)
    {
        foreach (var item in items)
        {
            var numbering = El("numPr", Val("ilvl", Math.Min(depth, DocxParts.ListDepth - 1)), Val("numId", listId));
            yield return El("p", El("pPr", Val("pStyle", "ListParagraph"), numbering), Runs(item.Text));
            foreach (var child in Items(item.Children, listId, depth + 1))
            {
                yield return child;
            }
        }
    }

    private IEnumerable<XElement> Write(Table table)
    {
        yield return Styled("Caption", Run(table.Caption));
        var columns = Math.Max(table.Head.Count, table.Rows.Count == 0 ? 0 : table.Rows.Max(r => r.Count));
        if (columns == 0)
        {
            yield break;
        }

        var widths = Widths(table, columns);
        yield return El(
            "tbl",
            El(
                "tblPr",
                Val("tblStyle", "TableGrid"),
                El("tblW", At("w", 0), At("type", "auto")),
                El("tblLook", At("firstRow", table.Head.Count > 0 ? 1 : 0), At("firstColumn", table.RowHeads ? 1 : 0), At("noVBand", 1))
            ),
            El("tblGrid", widths.Select(w => El("gridCol", At("w", w)))),
            table.Head.Count == 0 ? null : Row(table.Head, widths, head: true, rowHead: false),
            table.Rows.Select(row => Row(row, widths, head: false, rowHead: table.RowHeads || table.Head.Count == 0))
        );
        // Two tables that touch would become one.
        yield return El("p");
    }

    private XElement Row(IReadOnlyList<string> cells, int[] widths, bool head, bool rowHead) =>
        El(
            "tr",
            head ? El("trPr", El("cantSplit"), El("tblHeader")) : null,
            widths.Select((width, c) => Cell(c < cells.Count ? cells[c] : "", width, head || (rowHead && c == 0), head))
        );

    private XElement Cell(string text, int width, bool bold, bool shaded) =>
        El(
            "tc",
            El(
                "tcPr",
                El("tcW", At("w", width), At("type", "dxa")),
                shaded ? El("shd", At("val", "clear"), At("color", "auto"), At("fill", "E3F0ED")) : null
            ),
            El("p", El("pPr", Val("pStyle", "TableText")), bold ? Run(text, El("b")) : Runs(text))
        );

    // A sheet has narrow labels; other tables share the room by how much text there is.
    private static int[] Widths(Table table, int columns)
    {
        IReadOnlyList<IReadOnlyList<string>> rows = table.Head.Count > 0 ? [table.Head, .. table.Rows] : table.Rows;
        var lengths = Enumerable.Range(0, columns).Select(c => Math.Clamp(rows.Max(r => c < r.Count ? r[c].Length : 0), 12, 80)).ToArray();
        return [.. lengths.Select(l => TextWidth * l / lengths.Sum())];
    }
}

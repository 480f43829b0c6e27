using System.Globalization;
using System.Text;

namespace Maillage.Documents.Writing;

/// <summary>Writes a document as plain text (UTF-8): headings underlined by level, lists with dashes, tables as « label : value ».</summary>
public static class PlainTextWriter
{
    private const string Underlines = "=-~.";

    public static string Write(DocumentContent document)
    {
        document.CheckHeadings();
        var text = new StringBuilder();
        Heading(text, 1, document.Title);
        foreach (var line in document.Subtitle)
        {
            text.Append(line).Append('\n');
        }

        foreach (var piece in document.Pieces)
        {
            text.Append('\n');
            Write(text, piece);
        }

        return text.Append('\n').Append(document.Footer).Append('\n').ToString();
    }

    private static void Write(StringBuilder text, Piece piece)
    {
        switch (piece)
        {
            case Heading heading:
                Heading(text, heading.Level, heading.Text);
                break;
            case Paragraph paragraph:
                text.Append(paragraph.Lead is null ? "" : $"{paragraph.Lead} : ").Append(paragraph.Text).Append('\n');
                break;
            case ItemList list:
                Items(text, list.Items, list.Ordered, 0);
                break;
            case Table table:
                Rows(text, table);
                break;
        }
    }

    private static void Heading(StringBuilder text, int level, string title) =>
        text.Append(title).Append('\n').Append(Underlines[level - 1], new StringInfo(title).LengthInTextElements).Append('\n');

    private static void Items(StringBuilder text, IReadOnlyList<ListItem> items, bool ordered, int depth)
    {
        for (var i = 0; i < items.Count; i++)
        {
            text.Append(' ', depth * 2).Append(ordered ? $"{i + 1}. " : "- ").Append(items[i].Text).Append('\n');
            Items(text, items[i].Children, ordered: false, depth + 1);
        }
    }

    private static void Rows(StringBuilder text, Table table)
    {
        text.Append(table.Caption).Append('\n');
        foreach (var row in table.Rows)
        {
            var cells = row.Select((cell, i) => table.Head.Count == 0 || cell.Length == 0 ? cell : $"{table.Head[i]} : {cell}");
            text.Append("- ").Append(string.Join(table.Head.Count == 0 ? " : " : " ; ", cells.Where(c => c.Length > 0))).Append('\n');
        }
    }
}

using System.Text;
using System.Xml.Linq;

namespace Maillage.Documents.Reading;

/// <summary>Reads WordprocessingML (ECMA-376): headings by style or outline level, lists by numbering, tables, text boxes and notes.</summary>
internal static class DocxReader
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static readonly XNamespace Mc = "http://schemas.openxmlformats.org/markup-compatibility/2006";

    public static IReadOnlyList<SourceBlock> Read(SafeArchive archive)
    {
        var body = archive.Load("word/document.xml")?.Element(W + "body") ?? throw SafeArchive.Damaged();
        var styles = new DocxStyles(archive.Load("word/styles.xml"));
        var blocks = Blocks(body, styles).ToList();
        foreach (var part in (string[])["word/footnotes.xml", "word/endnotes.xml"])
        {
            if (archive.Load(part) is { } notes)
            {
                blocks.AddRange(notes.Elements().Where(n => n.Attribute(W + "type") is null).SelectMany(n => Blocks(n, styles)));
            }
        }

        return blocks;
    }

    private static IEnumerable<SourceBlock> Blocks(XElement container, DocxStyles styles)
    {
        foreach (var element in container.Elements())
        {
            if (element.Name == W + "p")
            {
                foreach (var block in Paragraph(element, styles))
                {
                    yield return block;
                }
            }
            else if (element.Name == W + "tbl")
            {
                yield return Table(element);
            }
            else if (element.Name == W + "sdt")
            {
                foreach (var block in element.Elements(W + "sdtContent").SelectMany(c => Blocks(c, styles)))
                {
                    yield return block;
                }
            }
            else if (element.Name == W + "ins" || element.Name == W + "customXml" || element.Name == W + "smartTag")
            {
                foreach (var block in Blocks(element, styles))
                {
                    yield return block;
                }
            }
        }
    }

    private static IEnumerable<SourceBlock> Paragraph(XElement paragraph, DocxStyles styles)
    {
        var properties = paragraph.Element(W + "pPr");
        var style = (string?)properties?.Element(W + "pStyle")?.Attribute(W + "val");
        var heading = styles.HeadingLevel(style, properties);
        var list = styles.ListLevel(style, properties);
        var strong = IsStrong(paragraph, styles.IsBold(style));
        foreach (var line in Text(paragraph).Split('\n'))
        {
            var text = Clean(line);
            if (text.Length == 0)
            {
                continue;
            }

            yield return heading is { } level
                ? new SourceBlock(SourceKind.Heading, text) { Level = level, Strong = true }
                : new SourceBlock(list is null ? SourceKind.Paragraph : SourceKind.ListItem, text) { Level = list ?? 0, Strong = strong };
        }

        // Text boxes hang inside a run of the paragraph; compatible renderings repeat them in a fallback.
        var boxes = paragraph
            .Descendants(W + "txbxContent")
            .Where(b => !b.Ancestors(Mc + "Fallback").Any() && !b.Ancestors(W + "txbxContent").Any());
        foreach (var block in boxes.SelectMany(box => Blocks(box, styles)))
        {
            yield return block;
        }
    }

    private static SourceBlock Table(XElement table) =>
        new(SourceKind.Table, "")
        {
            Rows = [.. table.Elements(W + "tr").Select(row => (IReadOnlyList<string>)[.. row.Elements(W + "tc").Select(CellText)])],
        };

    private static string CellText(XElement cell) =>
        string.Join(
            '\n',
            cell.Descendants(W + "p").Where(p => !p.Ancestors(Mc + "Fallback").Any()).Select(p => Clean(Text(p))).Where(t => t.Length > 0)
        );

    private static string Text(XElement paragraph)
    {
        var text = new StringBuilder();
        foreach (var element in paragraph.Descendants().Where(e => BelongsTo(e, paragraph)))
        {
            if (element.Name == W + "t")
            {
                text.Append(element.Value);
            }
            else if (element.Name == W + "tab")
            {
                text.Append(element.Parent?.Name == W + "tabs" ? "" : "\t");
            }
            else if (element.Name == W + "br" || element.Name == W + "cr")
            {
                text.Append('\n');
            }
            else if (element.Name == W + "noBreakHyphen")
            {
                text.Append('-');
            }
        }

        return text.ToString();
    }

    // Not the text of a box anchored here, nor what a tracked change deleted.
    private static bool BelongsTo(XElement element, XElement paragraph) =>
        element
            .Ancestors()
            .TakeWhile(a => a != paragraph)
            .All(a => a.Name != W + "txbxContent" && a.Name != W + "del" && a.Name != Mc + "Fallback");

    private static bool IsStrong(XElement paragraph, bool byStyle)
    {
        var runs = paragraph.Descendants(W + "r").Where(r => r.Elements(W + "t").Any(t => t.Value.Any(char.IsLetter))).ToList();
        return runs.Count > 0 && runs.All(r => IsOn(r.Element(W + "rPr")?.Element(W + "b")) ?? byStyle);
    }

    internal static bool? IsOn(XElement? toggle) =>
        toggle is null ? null : (string?)toggle.Attribute(W + "val") is not ("0" or "false" or "none");

    private static string Clean(string text) =>
        string.Join(' ', text.Split((char[]?)[' ', '\r', '\u00A0', '\u202F'], StringSplitOptions.RemoveEmptyEntries)).Trim();
}

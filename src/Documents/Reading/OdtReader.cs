using System.Text;
using System.Xml.Linq;

namespace Maillage.Documents.Reading;

/// <summary>Reads OpenDocument text (ISO/IEC 26300): headings, nested lists, tables, frames and notes.</summary>
internal static class OdtReader
{
    private static readonly XNamespace Office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private static readonly XNamespace T = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private static readonly XNamespace Tbl = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static readonly XNamespace Draw = "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0";
    private static readonly XNamespace Manifest = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0";

    public static IReadOnlyList<SourceBlock> Read(SafeArchive archive)
    {
        if (archive.Load("META-INF/manifest.xml")?.Descendants(Manifest + "encryption-data").Any() == true)
        {
            throw new UnreadableDocumentException("Ce document est protégé par un mot de passe : il n’a pas été lu.");
        }

        var content =
            archive.Load("content.xml")
            ?? throw new UnreadableDocumentException("Cette archive n’est pas un document : il faut un fichier .docx, .odt, .pdf ou .txt.");
        var text =
            content.Element(Office + "body")?.Element(Office + "text")
            ?? throw new UnreadableDocumentException("Ce document n’est pas un texte.");
        var styles = new OdtStyles(content, archive.Load("styles.xml"));
        return [.. Blocks(text, styles, -1)];
    }

    private static IEnumerable<SourceBlock> Blocks(XElement container, OdtStyles styles, int depth)
    {
        foreach (var element in container.Elements())
        {
            if (element.Name == T + "h" || element.Name == T + "p")
            {
                foreach (var block in Paragraph(element, styles, depth))
                {
                    yield return block;
                }
            }
            else if (element.Name == Tbl + "table")
            {
                yield return Table(element);
            }
            else if (element.Name == T + "list")
            {
                foreach (var block in Blocks(element, styles, depth + 1))
                {
                    yield return block;
                }
            }
            else if (element.Name == T + "tracked-changes" || element.Name == T + "sequence-decls")
            {
                // What was deleted, and counters.
            }
            else
            {
                foreach (var block in Blocks(element, styles, depth))
                {
                    yield return block;
                }
            }
        }
    }

    private static IEnumerable<SourceBlock> Paragraph(XElement element, OdtStyles styles, int depth)
    {
        var style = (string?)element.Attribute(T + "style-name");
        var isHeading = element.Name == T + "h" || styles.IsTitle(style);
        var strong = IsStrong(element, styles);
        foreach (var line in Text(element).Split('\n'))
        {
            var text = string.Join(' ', line.Split([' ', '\r', '\u00A0', '\u202F'], StringSplitOptions.RemoveEmptyEntries)).Trim();
            if (text.Length == 0)
            {
                continue;
            }

            yield return isHeading && depth < 0
                ? new SourceBlock(SourceKind.Heading, text) { Level = (int?)element.Attribute(T + "outline-level") ?? 1, Strong = true }
                : new SourceBlock(depth < 0 ? SourceKind.Paragraph : SourceKind.ListItem, text)
                {
                    Level = Math.Max(0, depth),
                    Strong = strong || isHeading,
                };
        }

        foreach (var aside in element.Descendants().Where(e => e.Name == T + "note-body" || e.Name == Draw + "text-box"))
        {
            foreach (var block in Blocks(aside, styles, -1))
            {
                yield return block;
            }
        }
    }

    private static SourceBlock Table(XElement table) =>
        new(SourceKind.Table, "")
        {
            Rows =
            [
                .. table
                    .Descendants(Tbl + "table-row")
                    .Select(row =>
                        (IReadOnlyList<string>)
                            [
                                .. row.Elements(Tbl + "table-cell")
                                    .Select(cell =>
                                        string.Join(
                                            '\n',
                                            cell.Descendants().Where(IsParagraph).Select(p => Text(p).Trim()).Where(t => t.Length > 0)
                                        )
                                    ),
                            ]
                    ),
            ],
        };

    private static bool IsParagraph(XElement element) => element.Name == T + "p" || element.Name == T + "h";

    private static bool IsStrong(XElement paragraph, OdtStyles styles)
    {
        var texts = paragraph.DescendantNodes().OfType<XText>().Where(t => t.Value.Any(char.IsLetter)).ToList();
        return texts.Count > 0
            && texts.All(t =>
                t.Ancestors().TakeWhile(a => a != paragraph.Parent).Any(a => styles.IsBold((string?)a.Attribute(T + "style-name")))
            );
    }

    private static string Text(XElement paragraph)
    {
        var text = new StringBuilder();
        foreach (var node in paragraph.DescendantNodes())
        {
            if (node is XText value && !IsAside(value, paragraph))
            {
                text.Append(value.Value.ReplaceLineEndings(" "));
            }
            else if (node is XElement element)
            {
                text.Append(Mark(element));
            }
        }

        return text.ToString();
    }

    private static string Mark(XElement element) =>
        element.Name == T + "s" ? new string(' ', Math.Clamp((int?)element.Attribute(T + "c") ?? 1, 1, 1000))
        : element.Name == T + "tab" ? "\t"
        : element.Name == T + "line-break" ? "\n"
        : "";

    private static bool IsAside(XObject node, XElement paragraph)
    {
        for (var parent = node.Parent; parent is not null && parent != paragraph; parent = parent.Parent)
        {
            if (parent.Name == T + "note" || parent.Name == Draw + "text-box" || parent.Name == Office + "annotation")
            {
                return true;
            }
        }

        return false;
    }
}

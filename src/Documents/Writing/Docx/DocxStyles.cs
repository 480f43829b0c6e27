using System.Xml.Linq;
using static Maillage.Documents.Writing.Docx.Word;

namespace Maillage.Documents.Writing.Docx;

/// <summary>The styles: headings that build the navigation pane, lists, captions, links. Sizes are in half-points, spaces in twentieths.</summary>
internal static class DocxStyles
{
    private const string Accent = "0B5D5B";

    // Atkinson where it is installed; readers replace it by the next sans-serif elsewhere.
    private const string Font = "Atkinson Hyperlegible Next";

    public static XElement Write() =>
        El(
            "styles",
            new XAttribute(XNamespace.Xmlns + "w", W.NamespaceName),
            El(
                "docDefaults",
                El(
                    "rPrDefault",
                    El(
                        "rPr",
                        El("rFonts", At("ascii", Font), At("hAnsi", Font), At("cs", Font)),
                        Val("sz", 21),
                        El("lang", At("val", "fr-FR"))
                    )
                ),
                El("pPrDefault", El("pPr", Spacing(0, 80, 276)))
            ),
            El("style", At("type", "paragraph"), At("default", 1), At("styleId", "Normal"), Val("name", "Normal"), El("qFormat")),
            Heading(1, 44, 0),
            Heading(2, 30, 360),
            Heading(3, 25, 260),
            Heading(4, 22, 180),
            Paragraph("Subtitle", "Subtitle", Spacing(0, 40, 276), Val("color", "566361")),
            Paragraph("ListParagraph", "List Paragraph", Spacing(0, 40, 276)),
            Paragraph("Caption", "caption", [El("keepNext"), Spacing(160, 60, 240)], El("b"), Val("color", "566361"), Val("sz", 19)),
            Paragraph("TableText", "Table Text", Spacing(40, 40, 240), Val("sz", 19)),
            Paragraph("Footer", "footer", Spacing(0, 0, 240), Val("color", "566361"), Val("sz", 17)),
            El(
                "style",
                At("type", "character"),
                At("styleId", "Hyperlink"),
                Val("name", "Hyperlink"),
                El("rPr", Val("color", Accent), Val("u", "single"))
            ),
            Grid()
        );

    private static XElement Heading(int level, int size, int before) =>
        El(
            "style",
            At("type", "paragraph"),
            At("styleId", $"Heading{level}"),
            Val("name", $"heading {level}"),
            Val("basedOn", "Normal"),
            Val("next", "Normal"),
            El("qFormat"),
            El("pPr", El("keepNext"), Spacing(before, 80, 240), Val("outlineLvl", level - 1)),
            El("rPr", El("b"), level < 4 ? Val("color", Accent) : null, Val("sz", size))
        );

    private static XElement Paragraph(string id, string name, XElement spacing, params XElement[] run) =>
        Paragraph(id, name, [spacing], run);

    private static XElement Paragraph(string id, string name, XElement[] properties, params XElement[] run) =>
        El(
            "style",
            At("type", "paragraph"),
            At("styleId", id),
            Val("name", name),
            Val("basedOn", "Normal"),
            El("pPr", properties.Cast<object>().ToArray()),
            run.Length == 0 ? null : El("rPr", run.Cast<object>().ToArray())
        );

    private static XElement Grid() =>
        El(
            "style",
            At("type", "table"),
            At("styleId", "TableGrid"),
            Val("name", "Table Grid"),
            El(
                "tblPr",
                El(
                    "tblBorders",
                    new[] { "top", "left", "bottom", "right", "insideH", "insideV" }.Select(side =>
                        El(side, At("val", "single"), At("sz", 4), At("space", 0), At("color", "C7BFB2"))
                    )
                ),
                El("tblCellMar", El("left", At("w", 90), At("type", "dxa")), El("right", At("w", 90), At("type", "dxa")))
            )
        );

    private static XElement Spacing(int before, int after, int line) =>
        El("spacing", At("before", before), At("after", after), At("line", line), At("lineRule", "auto"));
}

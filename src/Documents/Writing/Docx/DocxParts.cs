using System.Xml.Linq;
using static Maillage.Documents.Writing.Docx.Word;

namespace Maillage.Documents.Writing.Docx;

/// <summary>The parts around the text: declarations, lists, footer, properties.</summary>
internal sealed class DocxParts(DocumentContent document, IReadOnlyList<Uri> links, IReadOnlyList<bool> lists)
{
    public const int ListDepth = 4;
    private const string OfficeTypes = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string WordTypes = "application/vnd.openxmlformats-officedocument.wordprocessingml";
    private static readonly XNamespace Relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";

    public static XElement ContentTypes() =>
        new(
            Types + "Types",
            new XElement(
                Types + "Default",
                new XAttribute("Extension", "rels"),
                new XAttribute("ContentType", "application/vnd.openxmlformats-package.relationships+xml")
            ),
            new XElement(Types + "Default", new XAttribute("Extension", "xml"), new XAttribute("ContentType", "application/xml")),
            Override("/word/document.xml", $"{WordTypes}.document.main+xml"),
            Override("/word/styles.xml", $"{WordTypes}.styles+xml"),
            Override("/word/numbering.xml", $"{WordTypes}.numbering+xml"),
            Override("/word/settings.xml", $"{WordTypes}.settings+xml"),
            Override("/word/footer1.xml", $"{WordTypes}.footer+xml"),
            Override("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml")
        );

    public static XElement PackageRelations() =>
        new(
            Relations + "Relationships",
            Relation("rId1", $"{OfficeTypes}/officeDocument", "word/document.xml"),
            Relation("rId2", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml")
        );

    public XElement DocumentRelations() =>
        new(
            Relations + "Relationships",
            Relation("rStyles", $"{OfficeTypes}/styles", "styles.xml"),
            Relation("rListes", $"{OfficeTypes}/numbering", "numbering.xml"),
            Relation("rReglages", $"{OfficeTypes}/settings", "settings.xml"),
            Relation("rPied", $"{OfficeTypes}/footer", "footer1.xml"),
            links.Select(
                (uri, i) =>
                    Relation(DocxBody.LinkId(i), $"{OfficeTypes}/hyperlink", uri.AbsoluteUri, new XAttribute("TargetMode", "External"))
            )
        );

    /// <summary>Two models of list, bullets and numbers; one list of the text each, so that numbers begin again.</summary>
    public XElement Numbering() =>
        El(
            "numbering",
            new XAttribute(XNamespace.Xmlns + "w", W.NamespaceName),
            Model(0, depth => ("bullet", depth % 2 == 0 ? "•" : "–")),
            Model(1, depth => ("decimal", $"%{depth + 1}.")),
            lists.Select(
                (ordered, i) =>
                    El(
                        "num",
                        At("numId", i + 1),
                        Val("abstractNumId", ordered ? 1 : 0),
                        El("lvlOverride", At("ilvl", 0), Val("startOverride", 1))
                    )
            )
        );

    public static XElement Settings() =>
        El("settings", new XAttribute(XNamespace.Xmlns + "w", W.NamespaceName), Val("defaultTabStop", 708));

    public XElement Footer() =>
        El(
            "ftr",
            new XAttribute(XNamespace.Xmlns + "w", W.NamespaceName),
            El("p", El("pPr", Val("pStyle", "Footer")), Run($"{document.Footer}  ·  "), Field("PAGE"), Run(" / "), Field("NUMPAGES"))
        );

    public XElement Properties()
    {
        XNamespace core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
        XNamespace dc = "http://purl.org/dc/elements/1.1/";
        XNamespace terms = "http://purl.org/dc/terms/";
        XNamespace xsi = "http://www.w3.org/2001/XMLSchema-instance";
        var date = document.CreatedUtc.ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture);
        return new XElement(
            core + "coreProperties",
            new XAttribute(XNamespace.Xmlns + "dcterms", terms.NamespaceName),
            new XAttribute(XNamespace.Xmlns + "xsi", xsi.NamespaceName),
            new XElement(dc + "title", Clean(document.Title)),
            new XElement(dc + "creator", Clean(document.Author)),
            new XElement(dc + "language", "fr-FR"),
            new XElement(terms + "created", new XAttribute(xsi + "type", "dcterms:W3CDTF"), date),
            new XElement(terms + "modified", new XAttribute(xsi + "type", "dcterms:W3CDTF"), date)
        );
    }

    private static XElement Model(int id, Func<int, (string Format, string Text)> level) =>
        El(
            "abstractNum",
            At("abstractNumId", id),
            Val("multiLevelType", "hybridMultilevel"),
            Enumerable
                .Range(0, ListDepth)
                .Select(depth =>
                    El(
                        "lvl",
                        At("ilvl", depth),
                        Val("start", 1),
                        Val("numFmt", level(depth).Format),
                        Val("lvlText", level(depth).Text),
                        Val("lvlJc", "left"),
                        El("pPr", El("ind", At("left", 360 * (depth + 1)), At("hanging", 260)))
                    )
                )
        );

    private static XElement Field(string instruction) => El("fldSimple", At("instr", instruction), Run("1"));

    private static XElement Override(string part, string type) =>
        new(Types + "Override", new XAttribute("PartName", part), new XAttribute("ContentType", type));

    private static XElement Relation(string id, string type, string target, params XAttribute[] more) =>
        new(Relations + "Relationship", new XAttribute("Id", id), new XAttribute("Type", type), new XAttribute("Target", target), more);
}

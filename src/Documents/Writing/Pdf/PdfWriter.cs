using System.Net;
using System.Text;
using System.Xml;

namespace Maillage.Documents.Writing.Pdf;

/// <summary>Writes a document as accessible PDF: PDF 1.7 (ISO 32000-1) that declares PDF/UA-1 (ISO 14289-1). Tagged in reading order,
/// language and title set, fonts embedded as subsets, bookmarks from the headings, links described. A4, portrait.</summary>
public static class PdfWriter
{
    /// <exception cref="InvalidOperationException">The heading tree has a hole.</exception>
    public static byte[] Write(DocumentContent document)
    {
        document.CheckHeadings();
        var file = new PdfFile();
        var root = new PdfElement("Document", null);
        var flow = new PdfFlow(file);
        var body = new PdfBody(flow, root);
        body.Open(document);
        body.Add(document.Pieces);
        Foot(flow, document.Footer);
        return Assemble(file, flow, root, body, document);
    }

    private static void Foot(PdfFlow flow, string footer)
    {
        const double size = 8.5,
            baseline = 40;
        for (var i = 0; i < flow.Pages.Count; i++)
        {
            var number = LineBreaker.Shape($"{i + 1} / {flow.Pages.Count}");
            var left = PdfFlow.Right - LineBreaker.Width(number, size);
            // One line, cut where the page number begins.
            var text = LineBreaker.Break(LineBreaker.Shape(footer, links: false), left - PdfFlow.Left - 20, size).FirstOrDefault() ?? [];
            flow.Pages[i].DrawDecoration(text, PdfFlow.Left, baseline, size, PdfFlow.Soft, "/Type/Pagination/Subtype/Footer");
            flow.Pages[i].DrawDecoration(number, left, baseline, size, PdfFlow.Soft, "/Type/Pagination/Subtype/Footer");
        }
    }

    private static byte[] Assemble(PdfFile file, PdfFlow flow, PdfElement root, PdfBody body, DocumentContent document)
    {
        var (pages, tree) = (file.Reserve(), file.Reserve());
        for (var i = 0; i < flow.Pages.Count; i++)
        {
            flow.Pages[i].Write(pages, i);
        }

        flow.Fonts.Write();
        file.Set(pages, $"<</Type/Pages/Count {flow.Pages.Count}/Kids[{Join(flow.Pages.Select(p => $"{p.Id} 0 R"))}]>>");
        root.Number(file);
        root.Write(file, tree);
        var parents = file.Add($"<</Nums[{ParentTree(flow)}]>>");
        file.Set(
            tree,
            $"<</Type/StructTreeRoot/K {root.Id} 0 R/ParentTree {parents} 0 R/ParentTreeNextKey {PdfFlow.FirstLinkKey + flow.LinkParents.Count}>>"
        );
        var metadata = file.AddStream(Encoding.UTF8.GetBytes(Xmp(document)), "/Type/Metadata/Subtype/XML", compressed: false);
        var outline = PdfOutline.Write(file, body.Bookmarks);
        var catalog = file.Add(
            $"<</Type/Catalog/Pages {pages} 0 R/Lang(fr-FR)/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>/StructTreeRoot {tree} 0 R/Metadata {metadata} 0 R/Outlines {outline} 0 R/PageMode/UseOutlines>>"
        );
        var information = file.Add(
            $"<</Title {PdfFile.Text(document.Title)}/Author {PdfFile.Text(document.Author)}/Producer(Maillage)/CreationDate {PdfFile.Date(document.CreatedUtc)}>>"
        );
        return file.Save(catalog, information);
    }

    // From the marks on a page back to the elements they belong to (ISO 32000-1, 14.7.4.4).
    private static string ParentTree(PdfFlow flow)
    {
        var pages = flow.Pages.Select((p, i) => $"{i}[{Join(p.Owners.Select(o => $"{o.Id} 0 R"))}]");
        var links = flow.LinkParents.Select((l, i) => $"{PdfFlow.FirstLinkKey + i} {l.Id} 0 R");
        return Join(pages.Concat(links));
    }

    private static string Xmp(DocumentContent document)
    {
        var date = document.CreatedUtc.ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture);
        return $"""
            <?xpacket begin="{'\uFEFF'}" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{Xml(document.Title)}</rdf:li></rdf:Alt></dc:title>
            <dc:creator><rdf:Seq><rdf:li>{Xml(document.Author)}</rdf:li></rdf:Seq></dc:creator>
            <dc:language><rdf:Bag><rdf:li>fr-FR</rdf:li></rdf:Bag></dc:language>
            <xmp:CreateDate>{date}</xmp:CreateDate><pdf:Producer>Maillage</pdf:Producer><pdfuaid:part>1</pdfuaid:part>
            </rdf:Description></rdf:RDF></x:xmpmeta>
            <?xpacket end="w"?>
            """;
    }

    private static string Xml(string text) => WebUtility.HtmlEncode(string.Concat(text.Where(XmlConvert.IsXmlChar)));

    private static string Join(IEnumerable<string> parts) => string.Join(' ', parts);
}

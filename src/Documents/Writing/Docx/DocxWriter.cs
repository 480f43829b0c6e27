using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace Maillage.Documents.Writing.Docx;

/// <summary>Writes a document as DOCX (Office Open XML, ISO/IEC 29500): real heading styles, numbered and bulleted lists, tables whose
/// head repeats, links, page numbers. Same content, same date: same bytes.</summary>
public static class DocxWriter
{
    /// <exception cref="InvalidOperationException">The heading tree has a hole.</exception>
    public static byte[] Write(DocumentContent document)
    {
        document.CheckHeadings();
        var body = new DocxBody();
        var content = body.Write(document);
        var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            var parts = new DocxParts(document, body.Links, body.Lists);
            Add(archive, "[Content_Types].xml", DocxParts.ContentTypes(), document.CreatedUtc);
            Add(archive, "_rels/.rels", DocxParts.PackageRelations(), document.CreatedUtc);
            Add(archive, "word/document.xml", content, document.CreatedUtc);
            Add(archive, "word/_rels/document.xml.rels", parts.DocumentRelations(), document.CreatedUtc);
            Add(archive, "word/styles.xml", DocxStyles.Write(), document.CreatedUtc);
            Add(archive, "word/numbering.xml", parts.Numbering(), document.CreatedUtc);
            Add(archive, "word/settings.xml", DocxParts.Settings(), document.CreatedUtc);
            Add(archive, "word/footer1.xml", parts.Footer(), document.CreatedUtc);
            Add(archive, "docProps/core.xml", parts.Properties(), document.CreatedUtc);
        }

        return file.ToArray();
    }

    private static void Add(ZipArchive archive, string name, XElement root, DateTime date)
    {
        var entry = archive.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = new DateTimeOffset(
            date.Year < 1980 ? new DateTime(1980, 1, 1, 0, 0, 0, DateTimeKind.Utc) : date,
            TimeSpan.Zero
        );
        using var stream = entry.Open();
        using var writer = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new System.Text.UTF8Encoding(false) });
        new XDocument(new XDeclaration("1.0", "UTF-8", "yes"), root).Save(writer);
    }
}

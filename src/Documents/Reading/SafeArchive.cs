using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace Maillage.Documents.Reading;

/// <summary>A zipped office document opened with suspicion: bounded unpacking, no DTD, no outside entity.</summary>
internal sealed class SafeArchive : IDisposable
{
    private readonly ZipArchive _zip;

    private SafeArchive(ZipArchive zip) => _zip = zip;

    public static SafeArchive Open(byte[] content)
    {
        try
        {
            return new SafeArchive(new ZipArchive(new MemoryStream(content), ZipArchiveMode.Read));
        }
        catch (InvalidDataException)
        {
            throw Damaged();
        }
    }

    public bool Has(string part) => Entry(part) is not null;

    /// <summary>An XML part, or null when the document has none of that name.</summary>
    public XElement? Load(string part)
    {
        if (Entry(part) is not { } entry)
        {
            return null;
        }

        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = DocumentLimits.MaxCharacters,
        };
        try
        {
            using var stream = entry.Open();
            using var reader = XmlReader.Create(stream, settings);
            ForbidDepth(part);
            return XElement.Load(reader, LoadOptions.PreserveWhitespace);
        }
        catch (Exception e) when (e is XmlException or InvalidDataException or IOException or NotSupportedException)
        {
            throw Damaged();
        }
    }

    // The directory of the archive is read on first use: a damaged one shows itself here.
    private ZipArchiveEntry? Entry(string part)
    {
        try
        {
            return _zip.GetEntry(part);
        }
        catch (InvalidDataException)
        {
            throw Damaged();
        }
    }

    public void Dispose() => _zip.Dispose();

    public static UnreadableDocumentException Damaged() => new("Le fichier est abîmé : il n’a pas pu être lu.");

    // Parsing recurses nowhere, but walking does: nesting past this depth is no document.
    private void ForbidDepth(string part)
    {
        const int maxDepth = 400;
        using var stream = Entry(part)!.Open();
        using var reader = XmlReader.Create(
            stream,
            new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, MaxCharactersInDocument = DocumentLimits.MaxCharacters }
        );
        while (reader.Read())
        {
            if (reader.Depth > maxDepth)
            {
                throw Damaged();
            }
        }
    }
}

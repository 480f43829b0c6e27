using System.Text;

namespace Maillage.Documents.Reading;

/// <summary>Reads a .docx, .odt, .pdf or .txt file, known by its content and not by its name.</summary>
public static class DocumentReader
{
    /// <param name="content">The file, at most <see cref="DocumentLimits.MaxBytes"/> long.</param>
    /// <param name="name">Its name, kept for what it tells (a date, a number).</param>
    /// <exception cref="UnreadableDocumentException">Not a known format, damaged, encrypted, empty or over the limits.</exception>
    public static async Task<SourceDocument> ReadAsync(byte[] content, string name, CancellationToken cancellationToken = default)
    {
        if (content.Length == 0)
        {
            throw new UnreadableDocumentException("Le fichier est vide.");
        }

        DocumentLimits.CheckLength(content.LongLength);

        var document = await ReadLaidOutAsync(content, name, cancellationToken) ?? ReadText(FrenchText.Composed(DecodeText(content)), name);
        return document.Blocks.Any(b => b.FullText.Any(char.IsLetter))
            ? document
            : throw new UnreadableDocumentException("Le document ne contient aucun texte : c’est peut-être une image numérisée.");
    }

    private static SourceDocument ReadText(string plain, string name) =>
        new(Path.GetFileName(name), LineReader.Read(plain, fromPages: false)) { PlainText = plain };

    /// <returns>Null when the file is no document with a layout of its own.</returns>
    private static async Task<SourceDocument?> ReadLaidOutAsync(byte[] content, string name, CancellationToken cancellationToken)
    {
        if (content.AsSpan().StartsWith("PK\u0003\u0004"u8))
        {
            using var archive = SafeArchive.Open(content);
            var blocks = archive.Has("word/document.xml") ? DocxReader.Read(archive) : OdtReader.Read(archive);
            return new SourceDocument(Path.GetFileName(name), BrokenLines.Mend([.. blocks.Select(Composed)]));
        }

        // The header of a PDF may come after up to 1024 bytes of something else (ISO 32000-1, annex H).
        if (content.AsSpan(0, Math.Min(1024, content.Length)).IndexOf("%PDF-"u8) >= 0)
        {
            var text = FrenchText.Composed(await PdfText.ExtractAsync(content, cancellationToken));
            var blocks = LineReader.Read(text, fromPages: true, out var furniture);
            return new SourceDocument(Path.GetFileName(name), blocks) { Furniture = furniture };
        }

        if (content.AsSpan().StartsWith(new byte[] { 0xD0, 0xCF, 0x11, 0xE0 }))
        {
            throw new UnreadableDocumentException(
                "Ce document est protégé par un mot de passe, ou d’un ancien format (.doc) : enregistrez-le en .docx."
            );
        }

        return null;
    }

    private static SourceBlock Composed(SourceBlock block) =>
        block with
        {
            Text = FrenchText.Composed(block.Text),
            Rows = [.. block.Rows.Select(row => (IReadOnlyList<string>)[.. row.Select(FrenchText.Composed)])],
        };

    private static string DecodeText(byte[] content)
    {
        if (content.AsSpan().StartsWith(new byte[] { 0xFF, 0xFE }))
        {
            return Encoding.Unicode.GetString(content, 2, content.Length - 2);
        }

        if (content.AsSpan().IndexOf((byte)0) >= 0)
        {
            throw new UnreadableDocumentException("Ce format n’est pas lu : il faut un fichier .docx, .odt, .pdf ou .txt.");
        }

        return FrenchText.Decode(content);
    }
}

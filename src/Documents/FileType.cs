using System.IO.Compression;
using System.Text;

namespace Maillage.Documents;

/// <summary>What a file holds, by its content and not by its name: documents, tables, slides, pictures, sound, video, captions.</summary>
/// <param name="MediaType">RFC 6838; « application/pdf ».</param>
/// <param name="Name">In French, for people.</param>
public sealed record FileType(string MediaType, string Name)
{
    private const int HeadLength = 4096;

    /// <summary>Past that, the list of what an archive holds may be made to fill the memory.</summary>
    private const long MaxArchive = 100_000_000;

    public bool IsVideo => MediaType.StartsWith("video/", StringComparison.Ordinal);
    public bool IsSound => MediaType.StartsWith("audio/", StringComparison.Ordinal);

    /// <summary><see cref="Transcriptions.TranscriptReader"/> reads its words.</summary>
    public bool HasText => this == Pdf || this == Docx || this == Odt || this == Vtt || this == Text;

    /// <summary>The media type this is, by its name: what was stored is read again.</summary>
    public static FileType Of(string mediaType) =>
        Known.FirstOrDefault(t => t.MediaType == mediaType) ?? new FileType(mediaType, "Fichier");

    private static readonly FileType Pdf = new("application/pdf", "PDF");
    private static readonly FileType Docx = new("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "Word");
    private static readonly FileType Xlsx = new("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "Excel");
    private static readonly FileType Pptx = new("application/vnd.openxmlformats-officedocument.presentationml.presentation", "PowerPoint");
    private static readonly FileType Odt = new("application/vnd.oasis.opendocument.text", "LibreOffice texte");
    private static readonly FileType Ods = new("application/vnd.oasis.opendocument.spreadsheet", "LibreOffice tableau");
    private static readonly FileType Odp = new("application/vnd.oasis.opendocument.presentation", "LibreOffice présentation");
    private static readonly FileType Jpeg = new("image/jpeg", "Image JPEG");
    private static readonly FileType Png = new("image/png", "Image PNG");
    private static readonly FileType Gif = new("image/gif", "Image GIF");
    private static readonly FileType Webp = new("image/webp", "Image WebP");

    // Known to be told from a video, whose container it shares; its codec is not ours to read.
    private static readonly FileType Heif = new("image/heif", "Photo HEIC");
    private static readonly FileType Mp3 = new("audio/mpeg", "Son MP3");
    private static readonly FileType M4a = new("audio/mp4", "Son M4A");
    private static readonly FileType Ogg = new("audio/ogg", "Son Ogg");
    private static readonly FileType Wav = new("audio/wav", "Son WAV");
    private static readonly FileType Mp4 = new("video/mp4", "Vidéo MP4");
    private static readonly FileType Webm = new("video/webm", "Vidéo WebM");
    private static readonly FileType Vtt = new("text/vtt", "Sous-titres");
    private static readonly FileType Text = new("text/plain", "Texte");

    private static readonly FileType[] Known =
    [
        Pdf,
        Docx,
        Xlsx,
        Pptx,
        Odt,
        Ods,
        Odp,
        Jpeg,
        Png,
        Gif,
        Webp,
        Heif,
        Mp3,
        M4a,
        Ogg,
        Wav,
        Mp4,
        Webm,
        Vtt,
        Text,
    ];

    /// <param name="content">Seekable; left at its beginning.</param>
    /// <returns>Null for anything that is none of those: a program, a page, an archive, an old office file.</returns>
    public static FileType? Detect(Stream content)
    {
        var head = new byte[HeadLength];
        content.Position = 0;
        var read = content.ReadAtLeast(head, HeadLength, throwOnEndOfStream: false);
        content.Position = 0;
        var found = OfHead(head.AsSpan(0, read)) ?? (head.AsSpan().StartsWith("PK\u0003\u0004"u8) ? OfArchive(content) : null);
        content.Position = 0;
        return found;
    }

    private static FileType? OfHead(ReadOnlySpan<byte> head) =>
        // The header of a PDF may come after up to 1024 bytes of something else (ISO 32000-1, annex H).
        head[..Math.Min(1024, head.Length)].IndexOf("%PDF-"u8) >= 0
            ? Pdf
        : head.StartsWith(new byte[] { 0xFF, 0xD8, 0xFF }) ? Jpeg
        : head.StartsWith(new byte[] { 0x89, 0x50, 0x4E, 0x47 }) ? Png
        : head.StartsWith("GIF87a"u8) || head.StartsWith("GIF89a"u8) ? Gif
        : head.StartsWith("RIFF"u8) && head.Length > 12 && head[8..].StartsWith("WEBP"u8) ? Webp
        : head.StartsWith("ID3"u8) || IsMpegFrame(head) ? Mp3
        : head.StartsWith("OggS"u8) ? Ogg
        : head.StartsWith("RIFF"u8) && head.Length > 12 && head[8..].StartsWith("WAVE"u8) ? Wav
        : head.Length > 12 && head[4..].StartsWith("ftyp"u8) ? OfBrand(head[8..12])
        : head.StartsWith(new byte[] { 0x1A, 0x45, 0xDF, 0xA3 }) && head.IndexOf("webm"u8) >= 0 ? Webm
        : OfText(head);

    // ISO 14496-12: sound, video and still pictures of telephones are told apart by four letters.
    private static FileType OfBrand(ReadOnlySpan<byte> brand) =>
        brand.StartsWith("M4A"u8) ? M4a
        : brand[..3].SequenceEqual("hei"u8)
        || brand[..3].SequenceEqual("hev"u8)
        || brand[..3].SequenceEqual("avi"u8)
        || brand.SequenceEqual("mif1"u8)
        || brand.SequenceEqual("msf1"u8)
            ? Heif
        : Mp4;

    // Layer III of MPEG 1 or 2, without the identification of a tag.
    private static bool IsMpegFrame(ReadOnlySpan<byte> head) => head.Length > 2 && head[0] == 0xFF && (head[1] & 0xE6) == 0xE2;

    private static FileType? OfText(ReadOnlySpan<byte> head)
    {
        if (head.IsEmpty || head.IndexOf((byte)0) >= 0 || head.StartsWith("PK\u0003\u0004"u8))
        {
            return null;
        }

        var text = Encoding.UTF8.GetString(head).TrimStart('\uFEFF', ' ', '\r', '\n', '\t');
        // What a browser would run as a page.
        return text.StartsWith('<') ? null
            : text.StartsWith("WEBVTT", StringComparison.Ordinal) ? Vtt
            : text.Any(c => char.IsControl(c) && !char.IsWhiteSpace(c)) ? null
            : Text;
    }

    private static FileType? OfArchive(Stream content)
    {
        if (content.Length > MaxArchive)
        {
            return null;
        }

        try
        {
            using var archive = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            return archive.GetEntry("word/document.xml") is not null ? Docx
                : archive.GetEntry("xl/workbook.xml") is not null ? Xlsx
                : archive.GetEntry("ppt/presentation.xml") is not null ? Pptx
                : archive.GetEntry("mimetype") is { Length: < 200 } named ? OfOpenDocument(named)
                : null;
        }
        // A damaged archive may also send the reader before the beginning of the stream.
        catch (Exception e) when (e is InvalidDataException or IOException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    // The first member of an OpenDocument archive says what it is (OpenDocument 1.3, part 2, 3.3).
    private static FileType? OfOpenDocument(ZipArchiveEntry named)
    {
        using var reader = new StreamReader(named.Open());
        var type = new char[200];
        var length = reader.ReadBlock(type);
        return new[] { Odt, Ods, Odp }.FirstOrDefault(t => type.AsSpan(0, length).SequenceEqual(t.MediaType));
    }
}

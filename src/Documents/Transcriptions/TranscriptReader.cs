using System.Text;
using Maillage.Documents.Reading;

namespace Maillage.Documents.Transcriptions;

/// <summary>Reads what a medium says out of a document (.pdf, .docx, .odt, .txt) or of captions (.srt, .vtt), with the page or the moment
/// of each passage.</summary>
public static class TranscriptReader
{
    /// <param name="content">The file, at most <see cref="DocumentLimits.MaxBytes"/> long; known by its content and not by its name.</param>
    /// <exception cref="UnreadableDocumentException">Not a known format, damaged, encrypted, empty or over the limits.</exception>
    public static async Task<IReadOnlyList<TranscriptPassage>> ReadAsync(
        byte[] content,
        string name,
        CancellationToken cancellationToken = default
    )
    {
        var document = await DocumentReader.ReadAsync(content, name, cancellationToken);
        if (document.PlainText is not { } text)
        {
            return ByPage(document.Blocks);
        }

        var cues = CaptionReader.IsCaptions(text)
            ? CaptionReader.Read(text)
            : TimedTextReader.TryRead(text.ReplaceLineEndings("\n").Split('\n'));
        return cues is { Count: > 0 } ? cues : ByPage(document.Blocks);
    }

    private static IReadOnlyList<TranscriptPassage> ByPage(IReadOnlyList<SourceBlock> blocks)
    {
        var pages = new List<(int? Page, StringBuilder Text)>();
        foreach (var (page, text, block) in blocks.SelectMany(Pieces))
        {
            if (pages.Count == 0 || pages[^1].Page != page)
            {
                pages.Add((page, new StringBuilder()));
            }

            // Items of a list stand close together; everything else is a paragraph of its own.
            var isItem = block.Kind == SourceKind.ListItem;
            var above = pages[^1].Text;
            above
                .Append(
                    above.Length == 0 ? ""
                    : isItem ? "\n"
                    : "\n\n"
                )
                .Append(isItem ? "- " : "")
                .Append(text);
        }

        return [.. pages.Where(p => p.Text.Length > 0).Select(p => new TranscriptPassage(p.Text.ToString()) { Page = p.Page })];
    }

    /// <summary>A block cut where its pages turn.</summary>
    private static IEnumerable<(int? Page, string Text, SourceBlock Block)> Pieces(SourceBlock block)
    {
        var (page, from) = (block.Page, 0);
        foreach (var turn in block.PageTurns)
        {
            yield return (page, block.FullText[from..turn.At], block);
            (page, from) = (turn.Page, turn.At);
        }

        yield return (page, block.FullText[from..].TrimStart(), block);
    }
}

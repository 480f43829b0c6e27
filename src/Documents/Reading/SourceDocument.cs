namespace Maillage.Documents.Reading;

public enum SourceKind
{
    Heading,
    Paragraph,
    ListItem,
    Table,
}

/// <summary>A piece of a document in reading order, whatever the format it came from.</summary>
public sealed record SourceBlock(SourceKind Kind, string Text)
{
    /// <summary>Heading level (1 is the title), or depth of a list item (0 is the outermost).</summary>
    public int Level { get; init; }

    /// <summary>Set wholly in bold, or underlined by the format as important.</summary>
    public bool Strong { get; init; }

    /// <summary>The number of a numbered item, when the text itself carried one.</summary>
    public int? Number { get; init; }

    /// <summary>The page it begins on, from 1; null in a format that has no pages.</summary>
    public int? Page { get; init; }

    /// <summary>Where in <see cref="Text"/> each of the next pages begins, for a paragraph that crosses pages.</summary>
    public IReadOnlyList<(int Page, int At)> PageTurns { get; init; } = [];

    /// <summary>Cells of a table, row by row; empty for other kinds.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Rows { get; init; } = [];

    /// <summary>All the words of the block, tables included.</summary>
    public string FullText =>
        Kind == SourceKind.Table ? string.Join('\n', Rows.Select(r => string.Join(" | ", r.Where(c => c.Length > 0)))) : Text;
}

/// <summary>A document as it was read, before anything is understood of it.</summary>
/// <param name="Name">The file's name, without its folder.</param>
public sealed record SourceDocument(string Name, IReadOnlyList<SourceBlock> Blocks)
{
    /// <summary>The file as it was typed, when it is plain text; null for other formats.</summary>
    public string? PlainText { get; init; }

    /// <summary>The headers and footers that its pages repeat, each once: no block holds them.</summary>
    public IReadOnlyList<string> Furniture { get; init; } = [];

    /// <summary>The text of the whole document, one block a line.</summary>
    public string Text => string.Join('\n', Blocks.Select(b => b.FullText));
}

namespace Maillage.Documents.Writing;

/// <summary>One text to be written as PDF, DOCX, plain text or web page, with one heading tree: the title is its only level 1.</summary>
public sealed record DocumentContent
{
    public required string Title { get; init; }

    /// <summary>Lines under the title: where, when, which version.</summary>
    public IReadOnlyList<string> Subtitle { get; init; } = [];
    public string Author { get; init; } = "";

    /// <summary>Stands at the foot of each page, before the page number.</summary>
    public string Footer { get; init; } = "";

    /// <summary>Written in the file's properties; the same content at the same date gives the same bytes.</summary>
    public required DateTime CreatedUtc { get; init; }
    public required IReadOnlyList<Piece> Pieces { get; init; }

    /// <summary>Refuses a heading tree with a hole: it could not be walked by somebody who listens to it.</summary>
    /// <exception cref="InvalidOperationException">A heading is of level 1, or more than one level below the one before.</exception>
    internal void CheckHeadings()
    {
        var level = 1;
        foreach (var heading in Pieces.OfType<Heading>())
        {
            if (heading.Level < 2 || heading.Level > level + 1)
            {
                throw new InvalidOperationException($"« {heading.Text} » is a level {heading.Level} under a level {level}.");
            }

            level = heading.Level;
        }
    }
}

/// <summary>What a document is made of, in reading order.</summary>
public abstract record Piece
{
    /// <summary>Names the passage in the application (to correct it, to compare two versions); written in no file.</summary>
    public string? Key { get; init; }
}

/// <param name="Level">2 to 4: the title of the document is the level 1.</param>
public sealed record Heading(int Level, string Text) : Piece;

/// <param name="Lead">Opens the paragraph in bold (« Pour rappel »).</param>
public sealed record Paragraph(string Text, string? Lead = null) : Piece;

public sealed record ItemList(IReadOnlyList<ListItem> Items, bool Ordered = false) : Piece;

public sealed record ListItem(string Text, IReadOnlyList<ListItem> Children)
{
    public ListItem(string text)
        : this(text, []) { }
}

/// <summary>Cells are plain text. An empty <paramref name="Head"/> makes a sheet: label in the first column, value in the second.</summary>
/// <param name="Caption">What the table is about; shown above it.</param>
/// <param name="RowHeads">The first cell of each row names the row.</param>
public sealed record Table(string Caption, IReadOnlyList<string> Head, IReadOnlyList<IReadOnlyList<string>> Rows, bool RowHeads = false)
    : Piece;

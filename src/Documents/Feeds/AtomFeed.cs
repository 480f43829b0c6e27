namespace Maillage.Documents.Feeds;

/// <summary>A feed to subscribe to (RFC 4287).</summary>
/// <param name="Address">Its own, which is its identity.</param>
/// <param name="Page">Where the same is read by people.</param>
public sealed record AtomFeed(string Title, Uri Address, Uri Page)
{
    public required string Author { get; init; }
    public IReadOnlyList<AtomEntry> Entries { get; init; } = [];
}

/// <param name="Address">Where it is read; its identity too, so it never changes.</param>
/// <param name="Text">Plain text; blank lines cut paragraphs.</param>
public sealed record AtomEntry(string Title, Uri Address, string Text)
{
    public required DateTime PublishedUtc { get; init; }
    public required DateTime UpdatedUtc { get; init; }
    public string? Author { get; init; }
    public IReadOnlyList<string> Categories { get; init; } = [];
}

namespace Maillage.Documents.Transcriptions;

/// <summary>What a medium says, piece by piece, in its order: a page of a document, or what is said from a moment on.</summary>
public sealed record TranscriptPassage(string Text)
{
    /// <summary>The page it stands on, from 1; null when the document has no pages.</summary>
    public int? Page { get; init; }

    /// <summary>From the beginning of the recording; null when nothing is timed.</summary>
    public TimeSpan? Start { get; init; }
}

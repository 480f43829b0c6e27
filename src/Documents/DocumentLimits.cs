namespace Maillage.Documents;

/// <summary>What a document to read may weigh: past these, it is refused before it can hurt.</summary>
public static class DocumentLimits
{
    /// <summary>20 MB.</summary>
    public const long MaxBytes = 20_000_000;

    /// <summary>To be asked before a file is held in memory.</summary>
    /// <param name="bytes">The length of the file.</param>
    /// <exception cref="UnreadableDocumentException">It is over <see cref="MaxBytes"/>.</exception>
    public static void CheckLength(long bytes)
    {
        if (bytes > MaxBytes)
        {
            throw new UnreadableDocumentException("Le fichier dépasse 20 Mo : il n’a pas été lu.");
        }
    }

    public const int MaxPages = 300;

    /// <summary>Characters of text, and of any XML part once unpacked.</summary>
    public const int MaxCharacters = 40_000_000;
    public static readonly TimeSpan MaxTime = TimeSpan.FromSeconds(20);

    /// <summary>Kilobytes of address space given to the PDF extractor.</summary>
    public const int MaxExtractorKilobytes = 1_000_000;
}

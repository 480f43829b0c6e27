namespace Maillage.Documents.Reading;

/// <summary>Some office documents hold a pasted text, each line a paragraph of its own: those are read as lines.</summary>
internal static class BrokenLines
{
    public static IReadOnlyList<SourceBlock> Mend(IReadOnlyList<SourceBlock> blocks)
    {
        var paragraphs = blocks.Where(b => b.Kind == SourceKind.Paragraph).ToList();
        var broken = paragraphs.Zip(paragraphs.Skip(1)).Count(pair => IsBroken(pair.First.Text, pair.Second.Text));
        return paragraphs.Count == blocks.Count && broken > 3 && broken > paragraphs.Count * 0.2 ? LineReader.Read(paragraphs) : blocks;
    }

    private static bool IsBroken(string text, string next) =>
        char.IsLower(next[0]) && !".!?:;".Contains(text[^1], StringComparison.Ordinal);
}

namespace Maillage.Documents.Traces;

/// <summary>The words around a place of a text, cut between words: what stands before, the place itself, what stands after.</summary>
public sealed record Excerpt(string Before, string Found, string After)
{
    public const int Width = 60;

    /// <param name="start">A place inside the text.</param>
    public static Excerpt Around(string text, int start, int length)
    {
        var from = Math.Max(0, start - Width);
        if (from > 0 && text.IndexOf(' ', from, start - from) is >= 0 and var space)
        {
            from = space + 1;
        }

        var end = start + length;
        var to = Math.Min(text.Length, end + Width);
        if (to < text.Length && text.LastIndexOf(' ', to - 1, to - end) is >= 0 and var last)
        {
            to = last;
        }

        return new Excerpt(
            (from > 0 ? "… " : "") + OneLine(text[from..start]),
            OneLine(text[start..end]),
            OneLine(text[end..to]) + (to < text.Length ? " …" : "")
        );
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}

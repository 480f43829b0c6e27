using System.Buffers;
using System.Text;

namespace Maillage.Kernel.Text;

/// <summary>What a text given by somebody may hold, the same on both databases and in every file made of it. Three things only change on
/// the way in: every end of line is a line feed, and signs that are no text (controls but tab, halves of characters, U+FFFE, U+FFFF),
/// which one database or XML would refuse, are left out. Spaces, no-break spaces, accents and U+2028 stay as they were typed.</summary>
public static class PlainText
{
    private static readonly SearchValues<char> Doubtful = SearchValues.Create([
        .. Enumerable.Range(0, 0x20).Concat(Enumerable.Range(0x7F, 0x21)).Select(c => (char)c).Where(c => c is not ('\n' or '\t')),
        .. Enumerable.Range(0xD800, 0x800).Select(c => (char)c),
        '\uFFFE',
        '\uFFFF',
    ]);

    public static bool IsClean(string text) => text.AsSpan().IndexOfAny(Doubtful) < 0 || Clean(text).Length == text.Length;

    public static string Clean(string text)
    {
        var first = text.AsSpan().IndexOfAny(Doubtful);
        if (first < 0)
        {
            return text;
        }

        var clean = new StringBuilder(text, 0, first, text.Length);
        for (var i = first; i < text.Length; i++)
        {
            i += Append(clean, text, i);
        }

        return clean.ToString();
    }

    /// <returns>How many more characters were read.</returns>
    private static int Append(StringBuilder clean, string text, int at)
    {
        var (c, next) = (text[at], at + 1 < text.Length ? text[at + 1] : '\0');
        if (c is '\r' or '\v' or '\f' or '\u0085')
        {
            clean.Append('\n');
            return c == '\r' && next == '\n' ? 1 : 0;
        }

        if (char.IsSurrogatePair(c, next))
        {
            clean.Append(c).Append(next);
            return 1;
        }

        if (!Doubtful.Contains(c))
        {
            clean.Append(c);
        }

        return 0;
    }
}

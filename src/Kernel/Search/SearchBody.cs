using System.Text;

namespace Maillage.Kernel.Search;

/// <summary>The sections of a document kept as one text: each opens with its anchor and label between separators that no text holds
/// (U+001E, U+001F).</summary>
internal static class SearchBody
{
    private const char Open = '\u001E';
    private const char Close = '\u001F';

    public static string Write(IEnumerable<SearchSection> sections)
    {
        var body = new StringBuilder();
        foreach (var section in sections)
        {
            body.Append(Open).Append(section.Anchor).Append(Close).Append(section.Label).Append(Close);
            body.Append(section.Text.Replace(Open, ' ').Replace(Close, ' '));
        }

        return body.ToString();
    }

    public static IEnumerable<SearchSection> Read(string body) =>
        body.Split(Open, StringSplitOptions.RemoveEmptyEntries)
            .Select(s => s.Split(Close, 3))
            .Where(s => s.Length == 3)
            .Select(s => new SearchSection(s[2], s[1], s[0]));

    /// <summary>The words alone.</summary>
    public static string Stems(IEnumerable<SearchSection> sections) => string.Join(' ', sections.Select(s => FrenchAnalyzer.Stems(s.Text)));
}

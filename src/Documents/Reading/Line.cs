using System.Text.RegularExpressions;

namespace Maillage.Documents.Reading;

/// <summary>One line of plain text, with what its shape says: indent, bullet, number, emphasis.</summary>
internal sealed partial record Line(
    string Text,
    int Indent,
    string? Bullet,
    int? Number,
    bool Strong,
    int BlanksBefore,
    bool StartsPage,
    int? Heading = null
)
{
    /// <summary>1 for the first; 0 when the text has no pages.</summary>
    public int Page { get; init; }

    public bool IsBullet => Bullet is not null;

    /// <summary>Column of the text after the bullet.</summary>
    public int TextIndent => Indent + (Bullet is null ? 0 : Bullet.Length + 1);

    public bool EndsSentence => Text.Length > 0 && ".!?:;…".Contains(Text[^1], StringComparison.Ordinal);

    public bool StartsLower => Text.Length > 0 && (char.IsLower(Text[0]) || Text[0] is ')' or ',');

    public static Line Parse(string raw, int blanksBefore, bool startsPage)
    {
        var expanded = raw.Replace('\u00A0', ' ').Replace('\u202F', ' ').Replace("\u200B", "");
        var indent = expanded.Length - expanded.TrimStart(' ', '\t').Length;
        var text = expanded.Trim();
        if (MarkdownHeading().Match(text) is { Success: true } sharp)
        {
            return new Line(
                text[sharp.Length..].Replace("**", ""),
                indent,
                null,
                null,
                true,
                blanksBefore,
                startsPage,
                sharp.Groups["level"].Length
            );
        }

        if (RomanHeading().Match(text) is { Success: true } roman && text.Length < 90)
        {
            return new Line(text[roman.Length..], indent, null, null, true, blanksBefore, startsPage, 2);
        }

        string? bullet = null;
        int? number = null;
        if (BulletMark().Match(text) is { Success: true } mark)
        {
            bullet = mark.Groups["mark"].Value;
            number = mark.Groups["number"].Success ? int.Parse(mark.Groups["number"].ValueSpan) : null;
            text = text[mark.Length..].Trim();
        }

        var strong = StrongText().Match(text);
        if (strong.Success)
        {
            text = strong.Groups["inner"].Value + strong.Groups["after"].Value;
        }

        var shouted = text.Length is > 4 and < 90 && text.Count(char.IsLetter) > 4 && text.Where(char.IsLetter).All(char.IsUpper);
        return new Line(
            Links().Replace(text.Replace("**", ""), "${text}"),
            indent,
            bullet,
            number,
            strong.Success || shouted,
            blanksBefore,
            startsPage
        );
    }

    // Office fonts draw bullets with characters of the private area.
    // A star glued to a capital (« *Météo du jour : ») marks a heading in typed minutes, not a list.
    [GeneratedRegex(
        @"^(?<mark>[•▪■◦‣➢→✓·§●○□\uE000-\uF8FF-]|[*–—−](?=\s)|o(?=\s+[A-ZÉÈÀÇ«])|(?<number>\d{1,2})(?:[.)]|\s?-|\s?°)(?=\s)|[a-z]\)(?=\s))\s*(?=\S)",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex BulletMark();

    // « III. Décisions »
    [GeneratedRegex(@"^(?:I{1,3}|IV|VI{0,3}|IX|X)\s?[.)–-]\s+(?=\p{Lu})", RegexOptions.None, 1000)]
    private static partial Regex RomanHeading();

    [GeneratedRegex(@"^(?<level>#{1,6}) +(?=\S)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MarkdownHeading();

    [GeneratedRegex(@"^\*\*(?<inner>[^*]+)\*\*(?<after>\s*:?)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex StrongText();

    [GeneratedRegex(@"\[(?<text>[^\]]+)\]\([^)\s]*\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Links();
}

using System.Text.RegularExpressions;

namespace Maillage.Documents.References;

/// <summary>What a link is called, when its own words are « ici » or its address.</summary>
internal static partial class LinkTitles
{
    private const int Above = 4;

    /// <summary>A file is announced by its description, its weight, then its link.</summary>
    private const int Reach = 8;
    private const int MaxLength = 200;

    public static string Of(IReadOnlyList<string> lines, int line, Match link, Uri address)
    {
        var words = Clean(link.Groups["words"].Value);
        var title = Says(words) ? words : Emphasised(lines, line, link.Index) ?? Before(lines, line, link.Index) ?? OfAddress(address);
        return title.Length <= MaxLength ? title : $"{title[..(MaxLength - 1)].TrimEnd()}…";
    }

    /// <summary>« … AU NIVEAU NATIONAL »: news pages are cut by these, whatever other titles they have.</summary>
    public static string? AsLevel(string line) => Level().IsMatch(line) ? Clean(line) : null;

    private static bool Says(string words) =>
        words.Length > 3 && !Empty().IsMatch(words) && !words.Contains("://", StringComparison.Ordinal);

    /// <summary>The last words in bold above the link: « **L’accueil des nouvelles cités** (replay ici) ».</summary>
    private static string? Emphasised(IReadOnlyList<string> lines, int line, int column)
    {
        for (var i = line; i >= Math.Max(0, line - Above); i--)
        {
            var text = i == line ? lines[i][..column] : lines[i];
            // The longest: a word put in bold inside a sentence is no title.
            if (Bold().Matches(text).Select(b => Clean(b.Value)).MaxBy(w => w.Length) is { Length: > 3 } words)
            {
                return words;
            }

            // An empty line between two items ends the search; one between a title and its link does not.
            if (i < line && text.Contains("](", StringComparison.Ordinal))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>What stands in front of the link on its line, or else the line above when it announces one.</summary>
    private static string? Before(IReadOnlyList<string> lines, int line, int column)
    {
        var here = Clean(lines[line][..column]);
        if (Says(here) && !Invitation().IsMatch(here))
        {
            return here;
        }

        var above = Enumerable
            .Range(1, Reach)
            .Select(n => line - n)
            .Where(i => i >= 0)
            .Select(i => lines[i])
            .FirstOrDefault(l => l.Trim().Length > 0 && !Measure().IsMatch(l));
        return above is not null && !above.Contains("://", StringComparison.Ordinal) && Clean(above) is { Length: > 3 } announced
            ? announced
            : null;
    }

    // « /les-cordees-de-la-reussite-253 » → « Les cordees de la reussite »
    private static string OfAddress(Uri address)
    {
        var last = Uri.UnescapeDataString(address.Segments[^1]).Trim('/');
        var words = NotWords().Replace(System.IO.Path.GetFileNameWithoutExtension(last), " ").Trim();
        return words.Length < 4 ? address.Host : char.ToUpperInvariant(words[0]) + words[1..];
    }

    private static string Clean(string text) =>
        Spaces().Replace(Marks().Replace(text, ""), " ").Trim(' ', ':', '-', '–', '•', '»', '«', '>', '(', ')', ',', ';', '\u00A0', '.');

    [GeneratedRegex(@"\*\*(?<words>.+?)\*\*", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Bold();

    [GeneratedRegex(@"\*\*|__|^#+\s*|^\s*[-•*>]\s+|\]\([^)]*\)|[\[\]]", RegexOptions.None, 1000)]
    private static partial Regex Marks();

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Spaces();

    [GeneratedRegex(
        @"^(?:(?:cliqu(?:er|ez) )?ici|l[aà]|lien|ce lien|voir|t[ée]l[ée]charge(?:r|z|ment)|(?:en )?savoir \+?plus|lire (?:la suite|plus)|(?:re)?voir (?:ici|le replay)|favoris ?\+?|replay|link|here|page|site)[ .…]*$",
        RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex Empty();

    [GeneratedRegex(@"retrouvez|cliqu|inscri|consultez|visionner|rendez-vous|en cliquant|c['’]est$", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Invitation();

    [GeneratedRegex(@"^\W*au niveau\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Level();

    [GeneratedRegex(@"^\W*(?:poids|taille|format|durée|pages?)\s*:", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Measure();

    [GeneratedRegex(@"[-_+]+|\d{3,}", RegexOptions.None, 1000)]
    private static partial Regex NotWords();
}

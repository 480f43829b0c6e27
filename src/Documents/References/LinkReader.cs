using System.Text.RegularExpressions;

namespace Maillage.Documents.References;

/// <summary>Finds the links of a pasted page: Markdown, bare addresses, and footnotes (« [3] » in the text, its address at the end), as
/// browsers, mail programs and printed pages give them. Each address comes once, in the order of the text.</summary>
public static partial class LinkReader
{
    public static IReadOnlyList<FoundLink> Read(string text)
    {
        var (lines, notes) = Footnotes(text.ReplaceLineEndings("\n").Split('\n'));
        var found = new List<FoundLink>();
        var level = "";
        for (var i = 0; i < lines.Count; i++)
        {
            level = LinkTitles.AsLevel(lines[i]) ?? level;
            foreach (Match link in Link().Matches(lines[i]))
            {
                if (AddressOf(link, notes) is { } address)
                {
                    var title = LinkTitles.Of(lines, i, link, address);
                    found.Add(new FoundLink(address, title, KindOf(address, $"{title} {lines[i]}"), level));
                }
            }
        }

        return [.. found.DistinctBy(l => l.Address)];
    }

    /// <summary>Takes the list of addresses off the end of the text.</summary>
    private static (List<string> Lines, Dictionary<string, string> Notes) Footnotes(string[] lines)
    {
        var notes = new Dictionary<string, string>(StringComparer.Ordinal);
        var kept = new List<string>();
        foreach (var line in lines)
        {
            // The page names itself at its foot when it is printed.
            if (OwnAddress().IsMatch(line))
            {
                continue;
            }

            if (Footnote().Match(line) is { Success: true } note)
            {
                notes.TryAdd(note.Groups["number"].Value, note.Groups["address"].Value);
            }
            else
            {
                kept.Add(line);
            }
        }

        return (kept, notes);
    }

    private static Uri? AddressOf(Match link, Dictionary<string, string> notes)
    {
        var written = link.Groups["address"].Value.TrimEnd('.', ',', ';');
        var noted = notes.GetValueOrDefault(link.Groups["number"].Value) ?? written;
        return
            Uri.TryCreate(noted, UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
            && !address.AbsolutePath.Contains("javascript", StringComparison.OrdinalIgnoreCase)
            ? address
            : null;
    }

    private static ReferenceKind KindOf(Uri address, string words) =>
        Sound().IsMatch(words) || Sound().IsMatch(address.AbsoluteUri) ? ReferenceKind.Sound
        : Video().IsMatch(address.Host) || Video().IsMatch(words) ? ReferenceKind.Video
        : File().IsMatch(address.AbsolutePath) ? ReferenceKind.Report
        : ReferenceKind.WebPage;

    // « - [3] <https://…> », « [3]: https://… », « 3. https://… »
    [GeneratedRegex(
        @"^\s*[-•*]?\s*(?:\[(?<number>\d{1,3})\]|(?<number>\d{1,3})\.)\s*:?\s*<?(?<address>[a-z]+:[^\s>]+)>?\s*$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex Footnote();

    [GeneratedRegex(@"^\s*URL de la source\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex OwnAddress();

    // « [words](address) [3] », « words [3] », a bare address with or without « <> ».
    [GeneratedRegex(
        @"\[(?<words>[^\]\n]{1,300})\]\((?<address>[^)\s]*)\)(?:\s{0,2}\[(?<number>\d{1,3})\])?|(?<words>[^\[\]\n]{3,120}?)\s\[(?<number>\d{1,3})\]|<?(?<address>https?://[^\s<>""\]]{4,1000})>?",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Link();

    [GeneratedRegex(@"podcast|soundcloud|ausha|\.mp3$|\.m4a$", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Sound();

    [GeneratedRegex(@"replay|\bvid[ée]o|youtu\.?be|vimeo|dailymotion|peertube|\banctv\b|\btube\.", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Video();

    [GeneratedRegex(@"\.(?:pdf|docx?|odt|xlsx?|ods|pptx?|odp)$", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex File();
}

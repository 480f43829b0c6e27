using System.Text.RegularExpressions;

namespace Maillage.Documents.Transcriptions;

/// <summary>Reads a transcript whose lines begin with a moment: « [00:12:31] Nadia : … », « 12:31 Nadia », as speech recognition tools
/// and secretaries write them. What has no moment goes on with the passage above.</summary>
internal static partial class TimedTextReader
{
    /// <returns>Null when too few lines are timed: hours of an agenda are not moments of a recording.</returns>
    public static IReadOnlyList<TranscriptPassage>? TryRead(IReadOnlyList<string> lines)
    {
        var written = lines.Where(l => l.Trim().Length > 0).ToList();
        var matches = written.Select(l => Moment().Match(l)).Where(m => m.Success).ToList();
        if (matches.Count < 2 || matches.Count < written.Count / 8.0 || !AreMoments(matches))
        {
            return null;
        }

        var passages = new List<TranscriptPassage>();
        foreach (var line in written)
        {
            if (Moment().Match(line) is { Success: true } moment)
            {
                passages.Add(
                    new TranscriptPassage(line[moment.Length..].Trim()) { Start = TimeCode.Read(moment.Groups["start"].ValueSpan) }
                );
            }
            else if (passages.Count == 0)
            {
                passages.Add(new TranscriptPassage(line.Trim()));
            }
            else
            {
                passages[^1] = passages[^1] with { Text = $"{passages[^1].Text} {line.Trim()}".Trim() };
            }
        }

        return [.. passages.Where(p => p.Text.Length > 0)];
    }

    // « 9:00 Accueil », « 9:30 Tour d’écran »: a programme begins in the morning, a recording at its beginning.
    private static bool AreMoments(List<Match> matches)
    {
        var moments = matches.ConvertAll(m => TimeCode.Read(m.Groups["start"].ValueSpan));
        var marked = matches.TrueForAll(m => m.Value.TrimStart()[0] is '[' or '(' || m.Groups["start"].ValueSpan.Count(':') == 2);
        return moments.Zip(moments.Skip(1)).All(p => p.First <= p.Second) && (marked || moments[0] < TimeSpan.FromMinutes(5));
    }

    [GeneratedRegex(
        @"^\s*[\[(]?(?<start>(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?)[\])]?(?=[\s–:-]|$)[\s–:-]*",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Moment();
}

using System.Net;
using System.Text.RegularExpressions;

namespace Maillage.Documents.Transcriptions;

/// <summary>Reads captions: WebVTT (https://www.w3.org/TR/webvtt1/) and SubRip (.srt), with the same eyes: players accept each other's
/// habits, and so do those who write them. Positions, styles and notes are left out; who speaks is kept in front of what is said.</summary>
internal static partial class CaptionReader
{
    public static bool IsCaptions(string text) => Timing().IsMatch(text);

    /// <summary>One passage per cue, in the order of the file.</summary>
    public static IReadOnlyList<TranscriptPassage> Read(string text)
    {
        var cues = new List<TranscriptPassage>();
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var shown = "";
        for (var i = 0; i < lines.Length; i++)
        {
            if (Timing().Match(lines[i]) is not { Success: true } timing)
            {
                continue;
            }

            var said = new List<string>();
            while (i + 1 < lines.Length && lines[i + 1].Trim().Length > 0 && !IsTimed(lines, i + 1))
            {
                said.Add(Plain(lines[++i]));
            }

            // Live captions roll: the last line of a cue is shown again as the first of the next.
            var fresh = string.Join(' ', said.Where(l => l.Length > 0 && l != shown));
            shown = said.LastOrDefault(l => l.Length > 0) ?? shown;
            if (fresh.Length > 0)
            {
                cues.Add(new TranscriptPassage(fresh) { Start = TimeCode.Read(timing.Groups["start"].ValueSpan) });
            }
        }

        return cues;
    }

    // A timing, or the number that SubRip puts above it when the blank line between two cues was lost.
    private static bool IsTimed(string[] lines, int i) =>
        Timing().IsMatch(lines[i]) || (i + 1 < lines.Length && lines[i].All(char.IsAsciiDigit) && Timing().IsMatch(lines[i + 1]));

    private static string Plain(string line)
    {
        var named = Voice().Replace(line, "${name} : ");
        var bare = Tag().Replace(SubStationTag().Replace(named, ""), "");
        return Spaces().Replace(WebUtility.HtmlDecode(bare).Replace("\u200E", "").Replace("\u200F", ""), " ").Trim();
    }

    [GeneratedRegex(
        @"^[ \t]*(?<start>(?:\d{1,3}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?)[ \t]*-->[ \t]*(?:\d{1,3}:)?\d{1,2}:\d{2}",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Timing();

    // « <v Nadia>Bonjour</v> »
    [GeneratedRegex(@"<v(?:\.[^\s>]*)?\s+(?<name>[^>]+)>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Voice();

    [GeneratedRegex(@"</?[a-zA-Z0-9][^>]*>", RegexOptions.None, 1000)]
    private static partial Regex Tag();

    // « {\an8} »
    [GeneratedRegex(@"\{\\[^}]*\}", RegexOptions.None, 1000)]
    private static partial Regex SubStationTag();

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Spaces();
}

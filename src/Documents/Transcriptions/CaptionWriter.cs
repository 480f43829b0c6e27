using System.Globalization;
using System.Text;

namespace Maillage.Documents.Transcriptions;

/// <summary>Writes timed passages as WebVTT (https://www.w3.org/TR/webvtt1/).</summary>
public static class CaptionWriter
{
    /// <summary>How long the last words stay, and any that nothing follows soon.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    /// <param name="passages">In their order; those that have no moment are left out.</param>
    public static string Write(IEnumerable<TranscriptPassage> passages)
    {
        var timed = passages.Where(p => p.Start is not null).ToList();
        var text = new StringBuilder("WEBVTT\n");
        foreach (var (i, passage) in timed.Index())
        {
            var start = passage.Start!.Value;
            var next = i + 1 < timed.Count ? timed[i + 1].Start!.Value : TimeSpan.MaxValue;
            var end = next > start && next - start < Longest ? next : start + Longest;
            text.Append('\n').Append(Stamp(start)).Append(" --> ").Append(Stamp(end)).Append('\n');
            // « < » and « & » have a meaning there, and a blank line ends the cue.
            text.AppendJoin(
                '\n',
                passage.Text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Escape)
            );
            text.Append('\n');
        }

        return text.ToString();
    }

    private static string Escape(string line) =>
        line.Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal);

    private static string Stamp(TimeSpan t) => string.Create(CultureInfo.InvariantCulture, $"{(int)t.TotalHours:00}:{t:mm\\:ss\\.fff}");
}

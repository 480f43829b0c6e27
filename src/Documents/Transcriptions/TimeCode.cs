using System.Globalization;

namespace Maillage.Documents.Transcriptions;

/// <summary>Moments of a recording, as captions and transcripts write them: « 1:02:03,500 », « 02:03.5 », « 2:03 ».</summary>
public static class TimeCode
{
    /// <param name="text">Hours (optional), minutes and seconds with colons; thousandths after a point or a comma.</param>
    /// <exception cref="FormatException">The text is no such thing.</exception>
    public static TimeSpan Read(ReadOnlySpan<char> text)
    {
        var dot = text.IndexOfAny('.', ',');
        var milliseconds = dot < 0 ? 0 : (int)Math.Round(double.Parse($"0.{text[(dot + 1)..]}", CultureInfo.InvariantCulture) * 1000);
        long seconds = 0;
        foreach (var part in (dot < 0 ? text : text[..dot]).Split(':'))
        {
            seconds = (seconds * 60) + int.Parse((dot < 0 ? text : text[..dot])[part], NumberStyles.None, CultureInfo.InvariantCulture);
        }

        return TimeSpan.FromSeconds(seconds) + TimeSpan.FromMilliseconds(milliseconds);
    }

    /// <summary>« 2:03 », « 1:02:03 ».</summary>
    public static string Write(TimeSpan moment) =>
        moment.TotalHours >= 1
            ? string.Create(CultureInfo.InvariantCulture, $"{(int)moment.TotalHours}:{moment:mm\\:ss}")
            : string.Create(CultureInfo.InvariantCulture, $"{moment.Minutes}:{moment:ss}");
}

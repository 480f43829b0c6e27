using System.Globalization;
using Maillage.Kernel.Text;

namespace Maillage.Reseaux;

/// <summary>A date known to the year, the month or the day, kept as ISO 8601 text (« 2022 », « 2022-05 », « 2022-05-11 »).</summary>
public static class PartialDate
{
    private static readonly string[] Formats = ["yyyy", "yyyy-MM", "yyyy-MM-dd"];

    public static bool IsValid(string text) => TryParse(text, out _);

    /// <summary>« 2022 », « mai 2022 », « 11 mai 2022 ».</summary>
    public static string Display(string text) =>
        TryParse(text, out var day)
            ? text.Length switch
            {
                4 => text,
                7 => day.ToString("MMMM yyyy", French.Culture),
                _ => French.Date(day),
            }
            : text;

    private static bool TryParse(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}

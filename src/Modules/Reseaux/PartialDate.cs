using System.Globalization;
using System.Text.RegularExpressions;
using Maillage.Kernel.Text;

namespace Maillage.Reseaux;

/// <summary>A date known to the year, the month or the day, kept as ISO 8601 text (« 2022 », « 2022-05 », « 2022-05-11 »).</summary>
public static partial class PartialDate
{
    private static readonly string[] Formats = ["yyyy", "yyyy-MM", "yyyy-MM-dd"];

    public static bool IsValid(string text) => TryParse(text, out _);

    /// <summary>As people write it in a spreadsheet: « 12/03/21 », « 5 août 2021 » (or « aout »), « mars 2021 », « 03/2021 ».</summary>
    /// <returns>Null when it says no year.</returns>
    public static string? Read(string text)
    {
        text = text.Trim();
        if (IsValid(text))
        {
            return text;
        }

        if (FrenchDay.Read(text) is { } day)
        {
            return day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        var figures = InFigures().Match(text);
        var words = InWords().Match(Slugs.WithoutAccents(text).ToLowerInvariant());
        var (date, month) = figures.Success ? (figures, figures.Groups["month"].Value) : (words, Month(words.Groups["month"].Value));
        var iso = string.Join(
            '-',
            new[] { Year(date.Groups["year"].Value), Two(month), Two(date.Groups["day"].Value) }.Where(p => p.Length > 0)
        );
        return date.Success && month.Length > 0 && IsValid(iso) ? iso : null;
    }

    private static string Year(string year) => year.Length == 2 ? $"20{year}" : year;

    private static string Two(string number) => number.Length == 1 ? $"0{number}" : number;

    private static string Month(string name) =>
        Enumerable
            .Range(1, 12)
            .Where(m => Slugs.WithoutAccents(French.Culture.DateTimeFormat.GetMonthName(m)) == name)
            .Select(m => $"{m}")
            .FirstOrDefault("");

    [GeneratedRegex(
        @"^(?:(?<day>\d{1,2})[/.-])?(?<month>\d{1,2})[/.-](?<year>\d{4}|(?<=[/.-]\d{1,2}[/.-])\d{2})$",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex InFigures();

    [GeneratedRegex(@"^(?:(?<day>\d{1,2})(?:er)?\s+)?(?<month>[a-z]+)\s+(?<year>\d{4})$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex InWords();

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

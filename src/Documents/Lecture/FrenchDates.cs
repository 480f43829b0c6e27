using System.Globalization;
using System.Text.RegularExpressions;

namespace Maillage.Documents.Lecture;

/// <summary>A day as written; the year may be missing.</summary>
internal sealed record DayFound(int Index, int Length, int Day, int Month, int? Year)
{
    public DateOnly? Date => Year is { } year ? On(year) : null;

    public DateOnly? On(int year) => Day <= DateTime.DaysInMonth(year, Month) ? new DateOnly(year, Month, Day) : null;

    /// <summary>The first such day on or after another.</summary>
    public DateOnly? After(DateOnly day) => Date ?? (On(day.Year) is { } same && same >= day ? same : On(day.Year + 1));
}

internal sealed record HoursFound(int Index, int Length, TimeOnly? From, TimeOnly? To);

/// <summary>Days, hours and ways of meeting in French text.</summary>
internal static partial class FrenchDates
{
    private static readonly string[] Months =
    [
        "janvier",
        "fevrier",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "aout",
        "septembre",
        "octobre",
        "novembre",
        "decembre",
    ];

    public static IEnumerable<DayFound> Days(string text)
    {
        foreach (Match m in Written().Matches(text))
        {
            var month = Array.FindIndex(Months, name => name == Plain(m.Groups["month"].Value)) + 1;
            if (Valid(m, month) is { } found)
            {
                yield return found;
            }
        }

        foreach (Match m in Numeric().Matches(text))
        {
            if (Valid(m, int.Parse(m.Groups["month"].ValueSpan, NumberStyles.Integer, CultureInfo.InvariantCulture)) is { } found)
            {
                yield return found;
            }
        }

        foreach (Match m in Iso().Matches(text))
        {
            if (Valid(m, int.Parse(m.Groups["month"].ValueSpan, NumberStyles.Integer, CultureInfo.InvariantCulture)) is { } found)
            {
                yield return found;
            }
        }
    }

    private static DayFound? Valid(Match m, int month)
    {
        var day = int.Parse(m.Groups["day"].ValueSpan, NumberStyles.Integer, CultureInfo.InvariantCulture);
        int? year = m.Groups["year"].Success ? Year(m.Groups["year"].Value) : null;
        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year ?? 2024, month)
            ? new DayFound(m.Index, m.Length, day, month, year)
            : null;
    }

    private static int Year(string text) => int.Parse(text, CultureInfo.InvariantCulture) is var year && year < 100 ? 2000 + year : year;

    public static HoursFound? Hours(string text)
    {
        if (Range().Match(text) is { Success: true } range)
        {
            var (from, to) = (Hour(range, "h1", "m1"), Hour(range, "h2", "m2"));
            return from is null || to is null ? null : new HoursFound(range.Index, range.Length, from, to);
        }

        return Single().Match(text) is { Success: true } single && Hour(single, "h1", "m1") is { } at
            ? new HoursFound(single.Index, single.Length, at, null)
            : null;
    }

    private static TimeOnly? Hour(Match match, string hour, string minute)
    {
        var h = int.Parse(match.Groups[hour].ValueSpan, NumberStyles.Integer, CultureInfo.InvariantCulture);
        var m = match.Groups[minute].Success
            ? int.Parse(match.Groups[minute].ValueSpan, NumberStyles.Integer, CultureInfo.InvariantCulture)
            : 0;
        return h < 24 && m < 60 ? new TimeOnly(h, m) : null;
    }

    public static Modalite? ModaliteOf(string text)
    {
        var (remote, onSite) = (Remote().IsMatch(text), OnSite().IsMatch(text));
        return Hybrid().IsMatch(text) || (remote && onSite) ? Modalite.Hybride
            : remote ? Modalite.Distanciel
            : onSite ? Modalite.Presentiel
            : null;
    }

    private static string Plain(string month) => month.ToLowerInvariant().Replace('é', 'e').Replace('û', 'u');

    [GeneratedRegex(
        @"(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\s+)?(?<![\d/])(?<day>\d{1,2})\s?(?:er|ᵉʳ|\^\{er\})?\s+(?<month>janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[ûu]t|septembre|octobre|novembre|d[ée]cembre)(?:\s+(?<year>\d{4}))?",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Written();

    [GeneratedRegex(
        @"(?<![\d/.-])(?<day>\d{1,2})(?<sep>[/.-])(?<month>\d{1,2})\k<sep>(?<year>\d{4}|\d{2})(?![\d/])",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Numeric();

    [GeneratedRegex(@"(?<!\d)(?<year>20\d{2})-(?<month>\d{2})-(?<day>\d{2})(?!\d)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Iso();

    [GeneratedRegex(
        @"(?:de\s+)?(?<!\d)(?<h1>\d{1,2})\s?(?:h(?:eures?)?|:)\s?(?<m1>\d{2})?\s*(?:-|–|—|à|/|jusqu.à|a)\s*(?<h2>\d{1,2})\s?(?:h(?:eures?)?|:)\s?(?<m2>\d{2})?(?!\d)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Range();

    [GeneratedRegex(
        @"(?<!\d)(?<h1>\d{1,2})\s?h(?:eures?)?\b\s?(?<m1>\d{2})?(?!\d)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Single();

    [GeneratedRegex(@"\bdistanciel|\bvisio|\ben ligne\b|\bà distance\b|\bzoom\b|\bteams\b|\bwebinaire", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Remote();

    [GeneratedRegex(@"\bprésentiel|\bpresentiel|\bsur place\b|\ben salle\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex OnSite();

    [GeneratedRegex(@"\bhybride\b|\bmixte\b|\bcomodal|\bet (?:aussi )?(?:en |à |par )?(?:visio|distan)", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Hybrid();
}

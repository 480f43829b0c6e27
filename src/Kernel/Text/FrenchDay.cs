using System.Globalization;
using System.Text.RegularExpressions;

namespace Maillage.Kernel.Text;

/// <summary>Reads a day as people type it: « jeudi 7 juillet 2022 », « 1er juin 2022 », « 07/07/2022 », « 2022-07-07 ».</summary>
public static partial class FrenchDay
{
    private static readonly string[] Formats = ["d MMMM yyyy", "d MMM yyyy", "d/M/yyyy", "d-M-yyyy", "yyyy-M-d"];

    /// <returns>Null when the text is no full date (day, month and year).</returns>
    public static DateOnly? Read(string text)
    {
        var day = WeekDay()
            .Replace(text.Trim().Replace(French.NoBreakSpace, ' '), "")
            .Replace("1er ", "1 ", StringComparison.OrdinalIgnoreCase);
        return DateOnly.TryParseExact(day, Formats, French.Culture, DateTimeStyles.AllowWhiteSpaces, out var read) ? read : null;
    }

    public static BusinessRuleException Unreadable(string text) =>
        new($"« {text} » n’est pas une date : écrivez-la comme « 7 juillet 2022 ».");

    [GeneratedRegex("^(?:le )?(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) ", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex WeekDay();
}

using System.Globalization;
using System.Text.RegularExpressions;

namespace Maillage.Kernel.Text;

/// <summary>French typography of dates, hours, numbers and lists, with the spaces that must not break.</summary>
public static partial class French
{
    public const char NoBreakSpace = '\u00A0';
    public const char NarrowNoBreakSpace = '\u202F';
    public static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("fr-FR");

    /// <summary>« jeudi 9 juin 2022 »; the first of a month is « 1er ».</summary>
    public static string LongDate(DateOnly day) => $"{day.ToString("dddd", Culture)} {Date(day)}";

    /// <summary>« 9 juin 2022 ».</summary>
    public static string Date(DateOnly day) =>
        $"{(day.Day == 1 ? "1er" : day.Day)}{NoBreakSpace}{day.ToString("MMMM", Culture)}{NoBreakSpace}{day.Year}";

    /// <summary>« 14 h » or « 14 h 30 ».</summary>
    public static string Hour(TimeOnly time) =>
        time.Minute == 0
            ? $"{time.Hour}{NoBreakSpace}h"
            : $"{time.Hour}{NoBreakSpace}h{NoBreakSpace}{time.Minute.ToString("00", CultureInfo.InvariantCulture)}";

    public static string Hours(TimeOnly from, TimeOnly to) => $"{Hour(from)} – {Hour(to)}";

    /// <summary>« une personne » → « Une personne ».</summary>
    public static string Capitalize(string text) => text.Length == 0 ? text : char.ToUpper(text[0], Culture) + text[1..];

    /// <summary>« 42 341 », « 39,7 »: at most two decimals, none that says nothing.</summary>
    public static string Number(decimal value) => value.ToString("#,##0.##", Culture);

    /// <summary>« Creil, Lens et Arras ».</summary>
    public static string List(IReadOnlyList<string> items) =>
        items.Count <= 1 ? string.Concat(items) : $"{string.Join(", ", items.Take(items.Count - 1))} et {items[^1]}";

    /// <summary>« 1 cité », « 2 cités », « 0 cité ».</summary>
    public static string Count(int count, string one, string many) => $"{Number(count)}{NoBreakSpace}{(Math.Abs(count) < 2 ? one : many)}";

    /// <summary>At most that many characters; what is cut leaves « … ».</summary>
    public static string Shorten(string text, int length) => text.Length <= length ? text : $"{text[..(length - 1)].TrimEnd()}…";

    /// <summary>The first line of a text as a title of at most that many characters: without its dash or bullet, nor its full stop.</summary>
    public static string TitleOf(string text, int length) =>
        Shorten(text.Split('\n', 2)[0].TrimStart('-', '–', '•', ' ').TrimEnd('.', ' ', '\r'), length);

    /// <summary>Spaces before « : ; ! ? » %» and after « hold the words together, as French typography wants.</summary>
    public static string Typography(string text) => LooseSpace().Replace(text, NoBreakSpace.ToString());

    /// <summary>« de Lille », « d’Arras », « du Havre », « des Mureaux », « de La Rochelle ».</summary>
    public static string Of(string name) =>
        name.StartsWith("Le ", StringComparison.Ordinal) ? $"du {name[3..]}"
        : name.StartsWith("Les ", StringComparison.Ordinal) ? $"des {name[4..]}"
        : Slugs.WithoutAccents(name)[..1].ToUpperInvariant() is "A" or "E" or "I" or "O" or "U" or "Y" ? $"d’{name}"
        : $"de {name}";

    [GeneratedRegex("(?<=«) | (?=[:;!?»%])", RegexOptions.None, 1000)]
    private static partial Regex LooseSpace();
}

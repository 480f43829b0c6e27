namespace Maillage.Kernel.Text;

/// <summary>Comma-separated values as spreadsheets of French machines open them: semicolons, UTF-8 with its mark, CRLF (RFC 4180).
/// A text that a spreadsheet would run as a formula is made harmless by an apostrophe.</summary>
public static class Csv
{
    /// <summary>First in the file, so that accents are read as such.</summary>
    public const string ByteOrderMark = "\uFEFF";

    public static string Line(params IEnumerable<string?> values) => $"{string.Join(';', values.Select(Cell))}\r\n";

    private static string Cell(string? value)
    {
        var text = value ?? "";
        if (text.Length > 0 && IsFormula(text[0]))
        {
            text = $"'{text}";
        }

        return text.AsSpan().IndexOfAny(";\"\r\n") >= 0 ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }

    /// <summary>What was in the cell before <see cref="Line"/> made it harmless.</summary>
    public static string Plain(string cell) => cell is ['\'', var sign, ..] && IsFormula(sign) ? cell[1..] : cell;

    private static bool IsFormula(char sign) => sign is '=' or '+' or '-' or '@' or '\t' or '\r';
}

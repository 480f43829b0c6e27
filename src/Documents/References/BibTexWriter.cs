using System.Globalization;
using System.Text;

namespace Maillage.Documents.References;

/// <summary>Writes references as BibTeX (http://www.bibtex.org/Format/), in UTF-8, as biber and every manager of today read it.</summary>
public static class BibTexWriter
{
    public const string MediaType = "application/x-bibtex";

    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>One entry, ended by an empty line.</summary>
    public static string Write(Reference reference)
    {
        var text = new StringBuilder();
        text.Append(
            CultureInfo.InvariantCulture,
            $"@{(reference.Kind == ReferenceKind.Report ? "techreport" : "misc")}{{{reference.Key},\n"
        );
        Field(text, "title", reference.Title);
        // Twice in braces: a name of an organisation is not cut into first and family names.
        Field(text, "author", reference.Author is null ? null : $"{{{Escape(reference.Author)}}}", escaped: true);
        Field(text, "year", reference.Date?[..4]);
        if (reference.Date is { Length: > 4 } date)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"  month = {Months[int.Parse(date.AsSpan(5, 2), CultureInfo.InvariantCulture) - 1]},\n"
            );
        }

        Field(text, "abstract", reference.Abstract);
        Field(text, "keywords", reference.Keywords.Count == 0 ? null : string.Join(", ", reference.Keywords));
        Field(text, "language", reference.Language);
        Field(text, "url", reference.Address, escaped: true);
        return text.Append("}\n\n").ToString();
    }

    private static void Field(StringBuilder text, string name, string? value, bool escaped = false)
    {
        if (!string.IsNullOrWhiteSpace(value))
        {
            var words = value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            var line = string.Join(' ', words);
            text.Append(CultureInfo.InvariantCulture, $"  {name} = {{{(escaped ? line : Escape(line))}}},\n");
        }
    }

    // What TeX would take as its own. A lone brace would end the value: it goes.
    private static string Escape(string text)
    {
        var safe = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            switch (c)
            {
                case '{' or '}':
                    break;
                case '\\':
                    safe.Append("\\textbackslash{}");
                    break;
                case '&' or '%' or '$' or '#' or '_':
                    safe.Append('\\').Append(c);
                    break;
                default:
                    safe.Append(c);
                    break;
            }
        }

        return safe.ToString();
    }
}

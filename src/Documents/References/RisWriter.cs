using System.Text;

namespace Maillage.Documents.References;

/// <summary>Writes references as RIS, the exchange format of bibliography managers
/// (https://refdb.sourceforge.net/manual-0.9.6/sect1-ris-format.html).</summary>
public static class RisWriter
{
    public const string MediaType = "application/x-research-info-systems";

    /// <summary>One record, ended by an empty line; several follow each other.</summary>
    public static string Write(Reference reference)
    {
        var text = new StringBuilder();
        Line(text, "TY", Type(reference.Kind));
        Line(text, "ID", reference.Key);
        Line(text, "TI", reference.Title);
        Line(text, "AU", reference.Author);
        Line(text, "PY", reference.Date?[..4]);
        Line(text, "DA", reference.Date is { Length: > 4 } date ? $"{date.Replace('-', '/')}{(date.Length == 7 ? "/" : "")}" : null);
        Line(text, "AB", reference.Abstract);
        foreach (var keyword in reference.Keywords)
        {
            Line(text, "KW", keyword);
        }

        Line(text, "LA", reference.Language);
        Line(text, "UR", reference.Address);
        return text.Append("ER  - \r\n\r\n").ToString();
    }

    // A record is made of lines: a value stands on one.
    private static void Line(StringBuilder text, string tag, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
        {
            text.Append(tag)
                .Append("  - ")
                .AppendJoin(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
                .Append("\r\n");
        }
    }

    private static string Type(ReferenceKind kind) =>
        kind switch
        {
            ReferenceKind.Video => "VIDEO",
            ReferenceKind.Sound => "SOUND",
            ReferenceKind.WebPage => "ELEC",
            ReferenceKind.Collection => "GEN",
            _ => "RPRT",
        };
}

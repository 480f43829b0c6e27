using System.Xml;
using System.Xml.Linq;

namespace Maillage.Documents.Writing.Docx;

/// <summary>The vocabulary of WordprocessingML: elements and attributes of the « w » namespace.</summary>
internal static class Word
{
    public static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static XElement El(string name, params object?[] content) => new(W + name, content);

    public static XAttribute At(string name, object value) => new(W + name, value);

    public static XElement Val(string name, object value) => El(name, At("val", value));

    /// <summary>A run of text; characters that XML cannot hold are left out.</summary>
    public static XElement Run(string text, params object?[] properties) =>
        El(
            "r",
            properties.Length == 0 ? null : El("rPr", properties),
            El("t", new XAttribute(XNamespace.Xml + "space", "preserve"), Clean(text))
        );

    public static string Clean(string text)
    {
        var kept = new System.Text.StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                kept.Append(text[i]).Append(text[++i]);
            }
            else if (XmlConvert.IsXmlChar(text[i]))
            {
                kept.Append(text[i]);
            }
        }

        return kept.ToString();
    }
}

using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Maillage.Documents.Reading;

/// <summary>What the paragraph styles of a DOCX say: is it a heading, a list, bold?</summary>
internal sealed partial class DocxStyles(XElement? styles)
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const int MaxInheritance = 20;

    private readonly Dictionary<string, XElement> _byId = (styles?.Elements(W + "style") ?? [])
        .Where(s => s.Attribute(W + "styleId") is not null)
        .GroupBy(s => s.Attribute(W + "styleId")!.Value)
        .ToDictionary(g => g.Key, g => g.First());

    /// <summary>1 for a title or a first-level heading; null when the paragraph is no heading.</summary>
    public int? HeadingLevel(string? style, XElement? properties)
    {
        var outline =
            Int(properties?.Element(W + "outlineLvl"))
            ?? Chain(style).Select(s => Int(s.Element(W + "pPr")?.Element(W + "outlineLvl"))).FirstOrDefault(l => l is not null);
        if (outline is >= 0 and < 9)
        {
            return outline + 1;
        }

        foreach (var name in Chain(style).Select(Name))
        {
            if (Heading().Match(name) is { Success: true } match)
            {
                return match.Groups["level"].Success ? int.Parse(match.Groups["level"].ValueSpan) : 1;
            }
        }

        return null;
    }

    public int? ListLevel(string? style, XElement? properties)
    {
        var numbering =
            properties?.Element(W + "numPr")
            ?? Chain(style).Select(s => s.Element(W + "pPr")?.Element(W + "numPr")).FirstOrDefault(n => n is not null);
        // numId 0 takes an inherited list away.
        if (numbering is not null && Int(numbering.Element(W + "numId")) is not 0)
        {
            return Math.Clamp(Int(numbering.Element(W + "ilvl")) ?? 0, 0, 8);
        }

        return null;
    }

    public bool IsBold(string? style) =>
        Chain(style).Select(s => DocxReader.IsOn(s.Element(W + "rPr")?.Element(W + "b"))).FirstOrDefault(b => b is not null) ?? false;

    private IEnumerable<XElement> Chain(string? id)
    {
        for (var depth = 0; depth < MaxInheritance && id is not null && _byId.TryGetValue(id, out var style); depth++)
        {
            yield return style;
            id = (string?)style.Element(W + "basedOn")?.Attribute(W + "val");
        }
    }

    private static string Name(XElement style) => (string?)style.Element(W + "name")?.Attribute(W + "val") ?? "";

    private static int? Int(XElement? element) => int.TryParse((string?)element?.Attribute(W + "val"), out var value) ? value : null;

    [GeneratedRegex("^(?:heading|titre) ?(?<level>[1-9])$|^(?:title|titre)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Heading();
}

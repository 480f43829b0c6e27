using System.Xml.Linq;

namespace Maillage.Documents.Reading;

/// <summary>Which styles of an ODT are bold, and which are titles.</summary>
internal sealed class OdtStyles(params XElement?[] parts)
{
    private static readonly XNamespace Style = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
    private static readonly XNamespace Fo = "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0";

    private readonly Dictionary<string, XElement> _byName = parts
        .OfType<XElement>()
        .SelectMany(p => p.Descendants(Style + "style"))
        .Where(s => s.Attribute(Style + "name") is not null)
        .GroupBy(s => s.Attribute(Style + "name")!.Value)
        .ToDictionary(g => g.Key, g => g.First());

    public bool IsBold(string? name) =>
        Chain(name)
            .Select(s => (string?)s.Element(Style + "text-properties")?.Attribute(Fo + "font-weight"))
            .FirstOrDefault(w => w is not null)
            is { } weight
        && (weight == "bold" || (int.TryParse(weight, out var number) && number >= 600));

    public bool IsTitle(string? name) => Chain(name).Any(s => s.Attribute(Style + "name")!.Value is "Title" or "Titre");

    private IEnumerable<XElement> Chain(string? name)
    {
        for (var depth = 0; depth < 20 && name is not null && _byName.TryGetValue(name, out var style); depth++)
        {
            yield return style;
            name = (string?)style.Attribute(Style + "parent-style-name");
        }
    }
}

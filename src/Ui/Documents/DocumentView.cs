using Maillage.Documents.Writing;
using Maillage.Kernel.Text;

namespace Maillage.Ui.Documents;

/// <summary>A document as a page shows it: each heading with the name that a link can aim at.</summary>
public sealed class DocumentView
{
    public DocumentView(DocumentContent document)
    {
        Document = document;
        var known = new HashSet<string>(StringComparer.Ordinal);
        Pieces = [.. document.Pieces.Select(p => (p, p is Heading heading ? Name(heading.Text, known) : ""))];
    }

    public DocumentContent Document { get; }
    public IReadOnlyList<(Piece Piece, string Id)> Pieces { get; }

    /// <summary>The main headings, for a table of contents.</summary>
    public IEnumerable<(string Text, string Id)> Contents =>
        Pieces.Where(p => p.Piece is Heading { Level: 2 }).Select(p => (((Heading)p.Piece).Text, p.Id));

    private static string Name(string text, HashSet<string> known)
    {
        var name = $"s-{Slugs.From(text)}";
        for (var i = 2; !known.Add(name); i++)
        {
            name = $"s-{Slugs.From(text)}-{i}";
        }

        return name;
    }
}

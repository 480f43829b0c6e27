using System.Text;

namespace Maillage.Documents.Writing.Pdf;

/// <summary>One element of the structure tree (ISO 32000-1, 14.7): what a screen reader walks. Its children are elements,
/// stretches of page content (page, number) or annotations, in reading order.</summary>
internal sealed class PdfElement(string type, PdfElement? parent, string attributes = "")
{
    private readonly List<object> _children = [];

    public string Type => type;
    public int Id { get; private set; }

    public PdfElement Add(string childType, string childAttributes = "")
    {
        var child = new PdfElement(childType, this, childAttributes);
        _children.Add(child);
        return child;
    }

    public void AddContent(PdfPage page, int number) => _children.Add(new Content(page, number));

    public void AddAnnotation(PdfPage page, int annotation) => _children.Add(new Annotation(page, annotation));

    public void Number(PdfFile file)
    {
        Id = file.Reserve();
        foreach (var child in _children.OfType<PdfElement>())
        {
            child.Number(file);
        }
    }

    public void Write(PdfFile file, int rootId)
    {
        var kids = new StringBuilder();
        foreach (var child in _children)
        {
            kids.Append(
                child switch
                {
                    PdfElement element => $"{element.Id} 0 R ",
                    Content content => $"<</Type/MCR/Pg {content.Page.Id} 0 R/MCID {content.Number}>> ",
                    Annotation annotation => $"<</Type/OBJR/Pg {annotation.Page.Id} 0 R/Obj {annotation.Id} 0 R>> ",
                    _ => throw new InvalidOperationException("Unknown child."),
                }
            );
        }

        file.Set(Id, $"<</Type/StructElem/S/{type}/P {parent?.Id ?? rootId} 0 R{attributes}/K[{kids}]>>");
        foreach (var child in _children.OfType<PdfElement>())
        {
            child.Write(file, rootId);
        }
    }

    private sealed record Content(PdfPage Page, int Number);

    private sealed record Annotation(PdfPage Page, int Id);
}

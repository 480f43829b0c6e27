using System.Text;

namespace Maillage.Documents.Writing.Pdf;

/// <summary>One page: text tagged by structure element, drawings marked as decoration (ISO 32000-1, 14.8.2.2), links.</summary>
internal sealed class PdfPage(PdfFile file, PdfFonts fonts)
{
    public const double Width = 595.28;
    public const double Height = 841.89;

    private readonly StringBuilder _background = new();
    private readonly StringBuilder _text = new();
    private readonly List<PdfElement> _owners = [];
    private readonly List<int> _annotations = [];
    private PdfElement? _open;

    public int Id { get; } = file.Reserve();

    /// <summary>The element of each numbered stretch of content, by number.</summary>
    public IReadOnlyList<PdfElement> Owners => _owners;

    public void Draw(PdfElement element, IReadOnlyList<Atom> atoms, double x, double y, double size, string color)
    {
        if (atoms.Count == 0)
        {
            return;
        }

        Open(element);
        Draw(atoms, x, y, size, color);
    }

    /// <summary>Text that is not part of the document: page numbers, repeated heads.</summary>
    public void DrawDecoration(IReadOnlyList<Atom> atoms, double x, double y, double size, string color, string entries = "")
    {
        Close();
        _text.Append(entries.Length == 0 ? "/Artifact BMC\n" : $"/Artifact <<{entries}>> BDC\n");
        Draw(atoms, x, y, size, color);
        _text.Append("EMC\n");
    }

    public void Fill(double x, double y, double width, double height, string color) =>
        _background.Append($"{color} rg {PdfFile.Number(x)} {PdfFile.Number(y)} {PdfFile.Number(width)} {PdfFile.Number(height)} re f\n");

    public void Link(PdfElement element, Uri uri, double x, double y, double width, double height, int parentKey)
    {
        var rectangle = string.Join(' ', new[] { x, y, x + width, y + height }.Select(PdfFile.Number));
        var id = file.Add(
            $"<</Type/Annot/Subtype/Link/Rect[{rectangle}]/Border[0 0 0]/F 4/StructParent {parentKey}/Contents {PdfFile.Text(uri.OriginalString)}/A<</S/URI/URI({Escape(uri.AbsoluteUri)})>>>>"
        );
        _annotations.Add(id);
        element.AddAnnotation(this, id);
    }

    public void Write(int pages, int number)
    {
        Close();
        var content = $"/Artifact BMC\n{_background}EMC\n{_text}";
        var stream = file.AddStream(Encoding.Latin1.GetBytes(content));
        var links = _annotations.Count == 0 ? "" : $"/Annots[{string.Join(' ', _annotations.Select(a => $"{a} 0 R"))}]";
        file.Set(
            Id,
            $"<</Type/Page/Parent {pages} 0 R/MediaBox[0 0 {PdfFile.Number(Width)} {PdfFile.Number(Height)}]/Resources<</Font<<{fonts.Resources}>>>>/Contents {stream} 0 R/StructParents {number}/Tabs/S{links}>>"
        );
    }

    private void Open(PdfElement element)
    {
        if (_open == element)
        {
            return;
        }

        Close();
        _open = element;
        element.AddContent(this, _owners.Count);
        _text.Append($"/{element.Type} <</MCID {_owners.Count}>> BDC\n");
        _owners.Add(element);
    }

    private void Close()
    {
        if (_open is not null)
        {
            _text.Append("EMC\n");
            _open = null;
        }
    }

    private void Draw(IReadOnlyList<Atom> atoms, double x, double y, double size, string color)
    {
        _text.Append($"BT {color} rg {PdfFile.Number(x)} {PdfFile.Number(y)} Td\n");
        for (var i = 0; i < atoms.Count; )
        {
            var (face, substituted) = (atoms[i].Glyph.Face, atoms[i].Glyph.Substituted);
            var run = atoms.Skip(i).TakeWhile(a => a.Glyph.Face == face && a.Glyph.Substituted == substituted).ToList();
            var original = string.Concat(run.Select(a => a.Glyph.Rune.ToString()));
            _text.Append(substituted ? $"/Span <</ActualText {PdfFile.Text(original)}>> BDC " : "");
            _text.Append($"/{fonts.Use(face, run)} {PdfFile.Number(size)} Tf <");
            foreach (var atom in run)
            {
                _text.Append(atom.Glyph.Glyph.ToString("X4", System.Globalization.CultureInfo.InvariantCulture));
            }

            _text.Append("> Tj").Append(substituted ? " EMC\n" : "\n");
            i += run.Count;
        }

        _text.Append("ET\n");
    }

    private static string Escape(string uri) => uri.Replace("\\", "\\\\").Replace("(", "\\(").Replace(")", "\\)");
}

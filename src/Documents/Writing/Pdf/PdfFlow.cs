namespace Maillage.Documents.Writing.Pdf;

/// <summary>Fills pages from top to bottom: the cursor, page breaks, lines of text with their links.</summary>
internal sealed class PdfFlow
{
    public const double Left = 62;
    public const double Right = PdfPage.Width - 62;
    public const string Ink = "0.13 0.19 0.18";
    public const string Soft = "0.34 0.39 0.38";
    public const string Accent = "0.043 0.365 0.357";
    private const double Top = PdfPage.Height - 64;
    private const double Bottom = 72;

    private readonly PdfFile _file;
    private readonly List<PdfElement> _linkParents = [];

    public PdfFlow(PdfFile file)
    {
        _file = file;
        Fonts = new PdfFonts(file);
        NewPage();
    }

    public PdfFonts Fonts { get; }
    public List<PdfPage> Pages { get; } = [];
    public PdfPage Page => Pages[^1];

    /// <summary>Where the next thing begins, from the bottom of the page.</summary>
    public double Y { get; private set; }

    public double Room => Y - Bottom;
    public bool IsTopOfPage => Y >= Top;

    /// <summary>The elements of the links, in the order of their keys: these follow those of the pages, whose number is known at the end.</summary>
    public IReadOnlyList<PdfElement> LinkParents => _linkParents;

    public const int FirstLinkKey = 100_000;

    public void NewPage()
    {
        Pages.Add(new PdfPage(_file, Fonts));
        Y = Top;
    }

    /// <summary>Leaves space, but never at the top of a page.</summary>
    public void Space(double height)
    {
        if (!IsTopOfPage)
        {
            Y -= height;
        }
    }

    public void Need(double height)
    {
        if (Room < height && !IsTopOfPage)
        {
            NewPage();
        }
    }

    public void Down(double height) => Y -= height;

    /// <summary>Lines of one element. Neither the first line nor the last is left alone on its page.</summary>
    public void Lines(PdfElement element, IReadOnlyList<List<Atom>> lines, double x, double size, double leading, string color = Ink)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var (left, fits) = (lines.Count - i, (int)(Room / leading));
            if (fits == 0 || (i == 0 && fits == 1 && left > 1) || (fits == 1 && left == 2))
            {
                NewPage();
            }

            Line(element, lines[i], x, Y - leading, size, leading, color);
            Y -= leading;
        }
    }

    /// <summary>One line whose box sits on <paramref name="y"/>.</summary>
    public void Line(PdfElement element, IReadOnlyList<Atom> line, double x, double y, double size, double leading, string color = Ink)
    {
        var baseline = y + ((leading - size) / 2) + (size * 0.22);
        for (var i = 0; i < line.Count; )
        {
            var uri = line[i].Uri;
            var run = line.Skip(i).TakeWhile(a => a.Uri == uri).ToList();
            var width = LineBreaker.Width(run, size);
            if (uri is null)
            {
                Page.Draw(element, run, x, baseline, size, color);
            }
            else
            {
                var link = element.Add("Link");
                Page.Draw(link, run, x, baseline, size, Accent);
                Page.Fill(x, baseline - 1.6, width, 0.6, Accent);
                Page.Link(link, uri, x, y, width, leading, FirstLinkKey + _linkParents.Count);
                _linkParents.Add(link);
            }

            x += run.Sum(a => a.Glyph.Width) * size;
            i += run.Count;
        }
    }
}

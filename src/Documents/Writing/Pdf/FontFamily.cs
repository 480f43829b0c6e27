using System.Text;

namespace Maillage.Documents.Writing.Pdf;

/// <summary>The typeface of the product, the same as on screen (Atkinson Hyperlegible Next, OFL 1.1), in two weights.</summary>
internal static class FontFamily
{
    private const string Name = "atkinson-hyperlegible-next";

    // Western letters first, then the other Latin ones: a document embeds what it uses of each.
    private static readonly Lazy<TrueTypeFace[]> Regular = new(() => Load(400));
    private static readonly Lazy<TrueTypeFace[]> Bold = new(() => Load(700));

    // DejaVu Sans (Bitstream Vera licence) draws what people paste and ours has not: arrows, signs, ligatures, other alphabets.
    // Read only by the documents that need it.
    private static readonly Lazy<TrueTypeFace> RegularOthers = new(() => TrueTypeFace.Load("dejavu-sans-400-normal.woff"));
    private static readonly Lazy<TrueTypeFace> BoldOthers = new(() => TrueTypeFace.Load("dejavu-sans-700-normal.woff"));

    public static TrueTypeFace[] Faces(bool bold) => bold ? Bold.Value : Regular.Value;

    private static TrueTypeFace[] Load(int weight) =>
        [TrueTypeFace.Load($"{Name}-latin-{weight}-normal.woff"), TrueTypeFace.Load($"{Name}-latin-ext-{weight}-normal.woff")];

    /// <summary>The glyphs of a text, in order. Characters that nothing draws show as « ? » and keep their own text for readers and search.</summary>
    public static List<DrawnGlyph> Shape(string text, bool bold)
    {
        var faces = Faces(bold);
        var glyphs = new List<DrawnGlyph>(text.Length);
        foreach (var rune in text.Normalize(NormalizationForm.FormC).EnumerateRunes())
        {
            // A tab keeps apart what it kept apart.
            if (rune.Value == '\t')
            {
                glyphs.Add(Find(faces, new Rune(' '), bold));
                continue;
            }

            if (
                Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.Control or System.Globalization.UnicodeCategory.Format
            )
            {
                continue;
            }

            glyphs.Add(Find(faces, rune, bold));
        }

        return glyphs;
    }

    private static DrawnGlyph Find(TrueTypeFace[] faces, Rune rune, bool bold)
    {
        foreach (var candidate in (ReadOnlySpan<int>)[rune.Value, Cousin(rune.Value)])
        {
            foreach (var face in faces)
            {
                if (face.Glyph(candidate) is var glyph and not 0)
                {
                    return new DrawnGlyph(face, glyph, rune, Substituted: false);
                }
            }
        }

        var others = (bold ? BoldOthers : RegularOthers).Value;
        return others.Glyph(rune.Value) is var other and not 0
            ? new DrawnGlyph(others, other, rune, Substituted: false)
            : new DrawnGlyph(faces[0], faces[0].Glyph('?'), rune, Substituted: true);
    }

    /// <summary>A character that looks and reads the same.</summary>
    private static int Cousin(int codePoint) =>
        codePoint switch
        {
            0x202F or 0x2007 or 0x2008 => 0xA0,
            0x2000 or 0x2001 or 0x2002 or 0x2003 or 0x2004 or 0x2005 or 0x2006 or 0x200A or 0x3000 => ' ',
            0x2010 or 0x2011 or 0xAD => '-',
            0x2012 or 0x2015 => 0x2013,
            0x25CF or 0x25AA or 0x2043 or 0xF0B7 => 0x2022,
            0x201F => 0x201C,
            0x2032 => 0x2019,
            _ => codePoint,
        };
}

/// <param name="Substituted">The font has no such character: another is drawn in its place.</param>
internal readonly record struct DrawnGlyph(TrueTypeFace Face, ushort Glyph, Rune Rune, bool Substituted)
{
    /// <summary>In ems.</summary>
    public double Width => (double)Face.Width(Glyph) / Face.UnitsPerEm;
}

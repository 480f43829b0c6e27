using System.Globalization;
using System.Text;

namespace Maillage.Documents.Writing.Pdf;

/// <summary>The fonts of one document: each is embedded with the glyphs that were drawn, and says which characters they stand for
/// (ISO 32000-1, 9.7 composite fonts, 9.10.3 ToUnicode).</summary>
internal sealed class PdfFonts(PdfFile file)
{
    private readonly List<(TrueTypeFace Face, SortedDictionary<ushort, Rune> Glyphs, int Id)> _fonts = [];

    public string Resources => string.Concat(_fonts.Select((f, i) => $"/F{i} {f.Id} 0 R"));

    /// <summary>The name of the font on the page; its glyphs are noted for the subset.</summary>
    public string Use(TrueTypeFace face, IEnumerable<Atom> atoms)
    {
        var index = _fonts.FindIndex(f => f.Face == face);
        if (index < 0)
        {
            index = _fonts.Count;
            _fonts.Add((face, [], file.Reserve()));
        }

        foreach (var atom in atoms)
        {
            _fonts[index].Glyphs.TryAdd(atom.Glyph.Glyph, atom.Glyph.Substituted ? new Rune('?') : atom.Glyph.Rune);
        }

        return $"F{index}";
    }

    public void Write()
    {
        foreach (var (face, glyphs, id) in _fonts)
        {
            Write(face, glyphs, id);
        }
    }

    private void Write(TrueTypeFace face, SortedDictionary<ushort, Rune> glyphs, int id)
    {
        var name = $"{Tag(glyphs.Keys)}+{face.Name}";
        int Scaled(int units) => (int)Math.Round(units * 1000.0 / face.UnitsPerEm);
        var program = FontSubset.Of(face, glyphs.Keys);
        var programId = file.AddStream(program, $"/Length1 {program.Length}");
        var bounds = string.Join(' ', face.Bounds.Select(Scaled));
        var descriptor = file.Add(
            $"<</Type/FontDescriptor/FontName/{name}/Flags 32/FontBBox[{bounds}]/ItalicAngle 0/Ascent {Scaled(face.Ascent)}/Descent {Scaled(face.Descent)}/CapHeight {Scaled(face.CapHeight)}/StemV 80/FontFile2 {programId} 0 R>>"
        );
        var widths = string.Concat(glyphs.Keys.Select(g => $"{g}[{Scaled(face.Width(g))}]"));
        var descendant = file.Add(
            $"<</Type/Font/Subtype/CIDFontType2/BaseFont/{name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor {descriptor} 0 R/CIDToGIDMap/Identity/DW {Scaled(face.Width(0))}/W[{widths}]>>"
        );
        var unicode = file.AddStream(Encoding.ASCII.GetBytes(ToUnicode(glyphs)));
        file.Set(
            id,
            $"<</Type/Font/Subtype/Type0/BaseFont/{name}/Encoding/Identity-H/DescendantFonts[{descendant} 0 R]/ToUnicode {unicode} 0 R>>"
        );
    }

    // Six letters that tell one subset from another of the same font (ISO 32000-1, 9.6.4).
    private static string Tag(IEnumerable<ushort> glyphs)
    {
        var hash = glyphs.Aggregate(17L, (sum, glyph) => ((sum * 31) + glyph) % 308_915_776);
        var letters = new char[6];
        for (var i = 0; i < letters.Length; i++)
        {
            letters[i] = (char)('A' + (hash % 26));
            hash /= 26;
        }

        return new string(letters);
    }

    private static string ToUnicode(SortedDictionary<ushort, Rune> glyphs)
    {
        var map = new StringBuilder(
            "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CIDSystemInfo <</Registry(Adobe)/Ordering(UCS)/Supplement 0>> def "
                + "/CMapName /Adobe-Identity-UCS def /CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
        );
        foreach (var chunk in glyphs.Chunk(100))
        {
            map.Append(CultureInfo.InvariantCulture, $"{chunk.Length} beginbfchar\n");
            foreach (var (glyph, rune) in chunk)
            {
                var utf16 = Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(rune.ToString()));
                map.Append(CultureInfo.InvariantCulture, $"<{glyph:X4}> <{utf16}>\n");
            }

            map.Append("endbfchar\n");
        }

        return map.Append("endcmap CMapName currentdict /CMap defineresource pop end end").ToString();
    }
}

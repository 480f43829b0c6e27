using System.Buffers.Binary;
using System.Text;

namespace Maillage.Documents.Writing.Pdf;

/// <summary>One TrueType font (OpenType specification 1.9): which glyph draws a character, how wide it is, where its outline lies.
/// Measures are in font units, <see cref="UnitsPerEm"/> to the em.</summary>
internal sealed class TrueTypeFace
{
    private readonly Dictionary<string, byte[]> _tables;
    private readonly Dictionary<int, ushort> _glyphs = [];
    private readonly int _longMetrics;

    private TrueTypeFace(Dictionary<string, byte[]> tables)
    {
        _tables = tables;
        UnitsPerEm = U16("head", 18);
        Bounds = [I16("head", 36), I16("head", 38), I16("head", 40), I16("head", 42)];
        HasLongLocations = I16("head", 50) == 1;
        Ascent = I16("hhea", 4);
        Descent = I16("hhea", 6);
        _longMetrics = U16("hhea", 34);
        GlyphCount = U16("maxp", 4);
        CapHeight = _tables["OS/2"].Length >= 90 ? I16("OS/2", 88) : Ascent;
        Name = ReadName();
        ReadCharacterMap();
    }

    public string Name { get; }
    public int UnitsPerEm { get; }
    public int Ascent { get; }
    public int Descent { get; }
    public int CapHeight { get; }
    public int GlyphCount { get; }
    public IReadOnlyList<int> Bounds { get; }
    public bool HasLongLocations { get; }

    /// <summary>A font of this library, by file name.</summary>
    public static TrueTypeFace Load(string resource)
    {
        using var stream =
            typeof(TrueTypeFace).Assembly.GetManifestResourceStream(resource) ?? throw new FileNotFoundException("Font missing.", resource);
        var file = new byte[stream.Length];
        stream.ReadExactly(file);
        return new TrueTypeFace(Woff.Tables(file));
    }

    /// <summary>0 when the font cannot draw the character.</summary>
    public ushort Glyph(int codePoint) => _glyphs.GetValueOrDefault(codePoint);

    public int Width(ushort glyph) => U16("hmtx", Math.Min(glyph, _longMetrics - 1) * 4);

    /// <summary>A font table as it is in the file.</summary>
    public ReadOnlySpan<byte> Table(string tag) => _tables.TryGetValue(tag, out var table) ? table : [];

    /// <summary>The bytes of a glyph in « glyf »; empty for a space.</summary>
    public ReadOnlySpan<byte> Outline(ushort glyph) => Table("glyf")[Location(glyph)..Location(glyph + 1)];

    private int Location(int glyph) =>
        HasLongLocations
            ? (int)BinaryPrimitives.ReadUInt32BigEndian(_tables["loca"].AsSpan(glyph * 4))
            : BinaryPrimitives.ReadUInt16BigEndian(_tables["loca"].AsSpan(glyph * 2)) * 2;

    // The name for PostScript (name 6) in its Windows form, which is UTF-16.
    private string ReadName()
    {
        var strings = U16("name", 4);
        for (var i = 0; i < U16("name", 2); i++)
        {
            var record = 6 + (i * 12);
            if (U16("name", record) == 3 && U16("name", record + 6) == 6)
            {
                return Encoding.BigEndianUnicode.GetString(_tables["name"], strings + U16("name", record + 10), U16("name", record + 8));
            }
        }

        return "Maillage";
    }

    // Format 4: segments of characters, each moved by a delta or looked up in an array.
    private void ReadCharacterMap()
    {
        for (var i = 0; i < U16("cmap", 2); i++)
        {
            var at = (int)BinaryPrimitives.ReadUInt32BigEndian(_tables["cmap"].AsSpan(4 + (i * 8) + 4));
            if (U16("cmap", at) == 4)
            {
                ReadSegments(at);
                return;
            }
        }

        throw new InvalidDataException("The font has no character map of format 4.");
    }

    private void ReadSegments(int at)
    {
        var size = U16("cmap", at + 6);
        for (var i = 0; i < size; i += 2)
        {
            var (end, start) = (U16("cmap", at + 14 + i), U16("cmap", at + 16 + size + i));
            var delta = U16("cmap", at + 16 + (2 * size) + i);
            var offsetAt = at + 16 + (3 * size) + i;
            var offset = U16("cmap", offsetAt);
            for (var c = start; c <= end && c < 0xFFFF; c++)
            {
                var glyph = offset == 0 ? c : U16("cmap", offsetAt + offset + ((c - start) * 2));
                if (glyph != 0)
                {
                    _glyphs[c] = (ushort)(glyph + delta);
                }
            }
        }
    }

    private int U16(string table, int at) => BinaryPrimitives.ReadUInt16BigEndian(_tables[table].AsSpan(at));

    private int I16(string table, int at) => BinaryPrimitives.ReadInt16BigEndian(_tables[table].AsSpan(at));
}

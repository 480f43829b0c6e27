using System.Buffers.Binary;
using System.Text;

namespace Maillage.Documents.Writing.Pdf;

/// <summary>Makes a font file with the outlines of some glyphs only. Glyphs keep their numbers; those a composite glyph is made of
/// come along (OpenType specification 1.9, « glyf »).</summary>
internal static class FontSubset
{
    private static readonly string[] Kept = ["cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "prep"];

    // Tables and outlines begin at multiples of four bytes.
    private static ReadOnlySpan<byte> Padding => [0, 0, 0];

    public static byte[] Of(TrueTypeFace face, IEnumerable<ushort> glyphs)
    {
        var kept = new SortedSet<ushort>(glyphs) { 0 };
        foreach (var glyph in kept.ToArray())
        {
            AddParts(face, glyph, kept);
        }

        var outlines = new MemoryStream();
        var locations = new byte[(face.GlyphCount + 1) * 4];
        for (var glyph = 0; glyph < face.GlyphCount; glyph++)
        {
            BinaryPrimitives.WriteUInt32BigEndian(locations.AsSpan(glyph * 4), (uint)outlines.Length);
            if (kept.Contains((ushort)glyph))
            {
                outlines.Write(face.Outline((ushort)glyph));
                outlines.Write(Padding[..(int)(-outlines.Length & 3)]);
            }
        }

        BinaryPrimitives.WriteUInt32BigEndian(locations.AsSpan(face.GlyphCount * 4), (uint)outlines.Length);
        var head = face.Table("head").ToArray();
        head.AsSpan(8, 4).Clear();
        BinaryPrimitives.WriteInt16BigEndian(head.AsSpan(50), 1);
        return Assemble(tag =>
            tag switch
            {
                "glyf" => outlines.ToArray(),
                "loca" => locations,
                "head" => head,
                _ => face.Table(tag).ToArray(),
            }
        );
    }

    private static void AddParts(TrueTypeFace face, ushort glyph, SortedSet<ushort> kept)
    {
        const int wordArguments = 0x1,
            scale = 0x8,
            more = 0x20,
            twoScales = 0x40,
            matrix = 0x80;
        var outline = face.Outline(glyph);
        if (outline.Length < 10 || BinaryPrimitives.ReadInt16BigEndian(outline) >= 0)
        {
            return;
        }

        var at = 10;
        int flags;
        do
        {
            flags = BinaryPrimitives.ReadUInt16BigEndian(outline[at..]);
            var part = BinaryPrimitives.ReadUInt16BigEndian(outline[(at + 2)..]);
            if (kept.Add(part))
            {
                AddParts(face, part, kept);
            }

            at += 4 + ((flags & wordArguments) != 0 ? 4 : 2);
            at +=
                (flags & scale) != 0 ? 2
                : (flags & twoScales) != 0 ? 4
                : (flags & matrix) != 0 ? 8
                : 0;
        } while ((flags & more) != 0);
    }

    private static byte[] Assemble(Func<string, byte[]> tableOf)
    {
        var tables = Kept.Select(tag => (Tag: tag, Bytes: tableOf(tag))).Where(t => t.Bytes.Length > 0).ToList();
        var file = new MemoryStream();
        var power = (int)Math.Log2(tables.Count);
        void U16(int value)
        {
            file.WriteByte((byte)(value >> 8));
            file.WriteByte((byte)value);
        }

        void U32(uint value)
        {
            U16((int)(value >> 16));
            U16((int)(value & 0xFFFF));
        }

        U32(0x00010000);
        U16(tables.Count);
        U16(16 << power);
        U16(power);
        U16((tables.Count * 16) - (16 << power));
        var offset = 12 + (tables.Count * 16);
        foreach (var (tag, bytes) in tables)
        {
            file.Write(Encoding.ASCII.GetBytes(tag));
            U32(Checksum(bytes));
            U32((uint)offset);
            U32((uint)bytes.Length);
            offset += bytes.Length + (-bytes.Length & 3);
        }

        foreach (var (_, bytes) in tables)
        {
            file.Write(bytes);
            file.Write(Padding[..(-bytes.Length & 3)]);
        }

        return file.ToArray();
    }

    private static uint Checksum(byte[] table)
    {
        uint sum = 0;
        for (var i = 0; i < table.Length; i++)
        {
            sum += (uint)table[i] << (24 - (8 * (i & 3)));
        }

        return sum;
    }
}

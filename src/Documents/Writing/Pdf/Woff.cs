using System.Buffers.Binary;
using System.IO.Compression;

namespace Maillage.Documents.Writing.Pdf;

/// <summary>Unpacks a WOFF 1.0 font (W3C Recommendation, 13 December 2012) into its tables. Lengths are in bytes.</summary>
internal static class Woff
{
    private const uint Signature = 0x774F4646;
    private const int HeaderLength = 44;
    private const int EntryLength = 20;

    public static Dictionary<string, byte[]> Tables(ReadOnlySpan<byte> file)
    {
        if (BinaryPrimitives.ReadUInt32BigEndian(file) != Signature)
        {
            throw new InvalidDataException("Not a WOFF 1.0 font.");
        }

        var tables = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        for (var i = 0; i < BinaryPrimitives.ReadUInt16BigEndian(file[12..]); i++)
        {
            var entry = file.Slice(HeaderLength + (i * EntryLength), EntryLength);
            var offset = (int)BinaryPrimitives.ReadUInt32BigEndian(entry[4..]);
            var packed = file.Slice(offset, (int)BinaryPrimitives.ReadUInt32BigEndian(entry[8..])).ToArray();
            var length = (int)BinaryPrimitives.ReadUInt32BigEndian(entry[12..]);
            tables[System.Text.Encoding.ASCII.GetString(entry[..4])] = packed.Length < length ? Inflate(packed, length) : packed;
        }

        return tables;
    }

    private static byte[] Inflate(byte[] packed, int length)
    {
        using var zlib = new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress);
        var table = new byte[length];
        zlib.ReadExactly(table);
        return table;
    }
}

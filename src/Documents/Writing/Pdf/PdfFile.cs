using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Maillage.Documents.Writing.Pdf;

/// <summary>The objects of a PDF file and the table that finds them (ISO 32000-1, 7.5). Numbers are in points, 72 to the inch.</summary>
internal sealed class PdfFile
{
    private readonly List<byte[]?> _objects = [];

    /// <summary>A number for an object that others must name before it is written.</summary>
    public int Reserve()
    {
        _objects.Add(null);
        return _objects.Count;
    }

    public void Set(int id, string body) => _objects[id - 1] = Encoding.Latin1.GetBytes(body);

    public int Add(string body)
    {
        var id = Reserve();
        Set(id, body);
        return id;
    }

    public int AddStream(byte[] content, string entries = "", bool compressed = true)
    {
        var data = compressed ? Deflate(content) : content;
        var filter = compressed ? "/Filter/FlateDecode" : "";
        var id = Reserve();
        _objects[id - 1] =
        [
            .. Encoding.Latin1.GetBytes($"<<{entries}{filter}/Length {data.Length}>>\nstream\n"),
            .. data,
            .. "\nendstream"u8,
        ];
        return id;
    }

    public byte[] Save(int catalog, int information)
    {
        var file = new MemoryStream();
        void Write(string text) => file.Write(Encoding.Latin1.GetBytes(text));
        Write("%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n");
        var offsets = new List<long>();
        for (var i = 0; i < _objects.Count; i++)
        {
            offsets.Add(file.Length);
            Write($"{i + 1} 0 obj\n");
            file.Write(_objects[i] ?? throw new InvalidOperationException($"Object {i + 1} was reserved and never written."));
            Write("\nendobj\n");
        }

        var table = file.Length;
        var identity = Convert.ToHexString(SHA256.HashData(file.ToArray()).AsSpan(0, 16));
        Write($"xref\n0 {_objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
        {
            Write(offset.ToString("0000000000", CultureInfo.InvariantCulture) + " 00000 n \n");
        }

        Write(
            $"trailer\n<</Size {_objects.Count + 1}/Root {catalog} 0 R/Info {information} 0 R/ID[<{identity}><{identity}>]>>\nstartxref\n{table}\n%%EOF\n"
        );
        return file.ToArray();
    }

    /// <summary>Any text, as a UTF-16 string object.</summary>
    public static string Text(string text) => $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>";

    public static string Number(double value) => Math.Round(value, 3).ToString("0.###", CultureInfo.InvariantCulture);

    public static string Date(DateTime utc) => $"(D:{utc.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture)}Z)";

    private static byte[] Deflate(byte[] content)
    {
        var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            zlib.Write(content);
        }

        return packed.ToArray();
    }
}

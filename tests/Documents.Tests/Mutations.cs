using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Maillage.Documents_Tests;

/// <summary>Spoils a document the way transfers, editors and attackers do. The same seed spoils it the same way.</summary>
internal sealed partial class Mutations(int seed)
{
    private readonly Random _random = new(seed);

    public byte[] Spoil(byte[] original) =>
        original.AsSpan().StartsWith("PK"u8) && _random.Next(4) > 0 ? SpoilPart(original) : SpoilBytes(original);

    /// <summary>Inside the archive: a part that unpacks well and reads badly.</summary>
    private byte[] SpoilPart(byte[] original)
    {
        using var output = new MemoryStream();
        using (var from = new ZipArchive(new MemoryStream(original)))
        using (var to = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true))
        {
            var spoiled = from.Entries[_random.Next(from.Entries.Count)];
            foreach (var entry in from.Entries)
            {
                using var content = new MemoryStream();
                using (var source = entry.Open())
                {
                    source.CopyTo(content);
                }

                var bytes = content.ToArray();
                using var target = to.CreateEntry(entry.FullName, CompressionLevel.Fastest).Open();
                target.Write(
                    entry.Name is "document.xml" or "content.xml" && _random.Next(3) > 0 ? SpoilElements(bytes)
                    : entry == spoiled ? SpoilBytes(bytes)
                    : bytes
                );
            }
        }

        return output.ToArray();
    }

    // Well formed and meant by nobody: paragraphs and rows gone, repeated, inside one another.
    private byte[] SpoilElements(byte[] xml)
    {
        var text = Element()
            .Replace(
                Encoding.UTF8.GetString(xml),
                element =>
                    _random.Next(8) switch
                    {
                        0 => "",
                        1 => element.Value + element.Value,
                        2 => string.Concat(Enumerable.Repeat(element.Value, 30)),
                        3 => element
                            .Value.Replace(">", $">{(char)_random.Next(0x20, 0x2FF)}", StringComparison.Ordinal)
                            .Replace("<", "&lt;", StringComparison.Ordinal),
                        4 => element.Value.Insert(element.Value.IndexOf('>', StringComparison.Ordinal) + 1, element.Value),
                        _ => element.Value,
                    }
            );
        return Encoding.UTF8.GetBytes(text);
    }

    [GeneratedRegex(@"<(w:p|w:r|w:tc|w:tr|text:p|text:span|text:list-item|table:table-row)[ >].*?</\1>", RegexOptions.Singleline, 5000)]
    private static partial Regex Element();

    private byte[] SpoilBytes(byte[] bytes) =>
        bytes.Length == 0
            ? bytes
            : _random.Next(6) switch
            {
                0 => bytes[.._random.Next(bytes.Length)],
                1 => Flip(bytes),
                2 => Repeat(bytes),
                3 => Remove(bytes),
                4 => Insert(bytes),
                _ => SwapTags(bytes),
            };

    private byte[] Flip(byte[] bytes)
    {
        byte[] changed = [.. bytes];
        for (var flips = _random.Next(1, 30); flips > 0; flips--)
        {
            changed[_random.Next(changed.Length)] = (byte)_random.Next(256);
        }

        return changed;
    }

    // A piece many times over: nesting without end, lines without end.
    private byte[] Repeat(byte[] bytes)
    {
        var (start, end) = Piece(bytes);
        var piece = bytes[start..end];
        var times = Math.Min(_random.Next(1, 400), 2_000_000 / Math.Max(1, piece.Length));
        return [.. bytes[..end], .. Enumerable.Repeat(piece, times).SelectMany(p => p), .. bytes[end..]];
    }

    private byte[] Remove(byte[] bytes)
    {
        var (start, end) = Piece(bytes);
        return [.. bytes[..start], .. bytes[end..]];
    }

    private byte[] Insert(byte[] bytes)
    {
        string[] nasty =
        [
            "\0",
            "\uFFFD",
            "&#0;",
            "&lol;",
            "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>",
            "]]>",
            "<w:p>",
            "</w:p>",
            "</text:p>",
            new string('\t', 5000),
            new string(' ', 5000),
            new string('-', 5000),
            "\r\n\r\n\r\n",
            "2022-99-99",
            "99 h 99",
            "e\u0301\u0301\u0301",
        ];
        var at = _random.Next(bytes.Length);
        return [.. bytes[..at], .. Encoding.UTF8.GetBytes(nasty[_random.Next(nasty.Length)]), .. bytes[at..]];
    }

    // Two neighbouring pieces change places: closes before opens.
    private byte[] SwapTags(byte[] bytes)
    {
        var (start, end) = Piece(bytes);
        var middle = start + ((end - start) / 2);
        return [.. bytes[..start], .. bytes[middle..end], .. bytes[start..middle], .. bytes[end..]];
    }

    private (int Start, int End) Piece(byte[] bytes)
    {
        var start = _random.Next(bytes.Length);
        return (start, Math.Min(bytes.Length, start + _random.Next(1, 2000)));
    }
}

using NetVips;

namespace Maillage.Kernel_Tests;

/// <summary>Small pictures that say where they were taken, in every way that a camera or a program has.</summary>
internal static class TestPictures
{
    /// <summary>What must not be found again in the bytes.</summary>
    public const string Canary = "CANARI-DE-SOISSONS";

    public static byte[] Talkative(string mediaType, int orientation = 1)
    {
        using var plain = Image.Black(40, 20, bands: 3) + 128;
        using var cast = plain.Cast(Enums.BandFormat.Uchar).Copy(interpretation: Enums.Interpretation.Srgb);
        using var picture = cast.Mutate(p =>
        {
            p.Set(GValue.GStrType, "exif-ifd0-Model", $"{Canary} (x, ASCII, 19 components, 19 bytes)");
            p.Set(GValue.GStrType, "exif-ifd3-GPSLatitudeRef", "N");
            p.Set(GValue.GStrType, "exif-ifd3-GPSLatitude", "49/1 22/1 48/1");
            p.Set(
                GValue.BlobType,
                "xmp-data",
                System.Text.Encoding.UTF8.GetBytes($"<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">{Canary}</x:xmpmeta>")
            );
            p.Set(GValue.BlobType, "iptc-data", Iptc());
            p.Set(GValue.GIntType, "orientation", orientation);
        });
        using var output = new MemoryStream();
        Save(picture, mediaType, output);
        // And what a « living photo » hides after its end.
        output.Write(System.Text.Encoding.ASCII.GetBytes(Canary));
        return output.ToArray();
    }

    /// <summary>Three frames, 100, 200 and 300 ms.</summary>
    public static byte[] Animated()
    {
        using var frames = Image.Arrayjoin([Image.Black(10, 10) + 10, Image.Black(10, 10) + 120, Image.Black(10, 10) + 240], across: 1);
        using var cast = frames.Cast(Enums.BandFormat.Uchar);
        using var animated = cast.Mutate(p =>
        {
            p.Set(GValue.GIntType, "page-height", 10);
            p.Set(GValue.ArrayIntType, "delay", new[] { 100, 200, 300 });
        });
        return animated.GifsaveBuffer();
    }

    /// <summary>A picture of a few bytes that says it is immense.</summary>
    public static byte[] Bomb()
    {
        using var small = Image.Black(16, 16);
        var bytes = small.JpegsaveBuffer();
        var frame = bytes.AsSpan().IndexOf(new byte[] { 0xFF, 0xC0 });
        bytes.AsSpan(frame + 5, 4).Fill(0xF0);
        return bytes;
    }

    private static void Save(Image picture, string mediaType, Stream output)
    {
        switch (mediaType)
        {
            case "image/jpeg":
                picture.JpegsaveStream(output, keep: Enums.ForeignKeep.All, profile: "srgb");
                break;
            case "image/png":
                picture.PngsaveStream(output, keep: Enums.ForeignKeep.All, profile: "srgb");
                break;
            case "image/webp":
                picture.WebpsaveStream(output, keep: Enums.ForeignKeep.All, profile: "srgb");
                break;
            default:
                picture.GifsaveStream(output, keep: Enums.ForeignKeep.All);
                break;
        }
    }

    // One record « by-line » (IPTC-IIM 2:80) in the wrapping that JPEG wants.
    private static byte[] Iptc()
    {
        byte[] name = System.Text.Encoding.ASCII.GetBytes(Canary);
        byte[] record = [0x1C, 0x02, 0x50, 0x00, (byte)name.Length, .. name];
        byte[] head = [.. "Photoshop 3.0\0"u8, .. "8BIM"u8, 0x04, 0x04, 0, 0, 0, 0, 0, (byte)record.Length];
        return [.. head, .. record, .. record.Length % 2 == 1 ? [(byte)0] : Array.Empty<byte>()];
    }
}

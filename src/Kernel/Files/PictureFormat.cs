using NetVips;

namespace Maillage.Kernel.Files;

/// <summary>How a picture is read and written, by its media type. Kept: the profile of its colours. « Error »: cut short is refused.</summary>
internal sealed record PictureFormat(Func<Stream, Enums.Access, Image> Load, Action<Image, Stream> Save, bool IsAnimated = false)
{
    private const Enums.ForeignKeep Kept = Enums.ForeignKeep.Icc;
    private const Enums.FailOn Strict = Enums.FailOn.Error;

    private static readonly Dictionary<string, PictureFormat> Known = new()
    {
        ["image/jpeg"] = new(
            (content, access) => Image.JpegloadStream(content, access: access, failOn: Strict, unlimited: false),
            (picture, output) => picture.JpegsaveStream(output, q: 92, optimizeCoding: true, keep: Kept)
        ),
        ["image/png"] = new(
            (content, access) => Image.PngloadStream(content, access: access, failOn: Strict, unlimited: false),
            (picture, output) => picture.PngsaveStream(output, keep: Kept)
        ),
        ["image/gif"] = new(
            (content, access) => Image.GifloadStream(content, n: -1, access: access, failOn: Strict),
            (picture, output) => picture.GifsaveStream(output, keep: Kept),
            IsAnimated: true
        ),
        ["image/webp"] = new(
            (content, access) => Image.WebploadStream(content, n: -1, access: access, failOn: Strict),
            (picture, output) => picture.WebpsaveStream(output, q: 90, keep: Kept),
            IsAnimated: true
        ),
    };

    public static PictureFormat? Of(string mediaType) => Known.GetValueOrDefault(mediaType);
}

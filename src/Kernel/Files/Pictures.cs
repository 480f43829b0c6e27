using System.Runtime.InteropServices;
using NetVips;

namespace Maillage.Kernel.Files;

/// <summary>Takes out of a picture what its camera wrote: place, moment, owner, thumbnail, whatever the format calls them (EXIF, XMP,
/// IPTC, comments). It is read and written anew, so that nothing unknown passes; it stands upright and keeps its colours.</summary>
public static class Pictures
{
    /// <summary>The largest cameras of telephones fit. A few kilobytes may unfold to more.</summary>
    private const long MaxPixels = 120_000_000;
    private static readonly TimeSpan MaxTime = TimeSpan.FromSeconds(60);

    // Each may take a hundred megabytes for a while.
    private static readonly SemaphoreSlim AtOnce = new(2);

    static Pictures()
    {
        // Before the library wakes: what it thinks of a file is no line of our log.
        if (!OperatingSystem.IsWindows())
        {
            _ = SetVariable("VIPS_WARNING\0"u8.ToArray(), "1\0"u8.ToArray(), 1);
        }

        Cache.Max = 0;
        // Of all it can read, what is read here and nothing else: a library of so many formats is a way in.
        Operation.Block("VipsForeignLoad", true);
        foreach (var loader in (string[])["VipsForeignLoadJpeg", "VipsForeignLoadPng", "VipsForeignLoadNsgif", "VipsForeignLoadWebp"])
        {
            Operation.Block(loader, false);
        }
    }

    public static bool Is(string mediaType) => mediaType.StartsWith("image/", StringComparison.Ordinal);

    /// <param name="content">Seekable.</param>
    /// <param name="name">For the sentence.</param>
    /// <returns>The picture alone, of the same format, at its beginning.</returns>
    /// <exception cref="BusinessRuleException">It cannot be read, or is too large.</exception>
    public static async Task<Stream> CleanAsync(
        Stream content,
        string name,
        string mediaType,
        CancellationToken cancellationToken = default
    )
    {
        var output = TemporaryFile.Create();
        await AtOnce.WaitAsync(cancellationToken);
        try
        {
            await Task.Run(() => Clean(content, output, name, mediaType, cancellationToken), cancellationToken);
            output.Position = 0;
            return output;
        }
        catch (Exception e)
        {
            await output.DisposeAsync();
            throw Explain(e, name);
        }
        finally
        {
            AtOnce.Release();
        }
    }

    private static void Clean(Stream content, Stream output, string name, string mediaType, CancellationToken cancellationToken)
    {
        var format = PictureFormat.Of(mediaType) ?? throw Unreadable(name);
        content.Position = 0;
        using var seen = format.Load(content, Enums.Access.Sequential);
        if ((long)seen.Width * seen.Height > MaxPixels)
        {
            throw new BusinessRuleException(
                $"« {name} » est une image de plus de {MaxPixels / 1_000_000} millions de points : réduisez-la."
            );
        }

        if (!format.IsAnimated && seen.Contains("orientation") && Convert.ToInt32(seen.Get("orientation")) > 1)
        {
            content.Position = 0;
            // To be turned it is read in any order: from a file of the system when it is large.
            using var turned = format.Load(content, Enums.Access.Random);
            using var upright = turned.Autorot();
            Save(format, turned, upright, output, cancellationToken);
        }
        else
        {
            Save(format, seen, seen, output, cancellationToken);
        }
    }

    private static void Save(PictureFormat format, Image source, Image picture, Stream output, CancellationToken cancellationToken)
    {
        // One that was made to take hours is left.
        using var late = new Timer(_ => source.SetKill(true), null, MaxTime, Timeout.InfiniteTimeSpan);
        using var gone = cancellationToken.Register(() => source.SetKill(true));
        format.Save(picture, output);
        cancellationToken.ThrowIfCancellationRequested();
    }

    private static Exception Explain(Exception e, string name) =>
        e switch
        {
            VipsException => Unreadable(name),
            DllNotFoundException or TypeInitializationException => new BusinessRuleException(
                "Les images ne peuvent pas être reçues sur cette machine : la bibliothèque libvips y manque."
            ),
            _ => e,
        };

    // That of .NET is not seen by native code.
    [DllImport("libc", EntryPoint = "setenv")]
    private static extern int SetVariable(byte[] name, byte[] value, int overwrite);

    private static BusinessRuleException Unreadable(string name) =>
        new($"« {name} » n’a pas pu être lue comme une image : enregistrez-la de nouveau, en JPEG ou en PNG, puis déposez-la.");
}

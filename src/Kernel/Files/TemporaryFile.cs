namespace Maillage.Kernel.Files;

/// <summary>A file of this process alone, which the system takes away with the stream.</summary>
internal static class TemporaryFile
{
    public static FileStream Create()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            BufferSize = 64 * 1024,
            Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new FileStream(Path.Combine(Path.GetTempPath(), $"maillage-{Guid.CreateVersion7():N}"), options);
    }

    /// <summary>What a stream that goes one way holds, at its beginning.</summary>
    public static async Task<FileStream> OfAsync(Stream content, CancellationToken cancellationToken)
    {
        var file = Create();
        try
        {
            await content.CopyToAsync(file, cancellationToken);
            file.Position = 0;
            return file;
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }
}

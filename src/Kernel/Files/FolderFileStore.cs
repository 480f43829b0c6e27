namespace Maillage.Kernel.Files;

/// <summary>Files in a folder outside the web root. A file appears whole or not at all: it is written beside, then moved.</summary>
public sealed class FolderFileStore(string folder) : IFileStore
{
    public async Task WriteAsync(string fingerprint, Stream content, CancellationToken cancellationToken = default)
    {
        var path = PathOf(fingerprint);
        if (File.Exists(path))
        {
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var beside = $"{path}.{Guid.CreateVersion7():N}";
        try
        {
            await using (var file = new HashingStream(File.Create(beside)))
            {
                await content.CopyToAsync(file, cancellationToken);
                if (file.Sha256 != fingerprint)
                {
                    throw new InvalidDataException("The bytes are not those of the fingerprint.");
                }

                file.FlushToDisk();
            }

            File.Move(beside, path, overwrite: true);
        }
        finally
        {
            // Still there when the sender went away, or the disk is full.
            File.Delete(beside);
        }
    }

    public Task<Stream> OpenAsync(string fingerprint, CancellationToken cancellationToken = default) =>
        Task.FromResult<Stream>(
            new FileStream(PathOf(fingerprint), FileMode.Open, FileAccess.Read, FileShare.Read, 64 * 1024, useAsync: true)
        );

    public Task DeleteAsync(string fingerprint, CancellationToken cancellationToken = default)
    {
        if (File.Exists(PathOf(fingerprint)))
        {
            File.Delete(PathOf(fingerprint));
        }

        return Task.CompletedTask;
    }

    // Whole files have no dot in their names.
    public Task SweepAsync(DateTime before, CancellationToken cancellationToken = default)
    {
        if (Directory.Exists(folder))
        {
            foreach (var left in new DirectoryInfo(folder).EnumerateFiles("*.*", SearchOption.AllDirectories))
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (left.Name.Contains('.', StringComparison.Ordinal) && left.LastWriteTimeUtc < before)
                {
                    left.Delete();
                }
            }
        }

        return Task.CompletedTask;
    }

    public async Task TryAsync(CancellationToken cancellationToken = default)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, $"essai.{Guid.CreateVersion7():N}");
        try
        {
            await using var file = new HashingStream(File.Create(path));
            await file.WriteAsync(new byte[64 * 1024], cancellationToken);
            file.FlushToDisk();
        }
        finally
        {
            File.Delete(path);
        }
    }

    private string PathOf(string fingerprint) => Path.Combine(folder, Fingerprint.Require(fingerprint)[..2], fingerprint);
}

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
        await using (var file = File.Create(beside))
        {
            await content.CopyToAsync(file, cancellationToken);
            // On the disk before its name is: a machine that stops leaves no empty file under a true name.
            file.Flush(flushToDisk: true);
        }

        File.Move(beside, path, overwrite: true);
    }

    public Task<Stream> OpenAsync(string fingerprint, CancellationToken cancellationToken = default) =>
        Task.FromResult<Stream>(
            new FileStream(PathOf(fingerprint), FileMode.Open, FileAccess.Read, FileShare.Read, 64 * 1024, useAsync: true)
        );

    private string PathOf(string fingerprint) => Path.Combine(folder, fingerprint[..2], fingerprint);
}

namespace Maillage.Kernel.Files;

/// <summary>Where the bytes of files are kept, by content: the same bytes are kept once.</summary>
public interface IFileStore
{
    /// <summary>Keeps the bytes, then describes them; the caller saves the description in its own transaction.</summary>
    /// <param name="name">As the sender called it; cleaned of any path and control character.</param>
    Task<StoredFile> KeepAsync(byte[] content, string name, string mediaType, CancellationToken cancellationToken = default);

    /// <exception cref="FileNotFoundException">The bytes are gone.</exception>
    Stream Open(StoredFile file);
}

namespace Maillage.Kernel.Files;

/// <summary>Where the bytes of files are, each under the fingerprint of its content (SHA-256, hexadecimal): the same bytes are kept
/// once, and what is kept never changes.</summary>
public interface IFileStore
{
    /// <summary>Keeps the bytes, whole or not at all. Those already there are left as they are.</summary>
    Task WriteAsync(string fingerprint, Stream content, CancellationToken cancellationToken = default);

    /// <exception cref="FileNotFoundException">The bytes are gone.</exception>
    Task<Stream> OpenAsync(string fingerprint, CancellationToken cancellationToken = default);
}

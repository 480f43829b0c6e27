namespace Maillage.Kernel.Files;

/// <summary>Where the bytes of files are, each under the fingerprint of its content (SHA-256, hexadecimal): the same bytes are kept
/// once, and what is kept never changes.</summary>
public interface IFileStore
{
    /// <summary>Keeps the bytes, whole or not at all. Those already there are left as they are.</summary>
    Task WriteAsync(string fingerprint, Stream content, CancellationToken cancellationToken = default);

    /// <exception cref="FileNotFoundException">The bytes are gone.</exception>
    Task<Stream> OpenAsync(string fingerprint, CancellationToken cancellationToken = default);

    /// <summary>Of bytes that nothing names any more.</summary>
    Task DeleteAsync(string fingerprint, CancellationToken cancellationToken = default);

    /// <summary>Throws away what was begun before that moment and never became a file: a process was killed while it wrote.</summary>
    Task SweepAsync(DateTime before, CancellationToken cancellationToken = default);

    /// <summary>Writes a little, and takes it away: whether files could be kept now.</summary>
    /// <exception cref="IOException">They could not.</exception>
    Task TryAsync(CancellationToken cancellationToken = default);
}

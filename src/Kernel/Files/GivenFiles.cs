using System.Security.Cryptography;
using Maillage.Kernel.Time;

namespace Maillage.Kernel.Files;

/// <summary>Receives the files that people give.</summary>
public sealed class GivenFiles(IFileStore store, TimeProvider clock)
{
    /// <summary>Keeps the bytes, then describes them; the caller saves the description in its own transaction.</summary>
    /// <param name="content">Seekable: read once for its fingerprint, once to be kept, never held in memory.</param>
    /// <param name="name">As the sender called it; cleaned of any path and control character.</param>
    public async Task<StoredFile> KeepAsync(Stream content, string name, string mediaType, CancellationToken cancellationToken = default)
    {
        content.Position = 0;
        var fingerprint = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellationToken));
        content.Position = 0;
        await store.WriteAsync(fingerprint, content, cancellationToken);
        return StoredFile.Of(Clean(name), mediaType, content.Length, fingerprint, clock.UtcNow());
    }

    // Browsers of old sent whole paths, with either slash.
    private static string Clean(string name)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var kept = new string([.. last.Where(c => !char.IsControl(c) && c is not ('"' or '<' or '>' or '|' or ':' or '*' or '?'))]).Trim();
        return kept.Length switch
        {
            0 => "document",
            > StoredFile.NameMaxLength => kept[^StoredFile.NameMaxLength..],
            _ => kept,
        };
    }
}

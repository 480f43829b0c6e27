using System.Security.Cryptography;
using Maillage.Kernel.Time;

namespace Maillage.Kernel.Files;

/// <summary>Receives the files that people give.</summary>
public sealed class GivenFiles(IFileStore store, TimeProvider clock)
{
    /// <summary>Keeps the bytes, then describes them; the caller saves the description in its own transaction.</summary>
    /// <summary>A picture is kept without what the camera wrote in it: the place, the moment, the owner, the thumbnail.</summary>
    /// <param name="content">Seekable: read once for its fingerprint, once to be kept, never held in memory.</param>
    /// <exception cref="BusinessRuleException">A picture that cannot be read, or is too large.</exception>
    /// <param name="name">As the sender called it; cleaned of any path and control character.</param>
    public async Task<StoredFile> KeepAsync(Stream content, string name, string mediaType, CancellationToken cancellationToken = default)
    {
        if (!Pictures.Is(mediaType))
        {
            return StoredFile.Of(Clean(name), mediaType, content.Length, await WriteAsync(content, cancellationToken), clock.UtcNow());
        }

        await using var cleaned = await Pictures.CleanAsync(content, Clean(name), mediaType, cancellationToken);
        return StoredFile.Of(Clean(name), mediaType, cleaned.Length, await WriteAsync(cleaned, cancellationToken), clock.UtcNow());
    }

    /// <returns>The fingerprint that the bytes are kept under.</returns>
    internal async Task<string> WriteAsync(Stream content, CancellationToken cancellationToken)
    {
        content.Position = 0;
        var fingerprint = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellationToken));
        content.Position = 0;
        await store.WriteAsync(fingerprint, content, cancellationToken);
        return fingerprint;
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

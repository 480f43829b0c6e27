using System.Security.Cryptography;
using Maillage.Kernel.Time;

namespace Maillage.Kernel.Files;

/// <summary>Files in a folder outside the web root. A file appears whole or not at all: it is written beside, then moved.</summary>
public sealed class FolderFileStore(string folder, TimeProvider clock) : IFileStore
{
    public async Task<StoredFile> KeepAsync(byte[] content, string name, string mediaType, CancellationToken cancellationToken = default)
    {
        var fingerprint = Convert.ToHexStringLower(SHA256.HashData(content));
        var path = PathOf(fingerprint);
        if (!File.Exists(path))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var beside = $"{path}.{Guid.CreateVersion7():N}";
            await File.WriteAllBytesAsync(beside, content, cancellationToken);
            File.Move(beside, path, overwrite: true);
        }

        return StoredFile.Of(Clean(name), mediaType, content.Length, fingerprint, clock.UtcNow());
    }

    public Stream Open(StoredFile file) =>
        new FileStream(PathOf(file.Fingerprint), FileMode.Open, FileAccess.Read, FileShare.Read, 64 * 1024, useAsync: true);

    private string PathOf(string fingerprint) => Path.Combine(folder, fingerprint[..2], fingerprint);

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

using System.IO.Compression;
using System.Text.Json;
using Maillage.Kernel;

namespace Maillage.Database.Backups;

/// <summary>A backup to be read. Every entry is checked against its fingerprint before anything is believed.</summary>
public sealed class BackupFile : IAsyncDisposable
{
    private readonly ZipArchive _archive;

    private BackupFile(ZipArchive archive, BackupManifest manifest) => (_archive, Manifest) = (archive, manifest);

    public BackupManifest Manifest { get; }

    /// <exception cref="BusinessRuleException">Not a backup, cut short, or of a newer format.</exception>
    public static async Task<BackupFile> OpenAsync(string path, CancellationToken cancellationToken = default)
    {
        if (!File.Exists(path))
        {
            throw new BusinessRuleException($"Le fichier « {path} » n’existe pas.");
        }

        try
        {
            var archive = await ZipFile.OpenReadAsync(path, cancellationToken);
            var entry = archive.GetEntry(BackupManifest.Name) ?? throw new InvalidDataException();
            await using var content = await entry.OpenAsync(cancellationToken);
            var manifest = await JsonSerializer.DeserializeAsync<BackupManifest>(content, BackupManifest.Json, cancellationToken);
            return manifest?.Format == BackupManifest.CurrentFormat
                ? new BackupFile(archive, manifest)
                : throw new BusinessRuleException("Cette sauvegarde vient d’une version plus récente de Maillage.");
        }
        catch (Exception e) when (e is InvalidDataException or JsonException)
        {
            throw new BusinessRuleException($"« {Path.GetFileName(path)} » n’est pas une sauvegarde de Maillage, ou elle est incomplète.");
        }
    }

    /// <summary>Reads everything once and compares it with the manifest.</summary>
    /// <exception cref="BusinessRuleException">An entry is missing or damaged; the sentence names it.</exception>
    public async Task VerifyAsync(Action<string> tell, CancellationToken cancellationToken = default)
    {
        foreach (var entry in Manifest.Entries)
        {
            await using var content = new HashingStream(await OpenAsync(entry, cancellationToken));
            try
            {
                await content.CopyToAsync(Stream.Null, cancellationToken);
            }
            catch (InvalidDataException)
            {
                throw Damaged(entry);
            }

            if (content.Sha256 != entry.Sha256 || content.Written != entry.Length)
            {
                throw Damaged(entry);
            }

            tell(entry.Name);
        }
    }

    internal async Task<Stream> OpenAsync(BackupEntry entry, CancellationToken cancellationToken) =>
        await (_archive.GetEntry(entry.Name) ?? throw Damaged(entry)).OpenAsync(cancellationToken);

    private static BusinessRuleException Damaged(BackupEntry entry) =>
        new($"La sauvegarde est abîmée : « {entry.Name} » n’est pas ce qui a été écrit.");

    public ValueTask DisposeAsync() => _archive.DisposeAsync();
}

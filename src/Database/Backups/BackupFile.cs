using System.IO.Compression;
using System.Text.Json;
using Maillage.Kernel;
using Maillage.Kernel.Files;

namespace Maillage.Database.Backups;

/// <summary>A backup to be read. It may come from anybody: its names are of the two shapes that we write, the archive holds what the
/// manifest says and nothing more, and every entry is checked against its fingerprint before anything is believed.</summary>
public sealed class BackupFile : IAsyncDisposable
{
    private readonly ZipArchive _archive;
    private readonly Dictionary<string, ZipArchiveEntry> _entries;

    private BackupFile(ZipArchive archive, BackupManifest manifest) =>
        (_archive, _entries, Manifest) = (archive, archive.Entries.ToDictionary(e => e.FullName), manifest);

    public BackupManifest Manifest { get; }

    /// <exception cref="BusinessRuleException">Not a backup, cut short, or of a newer format.</exception>
    public static async Task<BackupFile> OpenAsync(string path, CancellationToken cancellationToken = default)
    {
        if (!File.Exists(path))
        {
            throw new BusinessRuleException($"Le fichier « {path} » n’existe pas.");
        }

        var content = File.OpenRead(path);
        try
        {
            var archive = new ZipArchive(content, ZipArchiveMode.Read);
            var manifest = await ReadManifestAsync(archive, cancellationToken);
            return manifest.IsWellFormed && Holds(archive, manifest)
                ? new BackupFile(archive, manifest)
                : throw new InvalidDataException("The archive is not what its manifest says.");
        }
        catch (Exception e)
        {
            await content.DisposeAsync();
            throw IsOfContent(e)
                ? new BusinessRuleException($"« {Path.GetFileName(path)} » n’est pas une sauvegarde de Maillage, ou elle est incomplète.")
                : e;
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
                await CheckAsync(entry, content, cancellationToken);
            }
            catch (Exception e) when (IsOfContent(e))
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

    internal async Task<Stream> OpenAsync(BackupEntry entry, CancellationToken cancellationToken)
    {
        try
        {
            return await _entries[entry.Name].OpenAsync(cancellationToken);
        }
        catch (Exception e) when (IsOfContent(e))
        {
            throw Damaged(entry);
        }
    }

    internal static BusinessRuleException Damaged(BackupEntry entry) =>
        new($"La sauvegarde est abîmée : « {entry.Name} » n’est pas ce qui a été écrit.");

    /// <summary>What a stream of bytes that somebody changed makes the readers of archives and of JSON say.</summary>
    internal static bool IsOfContent(Exception e) =>
        e
            is InvalidDataException
                or JsonException
                or EndOfStreamException
                or NotSupportedException
                or ArgumentException
                or InvalidOperationException
                or FormatException
                or OverflowException
                or KeyNotFoundException;

    private static async Task<BackupManifest> ReadManifestAsync(ZipArchive archive, CancellationToken cancellationToken)
    {
        var entry = archive.Entries.Single(e => e.FullName == BackupManifest.Name);
        if (entry.Length > BackupManifest.MaxLength(archive.Entries.Count))
        {
            throw new InvalidDataException("The manifest is too long for what it can say.");
        }

        await using var content = await entry.OpenAsync(cancellationToken);
        var manifest = await JsonSerializer.DeserializeAsync<BackupManifest>(content, BackupManifest.Json, cancellationToken);
        return manifest?.Format > BackupManifest.CurrentFormat
                ? throw new BusinessRuleException("Cette sauvegarde vient d’une version plus récente de Maillage.")
            : manifest?.Format == BackupManifest.CurrentFormat ? manifest
            : throw new InvalidDataException("No format of ours.");
    }

    // Same names, once each, of the same lengths, and plain files: a link, a folder or a second entry of the same name is refused.
    private static bool Holds(ZipArchive archive, BackupManifest manifest)
    {
        var lengths = archive.Entries.ToDictionary(e => e.FullName, e => IsPlain(e) ? e.Length : -1);
        return lengths.Remove(BackupManifest.Name)
            && lengths.Count == manifest.Entries.Count
            && manifest.Entries.All(e => lengths.GetValueOrDefault(e.Name, -1) == e.Length);
    }

    // The upper half of the attributes is the mode of Unix, whose first four bits say what the entry is; none from other systems.
    private static bool IsPlain(ZipArchiveEntry entry) => ((uint)entry.ExternalAttributes >> 28) is 0 or 8;

    // The lines of a table are read as they will be restored, so that a restore refuses before it writes.
    private async Task CheckAsync(BackupEntry entry, Stream content, CancellationToken cancellationToken)
    {
        if (entry.Rows is null)
        {
            await content.CopyToAsync(Stream.Null, cancellationToken);
            return;
        }

        var (columns, lines) = ((IReadOnlyList<string>)[], 0L);
        await foreach (var line in BackupLines.ReadAsync(content, cancellationToken))
        {
            columns = lines == 0 ? ColumnsOf(line) : columns;
            if (lines++ > 0 && (line.GetArrayLength() != columns.Count || !HasItsFile(entry, columns, line)))
            {
                throw new InvalidDataException("A row has not the columns of its table, or names a file that is not there.");
            }
        }

        if (lines != entry.Rows + 1)
        {
            throw new InvalidDataException("The table has not the rows that the manifest says.");
        }
    }

    // A row that describes a given file names one that the backup holds, and nothing else.
    private bool HasItsFile(BackupEntry entry, IReadOnlyList<string> columns, JsonElement row) =>
        entry.Name != $"{BackupEntry.Tables}stored_files.jsonl"
        || _entries.ContainsKey(BackupEntry.Files + row[columns.ToList().IndexOf("fingerprint")].GetString());

    internal static IReadOnlyList<string> ColumnsOf(JsonElement line)
    {
        var names = line.EnumerateArray().Select(n => n.GetString() ?? "").ToList();
        return names.Count > 0 && names.Distinct(StringComparer.Ordinal).Count() == names.Count
            ? names
            : throw new InvalidDataException("A table names its columns once each.");
    }

    public ValueTask DisposeAsync() => _archive.DisposeAsync();
}

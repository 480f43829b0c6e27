using System.Data;
using System.Data.Common;
using System.IO.Compression;
using System.Text.Json;
using Maillage.Kernel;
using Maillage.Kernel.Data;
using Maillage.Kernel.Files;
using Maillage.Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Database.Backups;

/// <summary>Writes the whole installation to one file while it serves: every row as one moment has them, and every given file.
/// The format knows nothing of the database it comes from (docs/decisions/0009).</summary>
public sealed class BackupWriter(AppDb db, IFileStore files, DatabaseChoice choice, TimeProvider clock)
{
    /// <param name="tell">Told in French what is being written, now and then.</param>
    /// <exception cref="BusinessRuleException">The file exists.</exception>
    public async Task<BackupManifest> WriteAsync(string path, Action<string> tell, CancellationToken cancellationToken = default)
    {
        if (File.Exists(path))
        {
            throw new BusinessRuleException($"« {Path.GetFileName(path)} » existe déjà : une sauvegarde n’en remplace pas une autre.");
        }

        var partial = $"{path}.partiel";
        try
        {
            BackupManifest manifest;
            // One that a machine stopped in the middle of.
            File.Delete(partial);
            await using (var output = new FileStream(partial, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                await using (
                    var archive = await ZipArchive.CreateAsync(output, ZipArchiveMode.Create, leaveOpen: true, null, cancellationToken)
                )
                {
                    manifest = await WriteAsync(archive, tell, cancellationToken);
                }

                output.Flush(flushToDisk: true);
            }

            File.Move(partial, path);
            return manifest;
        }
        finally
        {
            File.Delete(partial);
        }
    }

    private async Task<BackupManifest> WriteAsync(ZipArchive archive, Action<string> tell, CancellationToken cancellationToken)
    {
        await using var connection = choice.CreateConnection();
        await connection.OpenAsync(cancellationToken);
        // One moment for all the tables: a snapshot on both databases, which keeps nobody from writing.
        await using var snapshot = await connection.BeginSnapshotAsync(choice, cancellationToken);
        var entries = new List<BackupEntry>();
        foreach (var table in TableShape.All(db))
        {
            entries.Add(await WriteTableAsync(archive, connection, snapshot, table, cancellationToken));
            tell($"{table.Name} : {entries[^1].Rows} lignes");
        }

        var fingerprints = await connection.ReadColumnAsync(
            snapshot,
            "select distinct fingerprint from stored_files order by fingerprint",
            cancellationToken
        );
        foreach (var fingerprint in fingerprints)
        {
            entries.Add(await WriteFileAsync(archive, fingerprint, cancellationToken));
            tell($"fichiers : {entries.Count(e => e.Rows is null)} sur {fingerprints.Count}");
        }

        var schema = (await connection.ReadColumnAsync(snapshot, "select max(name) from schema_versions", cancellationToken))[0];
        var manifest = new BackupManifest(BackupManifest.CurrentFormat, schema, clock.UtcNow(), entries);
        await using var last = await archive.CreateEntry(BackupManifest.Name).OpenAsync(cancellationToken);
        await JsonSerializer.SerializeAsync(last, manifest, BackupManifest.Json, cancellationToken);
        return manifest;
    }

    private static async Task<BackupEntry> WriteTableAsync(
        ZipArchive archive,
        DbConnection connection,
        DbTransaction snapshot,
        TableShape table,
        CancellationToken cancellationToken
    )
    {
        var name = $"{BackupEntry.Tables}{table.Name}.jsonl";
        await using var content = new HashingStream(await archive.CreateEntry(name, CompressionLevel.Fastest).OpenAsync(cancellationToken));
        await using var json = new Utf8JsonWriter(content, new JsonWriterOptions { Encoder = BackupManifest.Json.Encoder });
        await using var command = connection.CreateCommand();
        command.Transaction = snapshot;
#pragma warning disable CA2100 // Names of our own model.
        command.CommandText =
            $"select {string.Join(", ", table.Columns.Select(c => c.Name))} from {table.Name} order by {string.Join(", ", table.Key)}";
#pragma warning restore CA2100
        WriteLine(json, content, () => table.Columns.ToList().ForEach(c => json.WriteStringValue(c.Name)));
        await using var reader = await command.ExecuteReaderAsync(CommandBehavior.SequentialAccess, cancellationToken);
        var rows = 0L;
        while (await reader.ReadAsync(cancellationToken))
        {
            WriteLine(
                json,
                content,
                () =>
                {
                    for (var i = 0; i < table.Columns.Count; i++)
                    {
                        table.Columns[i].ToJson(reader, i, json);
                    }
                }
            );
            rows++;
        }

        return new BackupEntry(name, content.Written, content.Sha256, rows);
    }

    private static void WriteLine(Utf8JsonWriter json, HashingStream content, Action values)
    {
        json.WriteStartArray();
        values();
        json.WriteEndArray();
        json.Flush();
        json.Reset();
        content.WriteByte((byte)'\n');
    }

    private async Task<BackupEntry> WriteFileAsync(ZipArchive archive, string fingerprint, CancellationToken cancellationToken)
    {
        var name = BackupEntry.Files + fingerprint;
        await using var source = await files.OpenAsync(fingerprint, cancellationToken);
        await using var content = new HashingStream(await archive.CreateEntry(name, CompressionLevel.Fastest).OpenAsync(cancellationToken));
        await source.CopyToAsync(content, cancellationToken);
        return content.Sha256 == fingerprint
            ? new BackupEntry(name, content.Written, fingerprint)
            : throw new BusinessRuleException($"Le fichier {fingerprint} est abîmé : lancez « maillage verifier ».");
    }
}

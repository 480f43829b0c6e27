using System.Data.Common;
using System.Text.Json;
using Maillage.Database.Sqlite;
using Maillage.Kernel;
using Maillage.Kernel.Data;
using Maillage.Kernel.Files;

namespace Maillage.Database.Backups;

/// <summary>Puts a backup into an empty installation, whichever of the two databases it was taken from: this is also the way from SQLite
/// to PostgreSQL. An older schema is restored as it was, then brought up to date.</summary>
public sealed class BackupRestorer(AppDb db, IFileStore files, DatabaseChoice choice, MigrationRunner migrations, Installation installation)
{
    /// <summary>Writes nothing until all is known to be right: the place is empty, the backup is whole, every table and column is known.</summary>
    /// <exception cref="BusinessRuleException">The backup is damaged or too recent, or the installation is not empty.</exception>
    public async Task RestoreAsync(BackupFile backup, Action<string> tell, CancellationToken cancellationToken = default)
    {
        var shapes = TableShape.All(db);
        if (await installation.HasRowsAsync(shapes.Select(s => s.Name), cancellationToken))
        {
            throw new BusinessRuleException(
                $"L’installation n’est pas vide ({choice.Place}) : restaurez dans un dossier neuf, ou dans une base PostgreSQL neuve."
            );
        }

        if (!migrations.Knows(backup.Manifest.Schema))
        {
            throw new BusinessRuleException(
                "Cette sauvegarde vient d’une version plus récente de Maillage : mettez d’abord l’application à jour."
            );
        }

        await backup.VerifyAsync(_ => { }, cancellationToken);
        await CheckColumnsAsync(backup, shapes, cancellationToken);
        installation.CheckRoom(backup.Manifest.Entries.Sum(e => (decimal)e.Length));
        if (!choice.IsPostgreSql)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(choice.SqliteFile)!);
        }

        using var held = FolderLock.Take(choice);
        await migrations.MigrateAsync(backup.Manifest.Schema, cancellationToken);
        await WriteAsync(backup, shapes, tell, cancellationToken);
        await migrations.MigrateAsync(cancellationToken);
    }

    // The rows before the files, both before the transaction is over: rows that the database refuses leave nothing.
    private async Task WriteAsync(
        BackupFile backup,
        IReadOnlyList<TableShape> shapes,
        Action<string> tell,
        CancellationToken cancellationToken
    )
    {
        await using var connection = choice.CreateConnection();
        await connection.OpenAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        foreach (var shape in shapes)
        {
            if (EntryOf(backup, shape) is { } entry)
            {
                await RestoreTableAsync(backup, entry, shape, connection, transaction, cancellationToken);
                tell($"{shape.Name} : {entry.Rows} lignes");
            }
        }

        foreach (var entry in backup.Manifest.Entries.Where(e => e.Rows is null))
        {
            await using var content = await backup.OpenAsync(entry, cancellationToken);
            await files.WriteAsync(entry.Sha256, content, cancellationToken);
            tell(entry.Name);
        }

        await transaction.CommitAsync(cancellationToken);
    }

    private static BackupEntry? EntryOf(BackupFile backup, TableShape shape) =>
        backup.Manifest.Entries.SingleOrDefault(e => e.Name == $"{BackupEntry.Tables}{shape.Name}.jsonl");

    private static async Task CheckColumnsAsync(BackupFile backup, IReadOnlyList<TableShape> shapes, CancellationToken cancellationToken)
    {
        foreach (var entry in backup.Manifest.Entries.Where(e => e.Rows is not null))
        {
            var shape =
                shapes.FirstOrDefault(s => EntryOf(backup, s) == entry)
                ?? throw new BusinessRuleException($"La sauvegarde a une table que cette version ne connaît pas : {entry.Name}.");
            await using var content = await backup.OpenAsync(entry, cancellationToken);
            await foreach (var line in BackupLines.ReadAsync(content, cancellationToken))
            {
                shape.ColumnsOf(line);
                break;
            }
        }
    }

    private static async Task RestoreTableAsync(
        BackupFile backup,
        BackupEntry entry,
        TableShape shape,
        DbConnection connection,
        DbTransaction transaction,
        CancellationToken cancellationToken
    )
    {
        await using var content = await backup.OpenAsync(entry, cancellationToken);
        await using var insert = new TableInsert(connection, transaction, shape);
        try
        {
            await foreach (var line in BackupLines.ReadAsync(content, cancellationToken))
            {
                await insert.TakeAsync(line, cancellationToken);
            }
        }
        catch (Exception e) when (BackupFile.IsOfContent(e) || e is DbException { IsTransient: false })
        {
            throw BackupFile.Damaged(entry);
        }
    }
}

using System.Data.Common;
using System.Text.Json;
using Maillage.Kernel;
using Maillage.Kernel.Data;
using Maillage.Kernel.Files;

namespace Maillage.Database.Backups;

/// <summary>Puts a backup into an empty installation, whichever of the two databases it was taken from: this is also the way from SQLite
/// to PostgreSQL. An older schema is restored as it was, then brought up to date.</summary>
public sealed class BackupRestorer(AppDb db, IFileStore files, DatabaseChoice choice, MigrationRunner migrations)
{
    /// <exception cref="BusinessRuleException">The backup is damaged or too recent, or the installation is not empty.</exception>
    public async Task RestoreAsync(BackupFile backup, Action<string> tell, CancellationToken cancellationToken = default)
    {
        await backup.VerifyAsync(_ => { }, cancellationToken);
        if (!migrations.Knows(backup.Manifest.Schema))
        {
            throw new BusinessRuleException(
                "Cette sauvegarde vient d’une version plus récente de Maillage : mettez d’abord l’application à jour."
            );
        }

        var shapes = TableShape.All(db);
        await migrations.MigrateAsync(backup.Manifest.Schema, cancellationToken);
        await using var connection = choice.CreateConnection();
        await connection.OpenAsync(cancellationToken);
        foreach (var entry in backup.Manifest.Entries.Where(e => e.Rows is null))
        {
            await using var content = await backup.OpenAsync(entry, cancellationToken);
            await files.WriteAsync(entry.Name[BackupEntry.Files.Length..], content, cancellationToken);
            tell(entry.Name);
        }

        await using (var transaction = await connection.BeginTransactionAsync(cancellationToken))
        {
            foreach (var shape in shapes)
            {
                if (backup.Manifest.Entries.SingleOrDefault(e => e.Name == $"{BackupEntry.Tables}{shape.Name}.jsonl") is { } entry)
                {
                    await RestoreTableAsync(backup, entry, shape, connection, transaction, cancellationToken);
                    tell($"{shape.Name} : {entry.Rows} lignes");
                }
            }

            await transaction.CommitAsync(cancellationToken);
        }

        await migrations.MigrateAsync(cancellationToken);
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
        var there = await connection.ReadColumnAsync(transaction, $"select count(*) from {shape.Name}", cancellationToken);
        if (there[0] != "0")
        {
            throw new BusinessRuleException(
                "L’installation n’est pas vide : restaurez dans un dossier neuf, ou dans une base PostgreSQL neuve."
            );
        }

        using var lines = new StreamReader(await backup.OpenAsync(entry, cancellationToken));
        var names = JsonSerializer.Deserialize<string[]>((await lines.ReadLineAsync(cancellationToken))!)!;
        var columns = names
            .Select(n => shape.Columns.Concat(shape.Former).SingleOrDefault(c => c.Name == n) ?? throw Unknown(shape, n))
            .ToList();
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // Names of our own model.
        command.CommandText =
            $"insert into {shape.Name} ({string.Join(", ", names)}) values ({string.Join(", ", names.Select((_, i) => $"@p{i}"))})";
#pragma warning restore CA2100
        var parameters = columns.Select((c, i) => c.CreateParameter(command, $"@p{i}")).ToArray();
        command.Parameters.AddRange(parameters);
        while (await lines.ReadLineAsync(cancellationToken) is { } line)
        {
            using var row = JsonDocument.Parse(line);
            for (var i = 0; i < columns.Count; i++)
            {
                parameters[i].Value = columns[i].FromJson(row.RootElement[i]);
            }

            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private static BusinessRuleException Unknown(TableShape shape, string column) =>
        new($"La sauvegarde a une colonne que cette version ne connaît pas : {shape.Name}.{column}.");
}

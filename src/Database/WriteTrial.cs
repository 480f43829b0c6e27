using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Maillage.Database;

/// <summary>Whether the database takes writes now, without leaving anything in it.</summary>
public sealed class WriteTrial(DatabaseChoice choice)
{
    private const int Busy = 5;

    // A database that is read only refuses it before it looks for rows.
    private const string WritesNothing = "delete from schema_versions where name = ''";

    /// <exception cref="DbException">It answers, and refuses; or does not answer.</exception>
    /// <exception cref="IOException">The disk is full, or the folder is read only.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (choice.IsPostgreSql)
        {
            await using var server = choice.CreateConnection();
            await server.OpenAsync(cancellationToken);
            await ExecuteAsync(server, WritesNothing, cancellationToken);
            return;
        }

        await TryFolderAsync(cancellationToken);
        // A connection of its own, which waits for nobody.
        await using var file = new SqliteConnection($"Data Source={choice.SqliteFile};Mode=ReadWrite;Pooling=False;Default Timeout=1");
        try
        {
            await file.OpenAsync(cancellationToken);
            await ExecuteAsync(file, $"begin immediate; {WritesNothing}; rollback", cancellationToken);
        }
        catch (SqliteException e) when (e.SqliteErrorCode == Busy)
        {
            // Somebody is writing: it can be done.
        }
    }

    // The log of SQLite grows in this folder: a file that cannot be written there says that the next save would fail.
    private async Task TryFolderAsync(CancellationToken cancellationToken)
    {
        var path = Path.Combine(Path.GetDirectoryName(choice.SqliteFile)!, $"essai.{Guid.CreateVersion7():N}");
        try
        {
            await using var file = File.Create(path);
            await file.WriteAsync(new byte[64 * 1024], cancellationToken);
            file.Flush(flushToDisk: true);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static async Task ExecuteAsync(DbConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Statements of this class.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}

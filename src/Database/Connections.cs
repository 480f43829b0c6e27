using System.Data;
using System.Data.Common;

namespace Maillage.Database;

/// <summary>What backups, restores and checks ask of a connection, without EF.</summary>
internal static class Connections
{
    /// <summary>A transaction that sees the database as it is now, whatever others write meanwhile.</summary>
    public static async Task<DbTransaction> BeginSnapshotAsync(
        this DbConnection connection,
        DatabaseChoice choice,
        CancellationToken cancellationToken
    )
    {
        if (choice.IsPostgreSql)
        {
            return await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        }

        // Deferred: a reader of the write-ahead log, not a writer. The first reading takes the snapshot.
        var transaction = ((Microsoft.Data.Sqlite.SqliteConnection)connection).BeginTransaction(deferred: true);
        await connection.ReadColumnAsync(transaction, "select count(*) from schema_versions", cancellationToken);
        return transaction;
    }

    /// <summary>The first column of every row, as text.</summary>
    public static async Task<IReadOnlyList<string>> ReadColumnAsync(
        this DbConnection connection,
        DbTransaction? transaction,
        string sql,
        CancellationToken cancellationToken
    )
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // Statements of the application, never of a user.
        command.CommandText = sql;
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var values = new List<string>();
        while (await reader.ReadAsync(cancellationToken))
        {
            values.Add(Convert.ToString(reader.GetValue(0), System.Globalization.CultureInfo.InvariantCulture)!);
        }

        return values;
    }
}

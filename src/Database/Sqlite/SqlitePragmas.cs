using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Maillage.Database.Sqlite;

/// <summary>What every SQLite connection needs: foreign keys, patience with another writer, and a disk flush that a WAL can do with.</summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    internal const string Pragmas = "pragma foreign_keys = on; pragma busy_timeout = 10000; pragma synchronous = full;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}

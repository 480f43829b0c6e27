using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Maillage.Database.Sqlite;

/// <summary>What every SQLite connection needs: foreign keys, patience with another writer, and a disk flush that a WAL can do with.
/// Said once to each native connection: the pool hands the same ones back, request after request.</summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    internal const string Pragmas = "pragma foreign_keys = on; pragma busy_timeout = 10000; pragma synchronous = full;";

    private readonly ConditionalWeakTable<object, object> _told = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        if (_told.TryAdd(((SqliteConnection)connection).Handle!, Pragmas))
        {
            using var command = connection.CreateCommand();
            command.CommandText = Pragmas;
            command.ExecuteNonQuery();
        }
    }

    public override Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        // SQLite has no asynchronous calls: what is named so runs at once.
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }
}

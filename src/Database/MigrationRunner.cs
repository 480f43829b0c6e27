using System.Data.Common;
using Maillage.Database.Sqlite;
using Maillage.Kernel.Time;

namespace Maillage.Database;

/// <summary>Brings a database to the current schema: each script once, in its own transaction, one process at a time.</summary>
public sealed class MigrationRunner(DatabaseChoice choice, TimeProvider clock, Installation installation)
{
    private const string Journal = "create table if not exists schema_versions (name text not null primary key, applied_at text not null)";

    /// <summary>Whether this program has the script of that name.</summary>
    public bool Knows(string script) => MigrationScript.For(choice.IsPostgreSql).Any(s => s.Name == script);

    /// <exception cref="Maillage.Kernel.BusinessRuleException">A newer program has been here.</exception>
    public Task MigrateAsync(CancellationToken cancellationToken = default) => MigrateAsync(null, cancellationToken);

    /// <param name="upTo">The last script to apply; all without it.</param>
    public async Task MigrateAsync(string? upTo, CancellationToken cancellationToken = default)
    {
        // Without EF: its model, slow to build, may be built meanwhile.
        await using var connection = choice.CreateConnection();
        await connection.OpenAsync(cancellationToken);
        await ExecuteAsync(
            connection,
            choice.IsPostgreSql ? "select pg_advisory_lock(7365001)" : $"{SqlitePragmas.Pragmas} pragma journal_mode = wal",
            cancellationToken
        );
        await ExecuteAsync(connection, Journal, cancellationToken);
        var scripts = MigrationScript.For(choice.IsPostgreSql);
        installation.RefuseNewer(
            await connection.ReadColumnAsync(null, "select name from schema_versions", cancellationToken),
            [.. scripts.Select(s => s.Name)]
        );
        foreach (var script in scripts.Where(s => upTo is null || string.CompareOrdinal(s.Name, upTo) <= 0))
        {
            await ApplyAsync(connection, script, cancellationToken);
        }

        if (choice.IsPostgreSql)
        {
            await ExecuteAsync(connection, "select pg_advisory_unlock(7365001)", cancellationToken);
        }
    }

    private async Task ApplyAsync(DbConnection connection, MigrationScript script, CancellationToken cancellationToken)
    {
        await using var transaction = await connection.BeginTransactionAsync(System.Data.IsolationLevel.Serializable, cancellationToken);
        if (!await IsAppliedAsync(connection, script.Name, cancellationToken))
        {
            await ExecuteAsync(connection, script.Sql, cancellationToken);
            await using var note = connection.CreateCommand();
            note.CommandText = "insert into schema_versions (name, applied_at) values (@name, @at)";
            Add(note, "@name", script.Name);
            Add(note, "@at", clock.UtcNow().ToString("O"));
            await note.ExecuteNonQueryAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
    }

    private static async Task<bool> IsAppliedAsync(DbConnection connection, string name, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "select count(*) from schema_versions where name = @name";
        Add(command, "@name", name);
        return Convert.ToInt64(await command.ExecuteScalarAsync(cancellationToken)) > 0;
    }

    private static async Task ExecuteAsync(DbConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static void Add(DbCommand command, string name, string value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }
}

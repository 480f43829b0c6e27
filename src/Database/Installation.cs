using System.Data.Common;
using Maillage.Database.Sqlite;
using Maillage.Kernel;
using Maillage.Kernel.Text;
using Microsoft.Data.Sqlite;

namespace Maillage.Database;

/// <summary>Whether there is an installation where the settings say, and of which schema. Looking creates nothing.</summary>
public sealed class Installation(DatabaseChoice choice)
{
    /// <exception cref="BusinessRuleException">There is none, it cannot be read, or it is of another schema; the sentence says which and where.</exception>
    public async Task RequireAsync(CancellationToken cancellationToken = default)
    {
        if (!choice.IsPostgreSql)
        {
            SqliteFolder.Require(choice.SqliteFile);
        }

        await using var connection = await OpenAsync(cancellationToken);
        var applied =
            await TablesAsync(connection, cancellationToken) is var tables && tables.Contains("schema_versions")
                ? await connection.ReadColumnAsync(null, "select name from schema_versions order by name", cancellationToken)
                : [];
        if (applied.Count == 0)
        {
            throw new BusinessRuleException($"Aucune installation de Maillage ici : la base n’a pas ses tables ({choice.Place}).");
        }

        var known = MigrationScript.For(choice.IsPostgreSql).Select(s => s.Name).ToList();
        RefuseNewer(applied, known);
        if (known.Except(applied, StringComparer.Ordinal).Any())
        {
            throw new BusinessRuleException(
                $"L’installation est d’une version plus ancienne ({applied[^1]}, {choice.Place}) : « maillage servir » la met à jour."
            );
        }
    }

    /// <exception cref="BusinessRuleException">A newer program has been here.</exception>
    internal void RefuseNewer(IReadOnlyList<string> applied, IReadOnlyList<string> known)
    {
        if (applied.Except(known, StringComparer.Ordinal).Max(StringComparer.Ordinal) is { } newer)
        {
            throw new BusinessRuleException(
                $"L’installation vient d’une version plus récente de Maillage ({newer}, {choice.Place}) : ce programme s’arrête à {known[^1]}. Installez la version récente."
            );
        }
    }

    /// <summary>Whether one of those tables is there with a row in it.</summary>
    internal async Task<bool> HasRowsAsync(IEnumerable<string> names, CancellationToken cancellationToken)
    {
        if (!choice.IsPostgreSql && !File.Exists(choice.SqliteFile))
        {
            return false;
        }

        await using var connection = await OpenAsync(cancellationToken);
        foreach (var table in names.Intersect(await TablesAsync(connection, cancellationToken), StringComparer.Ordinal))
        {
            if ((await connection.ReadColumnAsync(null, $"select 1 from {table} limit 1", cancellationToken)).Count > 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <exception cref="BusinessRuleException">The disk of the data has not that many bytes left.</exception>
    internal void CheckRoom(decimal bytes)
    {
        if (choice.IsPostgreSql)
        {
            return;
        }

        var left = new DriveInfo(SqliteFolder.NearestExisting(choice.SqliteFile)).AvailableFreeSpace;
        if (bytes > left)
        {
            throw new BusinessRuleException(
                $"La sauvegarde annonce {French.Number((long)Math.Min(bytes / 1_000_000, int.MaxValue))} Mo, et il en reste {French.Number(left / 1_000_000)} sur le disque : rien n’a été écrit."
            );
        }
    }

    private async Task<DbConnection> OpenAsync(CancellationToken cancellationToken)
    {
        var connection = choice.CreateConnection();
        try
        {
            await connection.OpenAsync(cancellationToken);
            await TablesAsync(connection, cancellationToken);
            return connection;
        }
        catch (SqliteException e)
        {
            await connection.DisposeAsync();
            throw SqliteFolder.Explain(e, choice.SqliteFile);
        }
    }

    private Task<IReadOnlyList<string>> TablesAsync(DbConnection connection, CancellationToken cancellationToken) =>
        connection.ReadColumnAsync(
            null,
            choice.IsPostgreSql
                ? "select table_name from information_schema.tables where table_schema = current_schema()"
                : "select name from sqlite_master where type = 'table'",
            cancellationToken
        );
}

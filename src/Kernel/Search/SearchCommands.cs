using System.Data.Common;
using Maillage.Kernel.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Maillage.Kernel.Search;

/// <summary>SQL on the tables of the index, which are no entities: they are made anew from what is.</summary>
internal static class SearchCommands
{
    /// <summary>On the connection of the context, inside its transaction.</summary>
    public static async Task<DbCommand> SearchCommandAsync(
        this AppDb db,
        string sql,
        CancellationToken cancellationToken,
        params (string Name, object? Value)[] values
    )
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
#pragma warning disable CA2100 // Statements of this folder; what people type is in parameters.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var (name, value) in values)
        {
            command.Add(name, value);
        }

        return command;
    }

    public static void Add(this DbCommand command, string name, object? value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value ?? DBNull.Value);
        command.Parameters.Add(parameter);
    }

    /// <summary>« @r0, @r1, … »: the parameters of a list, filled by <see cref="AddAll"/>.</summary>
    public static string Names(string name, IReadOnlyList<string> values) => string.Join(", ", values.Select((_, i) => Nth(name, i)));

    public static void AddAll(this DbCommand command, string name, IReadOnlyList<string> values)
    {
        foreach (var (i, value) in values.Index())
        {
            command.Add(Nth(name, i), value);
        }
    }

    private static string Nth(string name, int i) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"@{name}{i}");

    public static async Task ExecuteAsync(
        this AppDb db,
        string sql,
        CancellationToken cancellationToken,
        params (string Name, object? Value)[] values
    )
    {
        await using var command = await db.SearchCommandAsync(sql, cancellationToken, values);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public static async Task<IReadOnlyList<string>> ColumnAsync(
        this AppDb db,
        string sql,
        CancellationToken cancellationToken,
        params (string Name, object? Value)[] values
    )
    {
        await using var command = await db.SearchCommandAsync(sql, cancellationToken, values);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var column = new List<string>();
        while (await reader.ReadAsync(cancellationToken))
        {
            column.Add(Convert.ToString(reader.GetValue(0), System.Globalization.CultureInfo.InvariantCulture)!);
        }

        return column;
    }
}

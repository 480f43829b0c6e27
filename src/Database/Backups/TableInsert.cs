using System.Data.Common;
using System.Text.Json;

namespace Maillage.Database.Backups;

/// <summary>Writes the lines of a backup into a table: the first one names the columns, each of the others is a row.</summary>
internal sealed class TableInsert(DbConnection connection, DbTransaction transaction, TableShape shape) : IAsyncDisposable
{
    private readonly DbCommand _command = connection.CreateCommand();
    private IReadOnlyList<ColumnShape>? _columns;

    public async Task TakeAsync(JsonElement line, CancellationToken cancellationToken)
    {
        if (_columns is null)
        {
            Prepare(_columns = shape.ColumnsOf(line));
            return;
        }

        for (var i = 0; i < _columns.Count; i++)
        {
            _command.Parameters[i].Value = _columns[i].FromJson(line[i]);
        }

        await _command.ExecuteNonQueryAsync(cancellationToken);
    }

    private void Prepare(IReadOnlyList<ColumnShape> columns)
    {
        _command.Transaction = transaction;
#pragma warning disable CA2100 // Names of our own model.
        _command.CommandText =
            $"insert into {shape.Name} ({string.Join(", ", columns.Select(c => c.Name))}) "
            + $"values ({string.Join(", ", columns.Select((_, i) => $"@p{i}"))})";
#pragma warning restore CA2100
        _command.Parameters.AddRange(columns.Select((c, i) => c.CreateParameter(_command, $"@p{i}")).ToArray());
    }

    public ValueTask DisposeAsync() => _command.DisposeAsync();
}

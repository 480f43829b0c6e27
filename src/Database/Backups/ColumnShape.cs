using System.Data.Common;
using System.Reflection;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Maillage.Database.Backups;

/// <summary>One column: how its database value becomes the model's, and the model's JSON.</summary>
internal sealed class ColumnShape
{
    private static readonly MethodInfo ReadValue = typeof(ColumnShape).GetMethod(
        nameof(Read),
        BindingFlags.NonPublic | BindingFlags.Static
    )!;
    private readonly RelationalTypeMapping _mapping;
    private readonly Func<DbDataReader, int, object> _read;
    private readonly Type _type;

    public ColumnShape(IColumn column)
        : this(column.Name, column.PropertyMappings[0].TypeMapping, column.PropertyMappings[0].Property.ClrType) { }

    public ColumnShape(string name, RelationalTypeMapping mapping, Type type)
    {
        (Name, _mapping, _type) = (name, mapping, type);
        var stored = _mapping.Converter?.ProviderClrType ?? _type;
        _read = ReadValue.MakeGenericMethod(Nullable.GetUnderlyingType(stored) ?? stored).CreateDelegate<Func<DbDataReader, int, object>>();
    }

    public string Name { get; }

    public void ToJson(DbDataReader reader, int ordinal, Utf8JsonWriter json)
    {
        if (reader.IsDBNull(ordinal))
        {
            json.WriteNullValue();
            return;
        }

        var stored = _read(reader, ordinal);
        JsonSerializer.Serialize(json, _mapping.Converter is null ? stored : _mapping.Converter.ConvertFromProvider(stored), _type);
    }

    public DbParameter CreateParameter(DbCommand command, string name) => _mapping.CreateParameter(command, name, null, nullable: true);

    /// <summary>The value as the database stores it.</summary>
    public object FromJson(JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.Null)
        {
            return DBNull.Value;
        }

        var value = json.Deserialize(_type);
        return (_mapping.Converter is null ? value : _mapping.Converter.ConvertToProvider(value)) ?? DBNull.Value;
    }

    private static object Read<T>(DbDataReader reader, int ordinal)
        where T : notnull => reader.GetFieldValue<T>(ordinal);
}

using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Kernel.Data;

internal static partial class SnakeCase
{
    /// <summary>Names columns, keys and indexes in snake_case, alike on both databases.</summary>
    public static void UseSnakeCase(this ModelBuilder modelBuilder)
    {
        foreach (var entity in modelBuilder.Model.GetEntityTypes())
        {
            var table = entity.GetTableName() ?? throw new InvalidOperationException($"{entity.Name} has no table.");
            // The parts of a complex value are columns of the row, under their own names.
            foreach (
                var property in entity.GetProperties().Concat(entity.GetComplexProperties().SelectMany(c => c.ComplexType.GetProperties()))
            )
            {
                property.SetColumnName(Of(property.Name));
            }

            foreach (var key in entity.GetKeys())
            {
                key.SetName($"pk_{table}");
            }

            foreach (var index in entity.GetIndexes())
            {
                index.SetDatabaseName($"ix_{table}_{string.Join('_', index.Properties.Select(p => Of(p.Name)))}");
            }

            foreach (var foreignKey in entity.GetForeignKeys())
            {
                foreignKey.SetConstraintName($"fk_{table}_{string.Join('_', foreignKey.Properties.Select(p => Of(p.Name)))}");
            }
        }
    }

    internal static string Of(string name) => WordStart().Replace(name, "_$0").ToLowerInvariant();

    [GeneratedRegex("(?<!^)[A-Z](?=[a-z0-9])|(?<=[a-z0-9])[A-Z]", RegexOptions.None, 1000)]
    private static partial Regex WordStart();
}

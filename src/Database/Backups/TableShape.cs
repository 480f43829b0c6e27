using System.Text.Json;
using Maillage.Kernel;
using Maillage.Kernel.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Maillage.Database.Backups;

/// <summary>A table of the model, its columns read and written as the model's values: the same on both databases.</summary>
internal sealed class TableShape
{
    private TableShape(ITable table, IRelationalTypeMappingSource mappings)
    {
        Name = table.Name;
        Columns = [.. table.Columns.OrderBy(c => c.Name, StringComparer.Ordinal).Select(c => new ColumnShape(c))];
        Former = [.. FormerColumns.Of(table.Name).Select(c => new ColumnShape(c.Name, mappings.FindMapping(c.Type)!, c.Type))];
        Parents = [.. table.ForeignKeyConstraints.Select(f => f.PrincipalTable.Name).Where(n => n != table.Name)];
        Key = [.. table.PrimaryKey!.Columns.Select(c => c.Name)];
    }

    public string Name { get; }
    public IReadOnlyList<ColumnShape> Columns { get; }

    /// <summary>See <see cref="FormerColumns"/>.</summary>
    public IReadOnlyList<ColumnShape> Former { get; }

    /// <summary>The primary key: rows are read in its order.</summary>
    public IReadOnlyList<string> Key { get; }
    private IReadOnlyList<string> Parents { get; }

    /// <summary>Those that the first line of a table of a backup names.</summary>
    /// <exception cref="BusinessRuleException">One is not of this version.</exception>
    public IReadOnlyList<ColumnShape> ColumnsOf(JsonElement line) =>
        [
            .. BackupFile
                .ColumnsOf(line)
                .Select(name =>
                    Columns.Concat(Former).SingleOrDefault(c => c.Name == name)
                    ?? throw new BusinessRuleException($"La sauvegarde a une colonne que cette version ne connaît pas : {Name}.{name}.")
                ),
        ];

    /// <summary>Every table of the model, each after those it refers to.</summary>
    public static IReadOnlyList<TableShape> All(AppDb db)
    {
        var mappings = db.GetService<IRelationalTypeMappingSource>();
        var left = db
            .Model.GetRelationalModel()
            .Tables.OrderBy(t => t.Name, StringComparer.Ordinal)
            .Select(t => new TableShape(t, mappings))
            .ToList();
        var ordered = new List<TableShape>();
        while (left.Count > 0)
        {
            var next = left.First(t => t.Parents.All(p => ordered.Exists(o => o.Name == p)));
            ordered.Add(next);
            left.Remove(next);
        }

        return ordered;
    }
}

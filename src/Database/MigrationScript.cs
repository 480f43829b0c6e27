using System.Reflection;

namespace Maillage.Database;

/// <summary>A numbered SQL script, embedded once for each database under the same name.</summary>
internal sealed record MigrationScript(string Name, string Sql)
{
    public static IReadOnlyList<MigrationScript> For(bool postgreSql)
    {
        var folder = postgreSql ? "PostgreSql/" : "Sqlite/";
        var assembly = Assembly.GetExecutingAssembly();
        return
        [
            .. assembly
                .GetManifestResourceNames()
                .Where(n => n.StartsWith(folder, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(n => new MigrationScript(n[folder.Length..^".sql".Length], Read(assembly, n))),
        ];
    }

    private static string Read(Assembly assembly, string resource)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }
}

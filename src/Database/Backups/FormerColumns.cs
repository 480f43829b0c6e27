namespace Maillage.Database.Backups;

/// <summary>Columns that a backup of a former version holds and that the model has no more: they are put back as they were, for the script
/// that reads and drops them.</summary>
internal static class FormerColumns
{
    private static readonly Dictionary<string, (string Name, Type Type)[]> All = new()
    {
        // 0015_meteo
        ["rencontres_meteos"] = [("question", typeof(int)), ("temps", typeof(int)), ("nombre", typeof(int))],
    };

    public static IReadOnlyList<(string Name, Type Type)> Of(string table) => All.GetValueOrDefault(table, []);
}

using System.Globalization;
using System.Text;

namespace Maillage.Bench;

/// <summary>The one table that a run ends with.</summary>
internal static class Report
{
    public static string Table(IEnumerable<Result> results)
    {
        var text = new StringBuilder();
        text.AppendLine("| barre | mesure | nous | référence | rapport | limite | tient |");
        text.AppendLine("|---|---|---|---|---|---|---|");
        foreach (var r in results)
        {
            var limit = $"{(r.IsMinimum ? "≥" : "≤")} {Number(r.Limit)}";
            text.AppendLine(
                $"| {r.Bar} | {r.What} | {r.Ours} | {r.Reference} | {Number(r.Ratio)} | {limit} | {(r.Holds ? "oui" : "**non**")} |"
            );
        }

        return text.ToString();
    }

    public static async Task WriteAsync(string table)
    {
        var date = TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var text = $"""
            # Mesures

            Par `bench/run`, le {date}, sur {Environment.ProcessorCount} cœurs. Chaque ligne est un rapport entre deux choses mesurées dans la même exécution, en alternance, médiane de plusieurs tours : le rapport vaut d’une machine à l’autre, les valeurs non.

            {table}
            """;
        await File.WriteAllTextAsync(Path.Combine(Folders.Root, "docs/mesures.md"), text);
    }

    private static string Number(double value) => value.ToString("0.##", CultureInfo.GetCultureInfo("fr-FR"));
}

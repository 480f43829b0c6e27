using System.Diagnostics;
using Maillage.Kernel.Data;
using Maillage.Kernel.Search;
using Maillage.Reseaux.Generation;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Bench;

/// <summary>A search of two words, page included, against the raw full-text query of the same words.</summary>
public sealed class P3 : Bar
{
    private const int Requests = 20;

    // Words of the generated texts, from frequent to rare; each pair is found somewhere.
    private static readonly string[] Searches =
    [
        "forum santé",
        "parents lecture",
        "vélo collège",
        "atelier théâtre",
        "protocole évaluation",
        "médiathèque familles",
    ];

    public override string What => "recherche de deux mots, page comprise";

    public override async Task<IReadOnlyList<Result>> MeasureAsync(Sites sites) =>
        [
            .. await MeasureAsync(await sites.OfAsync(Taille.National), "national"),
            .. await MeasureAsync(await sites.OfAsync(Taille.Siecle), "siècle"),
        ];

    private async Task<List<Result>> MeasureAsync(GeneratedSite site, string size)
    {
        using var client = new PageClient(site);
        await using var scope = site.Host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var dialect = scope.ServiceProvider.GetRequiredService<ISearchDialect>();
        var results = new List<Result>();
        var slowest = new List<double>();
        foreach (var search in Searches)
        {
            var path = $"/recherche?q={Uri.EscapeDataString(search)}";
            var expression = dialect.Expression(SearchRequest.Of(search), any: false);
            var (ours, raw) = await AlternateAsync(
                async () =>
                {
                    var time = await client.TimeAsync(path);
                    slowest.Add(time);
                    return time;
                },
                () => RawAsync(db, dialect, expression)
            );
            results.Add(new Result(Name, $"« {search} », {size}", $"{ours:0.0} ms", $"texte intégral seul {raw:0.0} ms", ours / raw, 2));
        }

        var p95 = slowest.Order().ElementAt((int)(slowest.Count * 0.95));
        results.Add(new Result(Name, $"p95, {size}", $"{p95:0.0} ms", "50 ms", p95 / 50, size == "national" ? 1 : double.PositiveInfinity));
        return results;
    }

    /// <summary>The twenty best, on the connection of the application: nothing of it but the database.</summary>
    private static async Task<double> RawAsync(AppDb db, ISearchDialect dialect, string expression)
    {
        await db.Database.OpenConnectionAsync();
        var times = new List<double>();
        for (var i = 0; i < Requests; i++)
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"{dialect.Matching} order by score desc limit 20";
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = ("@match", expression);
            command.Parameters.Add(parameter);
            var watch = Stopwatch.StartNew();
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync()) { }

            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        return times.Order().ElementAt(Requests / 2);
    }
}

using Maillage.Reseaux.Generation;

namespace Maillage.Bench;

/// <summary>The same pages on PostgreSQL, against SQLite.</summary>
public sealed class P9 : Bar
{
    public override string What => "les mêmes pages sur PostgreSQL, national";

    public override async Task<IReadOnlyList<Result>> MeasureAsync(Sites sites)
    {
        var (sqlite, postgreSql) = (await sites.OfAsync(Taille.National), await sites.OfAsync(Taille.National, postgreSql: true));
        using var embedded = new PageClient(sqlite);
        using var server = new PageClient(postgreSql);
        var results = new List<Result>();
        foreach (var page in sqlite.Pages.Keys)
        {
            var (ours, reference) = await AlternateAsync(
                () => server.TimeAsync(postgreSql.Pages[page]),
                () => embedded.TimeAsync(sqlite.Pages[page])
            );
            results.Add(new Result(Name, $"{page}, PostgreSQL", $"{ours:0.0} ms", $"SQLite {reference:0.0} ms", ours / reference, 2));
        }

        return results;
    }
}

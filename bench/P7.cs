using Maillage.Reseaux.Generation;

namespace Maillage.Bench;

/// <summary>The main pages as the data grows: from one region to the country, then to a century of it.</summary>
public sealed class P7 : Bar
{
    public override string What => "croissance des pages principales";

    public override async Task<IReadOnlyList<Result>> MeasureAsync(Sites sites) =>
        [
            .. await GrowAsync(await sites.OfAsync(Taille.Demo), await sites.OfAsync(Taille.National), "national", 1.5),
            .. await GrowAsync(await sites.OfAsync(Taille.Demo), await sites.OfAsync(Taille.Siecle), "siècle", 3),
        ];

    private async Task<List<Result>> GrowAsync(GeneratedSite small, GeneratedSite large, string size, double limit)
    {
        using var few = new PageClient(small);
        using var many = new PageClient(large);
        var results = new List<Result>();
        foreach (var page in small.Pages.Keys)
        {
            var (ours, reference) = await AlternateAsync(() => many.TimeAsync(large.Pages[page]), () => few.TimeAsync(small.Pages[page]));
            results.Add(new Result(Name, $"{page}, {size}", $"{ours:0.0} ms", $"démo {reference:0.0} ms", ours / reference, limit));
        }

        return results;
    }
}

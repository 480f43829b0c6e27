using AngleSharp.Html.Parser;

namespace Maillage.Bench;

/// <summary>What a first visit weighs, as it travels: page, styles, scripts, fonts.</summary>
public sealed class P8 : Bar
{
    private const double Limit = 120;

    public override string What => "première visite";

    public override async Task<IReadOnlyList<Result>> MeasureAsync(Sites sites)
    {
        var site = await sites.DemoAsync();
        var results = new List<Result>();
        foreach (var (name, path) in new[] { ("accueil", "/"), ("cité", "/cites/arras"), ("compte rendu", site.Minutes) })
        {
            var kilobytes = await WeighAsync(site.Address, path) / 1024.0;
            results.Add(new Result(Name, $"{What} : {name}", $"{kilobytes:0.0} Ko", $"{Limit:0} Ko", kilobytes / Limit, 1));
        }

        return results;
    }

    private static async Task<long> WeighAsync(string address, string path)
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Add("Accept-Encoding", "br, gzip");
        var (weight, _) = await FetchAsync(http, new Uri(address + path));
        using var plain = new HttpClient();
        var document = await new HtmlParser().ParseDocumentAsync(await plain.GetStringAsync(new Uri(address + path)));
        var parts = document
            .QuerySelectorAll("link[rel=stylesheet], link[rel=preload], link[rel=icon], script[src]")
            .Select(e => new Uri(new Uri(address + path), e.GetAttribute("href") ?? e.GetAttribute("src")))
            .ToHashSet();
        foreach (var part in parts.ToList())
        {
            var (bytes, _) = await FetchAsync(http, part);
            weight += bytes;
            if (part.AbsolutePath.EndsWith(".css", StringComparison.Ordinal))
            {
                // Fonts are named in the styles, by a path relative to them.
                foreach (var font in (await plain.GetStringAsync(part)).Split("url(\"").Skip(1).Select(u => new Uri(part, u.Split('"')[0])))
                {
                    weight += parts.Add(font) ? (await FetchAsync(http, font)).Bytes : 0;
                }
            }
        }

        return weight;
    }

    private static async Task<(long Bytes, string Type)> FetchAsync(HttpClient http, Uri uri)
    {
        using var response = await http.GetAsync(uri);
        response.EnsureSuccessStatusCode();
        return ((await response.Content.ReadAsByteArrayAsync()).LongLength, response.Content.Headers.ContentType?.MediaType ?? "");
    }
}

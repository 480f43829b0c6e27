using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Maillage.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Architecture_Tests.Vue;

/// <summary>Every address of the house, by every reader: the words met are those that the one rule of sight allows, no more and no
/// less. A new address whose parts nobody gives here fails; so does a new kind of thing that does not stand in the world.</summary>
public sealed partial class SightTests(CanaryWorld world) : IClassFixture<CanaryWorld>
{
    // A personal link opens what its person opens; their own tests say so. What has no text of ours is not read.
    private static readonly string[] Ailleurs =
    [
        "/invitation/{jeton}",
        "/contribution/{jeton}",
        "/preferences/{jeton}",
        "/agenda/{jeton}.ics",
        "/cles-acces/{id:guid}",
        "/deconnexion",
        "/flux",
        "/lien/{jeton}",
    ];

    [Fact]
    public async Task Each_reader_meets_the_words_that_are_for_them_and_no_other()
    {
        var wrong = new List<string>();
        foreach (var (name, visitor) in world.Visitors)
        {
            var met = new Dictionary<string, List<string>>();
            foreach (var path in Addresses())
            {
                foreach (var word in await WordsAsync(visitor, path))
                {
                    (met.TryGetValue(word, out var paths) ? paths : met[word] = []).Add(path);
                }
            }

            var canaries = world.Canaries.ToDictionary(c => c.Mot, StringComparer.OrdinalIgnoreCase);
            wrong.AddRange(
                met.Where(m => canaries.TryGetValue(m.Key, out var c) && !c.Lecteurs.Contains(name))
                    .Select(m => $"{name} : VOIT {canaries[m.Key].Quoi} ({string.Join(", ", m.Value.Take(4))})")
            );
            wrong.AddRange(
                world
                    .Canaries.Where(c => c.Lecteurs.Contains(name) && !met.ContainsKey(c.Mot.ToLowerInvariant()))
                    .Select(c => $"{name} : ne voit pas {c.Quoi}")
            );
        }

        wrong.ShouldBeEmpty(string.Join('\n', wrong));
    }

    [Fact]
    public async Task A_thing_is_found_and_proposed_to_those_who_may_open_it_and_to_no_other()
    {
        var wrong = new List<string>();
        foreach (var (name, visitor) in world.Visitors)
        {
            foreach (var thing in world.Things)
            {
                var found = await visitor.GetAsync($"/recherche?q={thing.Mot}");
                var listed = found.Document.QuerySelectorAll($".results a[href^='{thing.Adresse}']").Length > 0;
                var proposed = (await visitor.GetAsync($"/recherche/titres?q={thing.Mot}")).Html.Contains(
                    thing.Adresse,
                    StringComparison.OrdinalIgnoreCase
                );
                var due = thing.EstTrouvable && thing.Lecteurs.Contains(name);
                if (listed != due || proposed != due)
                {
                    wrong.Add($"{name} : {thing.Quoi}, trouvée {listed}, proposée {proposed}, attendu {due}");
                }
            }
        }

        wrong.ShouldBeEmpty(string.Join('\n', wrong));
    }

    [Fact]
    public async Task What_is_counted_is_what_is_listed()
    {
        foreach (var (name, visitor) in world.Visitors)
        {
            var page = await visitor.GetAsync($"/recherche?q={CanaryWorld.Commun}");
            var counts = page
                .Document.QuerySelectorAll(".tabs li, .facets li")
                .Select(li =>
                    (Link: li.QuerySelector("a")!.GetAttribute("href")!, Count: FirstNumber(li.QuerySelector(".meta")!.TextContent))
                );
            foreach (var (link, count) in counts)
            {
                (await ListedAsync(visitor, link)).ShouldBe(count, $"{name}, {link}");
            }
        }
    }

    private static int FirstNumber(string text) => int.Parse(Digits().Match(text).Value, System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<int> ListedAsync(Visitor visitor, string link)
    {
        var listed = 0;
        for (var number = 1; ; number++)
        {
            var page = await visitor.GetAsync($"{link}{(link.Contains('?', StringComparison.Ordinal) ? '&' : '?')}numero={number}");
            var here = page.Document.QuerySelectorAll(".results > li").Length;
            listed += here;
            if (here < 20)
            {
                return listed;
            }
        }
    }

    /// <summary>Every route that answers a GET, once for each thing that it may be about.</summary>
    private IEnumerable<string> Addresses()
    {
        foreach (var route in Routes().Where(r => !Ailleurs.Any(a => r.Contains(a, StringComparison.Ordinal))))
        {
            var paths = new[] { route };
            if (route.Contains("{slug}", StringComparison.Ordinal))
            {
                paths =
                [
                    .. world
                        .Slugs.Where(s => route.StartsWith($"/{s.Word}/", StringComparison.Ordinal))
                        .Select(s => route.Replace("{slug}", s.Slug, StringComparison.Ordinal)),
                ];
            }

            foreach (var value in world.Values.Where(v => route.StartsWith($"/{v.Word}/", StringComparison.Ordinal)).GroupBy(v => v.Name))
            {
                paths = [.. paths.SelectMany(p => value.Select(v => p.Replace(value.Key, v.Value, StringComparison.Ordinal))).Distinct()];
            }

            paths.ShouldNotBeEmpty($"No thing for {route}");
            foreach (var path in paths.SelectMany(Complete))
            {
                path.ShouldNotContain("{", Case.Sensitive, $"Nobody says what {route} is about");
                yield return path;
            }
        }
    }

    /// <summary>The parts of an address that any thing has.</summary>
    private IEnumerable<string> Complete(string path)
    {
        (string, string[])[] parts =
        [
            ("{cite}", ["a", "b", "c", "d", "e"]),
            ("{theme}", ["lecture"]),
            ("{champ}", ["deroule", "constats"]),
            ("/{rang:int?}", ["", "/1"]),
            ("{code:int}", ["404"]),
            ("{sujet:guid}", [$"{Guid.Empty}"]),
            ("{fonctionId:guid}", [$"{Guid.Empty}"]),
            ("{cle}", ["decision-inconnue"]),
        ];
        IEnumerable<string> paths = [path];
        foreach (var (name, values) in parts.Where(p => path.Contains(p.Item1, StringComparison.Ordinal)))
        {
            var given = name == "{cite}" ? world.Slugs.Where(s => s.Word == "cites").Select(s => s.Slug) : values;
            paths = paths.SelectMany(p => given.Select(v => p.Replace(name, v, StringComparison.Ordinal)));
        }

        return paths;
    }

    private IEnumerable<string> Routes() =>
        world
            .App.Services.GetRequiredService<IEnumerable<EndpointDataSource>>()
            .SelectMany(s => s.Endpoints)
            .OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<HttpMethodMetadata>() is null or { HttpMethods: [] } or { HttpMethods: ["GET", ..] })
            .Select(e => $"/{e.RoutePattern.RawText!.TrimStart('/')}")
            .Where(r => !r.StartsWith("/_", StringComparison.Ordinal) && !r.Contains("{**", StringComparison.Ordinal))
            .Distinct()
            .Order(StringComparer.Ordinal);

    private static async Task<IEnumerable<string>> WordsAsync(Visitor visitor, string path)
    {
        using var answer = await visitor.SendHeadersAsync(path);
        if (!answer.IsSuccessStatusCode)
        {
            return [];
        }

        var text = await TextAsync(await answer.Content.ReadAsByteArrayAsync());
        return Words().Matches(text).Select(m => m.Value.ToLowerInvariant()).Distinct();
    }

    /// <summary>A page as it is; of a document, what it says.</summary>
    private static async Task<string> TextAsync(byte[] body)
    {
        if (body.AsSpan().StartsWith("PK"u8))
        {
            await using var zip = new ZipArchive(new MemoryStream(body));
            var text = new StringBuilder();
            foreach (var entry in zip.Entries)
            {
                using var reader = new StreamReader(await entry.OpenAsync());
                text.Append(Tags().Replace(await reader.ReadToEndAsync(), ""));
            }

            return text.ToString();
        }

        return body.AsSpan().StartsWith("%PDF"u8) ? await Pdf.ReadAsync(body) : Encoding.UTF8.GetString(body);
    }

    [GeneratedRegex("kwa[a-z]+kwik", RegexOptions.IgnoreCase, 5000)]
    private static partial Regex Words();

    [GeneratedRegex("<[^>]*>", RegexOptions.None, 5000)]
    private static partial Regex Tags();

    [GeneratedRegex("[0-9]+", RegexOptions.None, 1000)]
    private static partial Regex Digits();
}

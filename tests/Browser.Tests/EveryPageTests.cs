using System.Diagnostics;
using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Maillage.Rencontres;
using Maillage.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Maillage.Browser_Tests;

/// <summary>Walks the links of the site, one page of each shape, as somebody who may see nearly everything.</summary>
public sealed partial class EveryPageTests(DemoSite site)
{
    public static TheoryData<string> Readers => ["visiteur", "admin@demo.example"];

    [Theory]
    [MemberData(nameof(Readers))]
    public async Task Every_page_is_accessible_valid_and_fits_a_phone(string reader)
    {
        var page = reader == "visiteur" ? await site.OpenAsync("/", 390) : await site.SignInAsync(reader, "/", 390);
        var folder = Directory.CreateTempSubdirectory("maillage-html-").FullName;
        var problems = new List<string>();
        await foreach (var path in WalkAsync(page, await StartsAsync(reader != "visiteur")))
        {
            problems.AddRange((await ViolationsAsync(page)).Select(v => $"{path} : {v}"));
            if (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth"))
            {
                problems.Add($"{path} : wider than the phone");
            }

            await File.WriteAllTextAsync(
                Path.Combine(folder, $"{Shape(path).Trim('/').Replace('/', '_')}.html"),
                await SourceAsync(page, path)
            );
        }

        problems.AddRange(await ValidateAsync(folder));
        problems.ShouldBeEmpty();
    }

    private static readonly string[] Standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

    internal static Task<IEnumerable<string>> ViolationsAsync(IPage page) => ViolationsAsync(page, "tag", Standards);

    internal static async Task<IEnumerable<string>> ViolationsAsync(IPage page, string kind, params string[] values)
    {
        var options = new AxeRunOptions
        {
            RunOnly = new RunOnlyOptions { Type = kind, Values = [.. values] },
        };
        // The other way opens a blank page for each run, which Chromium at times never answers for.
#pragma warning disable CS0618 // Obsolete, and the only one that opens no page.
        var result = await page.Locator("html").RunAxeLegacy(options);
#pragma warning restore CS0618
        return result.Violations.SelectMany(v => v.Nodes.Select(n => $"{v.Id} {n.Html}"));
    }

    /// <summary>The home page; and since one meeting is walked for all, the minutes, which others have.</summary>
    private async Task<string[]> StartsAsync(bool runsTheNetwork)
    {
        var meetings = await site.InScopeAsync(db =>
            db.ComptesRendus.Join(db.Rencontres, c => c.RencontreId, r => r.Id, (c, r) => new { r.Slug, EstPublie = c.DerniereVersion > 0 })
                .OrderBy(x => x.Slug)
                .ToListAsync()
        );
        var published = $"/rencontres/{meetings.First(m => m.EstPublie).Slug}/compte-rendu";
        var draft = $"/rencontres/{meetings.First(m => !m.EstPublie).Slug}";
        string[] forAll =
        [
            "/",
            published,
            $"{published}/versions",
            "/ressources/construire-le-protocole-d-evaluation-episodes-1-et-2",
            "/recherche?q=protocole",
        ];
        return runsTheNetwork
            ?
            [
                .. forAll,
                "/ressources/evaluer-une-cite-educative/pieces",
                $"{published}/correction",
                $"{draft}/compte-rendu/verification",
                $"{draft}/compte-rendu/publication",
            ]
            : forAll;
    }

    private static async IAsyncEnumerable<string> WalkAsync(IPage page, string[] starts)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Queue<string>(starts);
        while (waiting.TryDequeue(out var path))
        {
            if (!seen.Add(Shape(path)))
            {
                continue;
            }

            await page.GotoAsync(path);
            yield return path;
            foreach (var link in await LinksAsync(page))
            {
                waiting.Enqueue(link);
            }
        }
    }

    private static async Task<string[]> LinksAsync(IPage page)
    {
        var links = await page.EvaluateAsync<string[]>(
            "[...document.links].filter(a => a.origin === location.origin && !a.hasAttribute('download') && !/\\.(pdf|docx|txt|ics|csv|json|atom)$|\\/source$/.test(a.pathname)).map(a => a.pathname)"
        );
        return links;
    }

    private static async Task<string> SourceAsync(IPage page, string path)
    {
        var response = await page.APIRequest.GetAsync(path);
        return await response.TextAsync();
    }

    /// <summary>« /cites/arras/chiffres » and « /cites/lens/chiffres » have the same shape.</summary>
    private static string Shape(string path) => Parameter().Replace(path.Split('?')[0], "$1/x");

    private static async Task<IEnumerable<string>> ValidateAsync(string folder)
    {
        var oracles = Oracles.Folder;
        var start = new ProcessStartInfo(
            "node",
            ["node_modules/html-validate/bin/html-validate.mjs", "-f", "text", "--config", ".htmlvalidate.json", $"{folder}/*.html"]
        )
        {
            WorkingDirectory = oracles,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(l => l.StartsWith(folder, StringComparison.Ordinal));
    }

    [GeneratedRegex(
        "(/(?:cites|personnes|courriels|rencontres|fonctions|blocs|invitation|passages|ressources|actualites|fiches|redaction|contribution|bulletins|articles|preferences|themes))/(?!nouvelle|nouveau|calendrier|archiver|importation|propositions?)[^/]+",
        RegexOptions.None,
        1000
    )]
    private static partial Regex Parameter();
}

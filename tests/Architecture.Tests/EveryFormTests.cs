using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Maillage.Testing;

namespace Maillage.Architecture_Tests;

/// <summary>Every form of every page, filled as nobody should: the page comes back, says in French what is wrong, and leads to it.</summary>
public sealed partial class EveryFormTests(ReadersAndThings things) : IClassFixture<ReadersAndThings>
{
    private static readonly string[] ReadersOfForms = ["animatrice", "membre", "administratrice", ReadersAndThings.Anonymous];

    [Fact]
    public async Task A_form_filled_wrong_says_so_in_french_and_each_line_leads_to_its_field()
    {
        var faults = new List<string>();
        var (forms, links) = (0, 0);
        foreach (var (page, form, reader) in await FormsAsync())
        {
            forms++;
            foreach (var fill in new Func<IElement, string>[] { _ => "", Wrong, Long })
            {
                var answer = await SendAsync(reader, page, form, e => Uri.EscapeDataString(fill(e)));
                if ((int)answer.Status >= 500)
                {
                    faults.Add($"{page.Path} {form.Action}: {answer.Status}");
                }

                foreach (var line in answer.Document.QuerySelectorAll(".error-summary li"))
                {
                    var target = line.QuerySelector("a")?.GetAttribute("href");
                    links += target is null ? 0 : 1;
                    if (English().IsMatch(line.TextContent) || (target is not null && answer.Document.GetElementById(target[1..]) is null))
                    {
                        faults.Add($"{page.Path}: « {line.TextContent.Trim()} » → {target}");
                    }
                }
            }
        }

        faults.Distinct().ShouldBeEmpty();
        forms.ShouldBeGreaterThan(60);
        links.ShouldBeGreaterThan(60);
    }

    [Fact]
    public async Task Signs_that_are_no_text_are_never_a_breakdown()
    {
        var faults = new List<string>();
        foreach (var (page, form, reader) in await FormsAsync())
        {
            // U+FFFE, U+0000, half a character, a control.
            var answer = await SendAsync(
                reader,
                page,
                form,
                e => e is IHtmlInputElement { Type: "date" or "number" } ? "%00" : "a%EF%BF%BEb%00c%ED%A0%80d%1B"
            );
            if ((int)answer.Status >= 500)
            {
                faults.Add($"POST {page.Path} {form.Action}: {answer.Status}");
            }
        }

        // The server itself refuses %00 in a path.
        const string Odd = "%EF%BF%BE%00%ED%A0%80%0B";
        string[] names =
        [
            "q",
            "theme",
            "cite",
            "age",
            "reseau",
            "numero",
            "nature",
            "niveau",
            "etat",
            "annee",
            "texte",
            "qui",
            "quoi",
            "du",
            "departement",
            "vague",
            "version",
            "variante",
            "bloc",
            "fiche",
        ];
        var query = string.Join('&', names.Select(n => $"{n}={Odd}"));
        foreach (var (_, _, path) in things.Addresses().Where(a => !a.Path.EndsWith("/flux", StringComparison.Ordinal)))
        {
            foreach (
                var address in (string[])
                    [$"{path}?{query}", $"{path}?q={new string('x', 4000)}&theme=&cite=&numero=99999999999", $"{path}%EF%BF%BE%ED%A0%80%0B"]
            )
            {
                using var answer = await things.Readers["animatrice"].SendAsync(HttpMethod.Get, address, null);
                if ((int)answer.StatusCode >= 500)
                {
                    faults.Add($"GET {address[..Math.Min(60, address.Length)]}: {answer.StatusCode}");
                }
            }
        }

        faults.Distinct().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_head_answers_as_the_get_does()
    {
        var (faults, asked) = (new List<string>(), 0);
        foreach (var (name, reader) in things.Readers.Where(r => r.Key is ReadersAndThings.Anonymous or "animatrice" or "administratrice"))
        {
            foreach (var (_, _, path) in things.Addresses())
            {
                using var get = await reader.SendHeadersAsync(path);
                using var head = await reader.SendAsync(HttpMethod.Head, path, null);
                asked += get.StatusCode == HttpStatusCode.OK ? 1 : 0;
                if (
                    head.StatusCode != get.StatusCode
                    || head.Content.Headers.ContentType?.MediaType != get.Content.Headers.ContentType?.MediaType
                )
                {
                    faults.Add($"{name} {path}: {get.StatusCode}, {head.StatusCode} {head.Content.Headers.ContentType}");
                }
            }
        }

        faults.ShouldBeEmpty();
        asked.ShouldBeGreaterThan(100);
    }

    /// <summary>The forms that somebody fills, once each, with the first reader who has them.</summary>
    private async Task<List<(WebPage Page, IHtmlFormElement Form, Visitor Reader)>> FormsAsync()
    {
        var found = new List<(WebPage, IHtmlFormElement, Visitor)>();
        foreach (var (_, _, path) in things.Addresses().Where(a => !a.Path.EndsWith("/flux", StringComparison.Ordinal)))
        {
            foreach (var reader in ReadersOfForms.Select(r => things.Readers[r]))
            {
                var page = await reader.GetAsync(path);
                var forms = page
                    .Document.QuerySelectorAll<IHtmlFormElement>("main form[method=post]")
                    .Where(f => f.Elements.Any(IsFilled))
                    .ToList();
                if (page.Status == HttpStatusCode.OK && forms.Count > 0)
                {
                    found.AddRange(forms.Select(f => (page, f, reader)));
                    break;
                }
            }
        }

        return found;
    }

    /// <param name="fill">Already escaped.</param>
    private static async Task<WebPage> SendAsync(Visitor reader, WebPage page, IHtmlFormElement form, Func<IElement, string> fill)
    {
        var fields = form
            .Elements.Where(e => e.GetAttribute("name") is { Length: > 0 })
            .Where(e => e is not IHtmlButtonElement and not IHtmlInputElement { Type: "checkbox" or "radio" or "file" or "submit" })
            .Select(e =>
                $"{Uri.EscapeDataString(e.GetAttribute("name")!)}={(IsFilled(e) ? fill(e) : Uri.EscapeDataString(e.GetAttribute("value") ?? ""))}"
            );
        using var content = new StringContent(string.Join('&', fields), Encoding.ASCII, "application/x-www-form-urlencoded");
        var action = form.GetAttribute("action") is { Length: > 0 } given ? given : page.Path;
        return await reader.FollowAsync(await reader.SendAsync(HttpMethod.Post, action, content));
    }

    private static bool IsFilled(IElement element) =>
        element
            is IHtmlSelectElement
                or IHtmlTextAreaElement
                or IHtmlInputElement { Type: not ("hidden" or "submit" or "checkbox" or "radio") };

    private static string Wrong(IElement element) =>
        element switch
        {
            IHtmlSelectElement => "inconnu",
            IHtmlInputElement { Type: "date" or "time" } => "31 février",
            IHtmlInputElement { Type: "number" } => "beaucoup",
            IHtmlInputElement { Type: "email" } => "pas une adresse",
            _ => "x",
        };

    private static string Long(IElement element) =>
        element is IHtmlSelectElement or IHtmlInputElement { Type: "date" or "time" or "number" }
            ? Wrong(element)
            : string.Concat(Enumerable.Range(0, 6000).Select(i => i.ToString(CultureInfo.InvariantCulture).PadLeft(5, 'é')));

    [GeneratedRegex(@"\b(?:the|value|field|required|invalid|must|is not|cannot|could|error|input)\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex English();
}

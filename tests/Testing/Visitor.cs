using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.TestHost;

namespace Maillage.Testing;

/// <summary>A browser without a browser: keeps cookies, follows redirects, fills and sends the forms of the page it reads.</summary>
public sealed class Visitor(HttpClient client)
{
    private readonly CookieContainer _cookies = new();

    /// <summary>Where the page is that sends forms, as browsers say it (Sec-Fetch-Site); nothing for a program that is no browser.</summary>
    public string? SentFrom { get; init; } = "same-origin";

    /// <summary>Who this is for the site: a copy taken by somebody else.</summary>
    public string Cookies => _cookies.GetCookieHeader(Site);

    private Uri Site => client.BaseAddress!;

    public Visitor(TestServer server)
        : this(server.CreateClient()) { }

    public async Task<WebPage> GetAsync(string path) => await FollowAsync(await SendAsync(HttpMethod.Get, path, null));

    /// <summary>The answer itself, without following a redirect.</summary>
    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? content, string? accept = null)
    {
        var request = new HttpRequestMessage(method, new Uri(Site, path)) { Content = content };
        if (accept is not null)
        {
            request.Headers.Add("Accept", accept);
        }

        if (method == HttpMethod.Post && SentFrom is not null)
        {
            request.Headers.Add("Sec-Fetch-Site", SentFrom);
            request.Headers.Add("Origin", SentFrom == "same-origin" ? Site.GetLeftPart(UriPartial.Authority) : "https://ailleurs.example");
        }

        var cookies = Cookies;
        if (cookies.Length > 0)
        {
            request.Headers.Add("Cookie", cookies);
        }

        return SendAsync(request);
    }

    /// <summary>Fills the form as a person would (other fields keep what the page put in them) and sends it.</summary>
    public Task<WebPage> SubmitAsync(WebPage page, string formSelector, params (string Name, string Value)[] values) =>
        SendFormAsync(page, Find<IHtmlFormElement>(page, formSelector), null, values);

    /// <summary>The same by one of several buttons, which may send the form elsewhere.</summary>
    public Task<WebPage> PressAsync(WebPage page, string buttonSelector, params (string Name, string Value)[] values)
    {
        var button = Find<IHtmlButtonElement>(page, buttonSelector);
        var pressed =
            string.IsNullOrEmpty(button.Name) || values.Any(v => v.Name == button.Name) ? values : [.. values, (button.Name, button.Value)];
        return SendFormAsync(page, button.Form!, button.GetAttribute("formaction"), pressed);
    }

    private static T Find<T>(WebPage page, string selector)
        where T : class =>
        page.Document.QuerySelector(selector) as T
        ?? throw new InvalidOperationException($"No « {selector} » on {page.Path}: {page.Title}");

    private async Task<WebPage> SendFormAsync(WebPage page, IHtmlFormElement form, string? to, (string Name, string Value)[] values)
    {
        var names = values.Select(v => v.Name).ToHashSet(StringComparer.Ordinal);
        var fields = Fields(form).Where(f => !names.Contains(f.Key)).Concat(values.Select(v => KeyValuePair.Create(v.Name, v.Value)));
        var action = to ?? (form.GetAttribute("action") is { Length: > 0 } given ? given : page.Path);
        if (string.Equals(form.Method, "get", StringComparison.OrdinalIgnoreCase))
        {
            var query = string.Join('&', fields.Select(f => $"{f.Key}={Uri.EscapeDataString(f.Value)}"));
            return await GetAsync($"{action.Split('?')[0]}?{query}");
        }

        return await FollowAsync(await SendAsync(HttpMethod.Post, action, new FormUrlEncodedContent(fields)));
    }

    /// <summary>Sends a form with a file in it.</summary>
    public async Task<WebPage> UploadAsync(
        WebPage page,
        string formSelector,
        string field,
        string name,
        byte[] content,
        params (string Name, string Value)[] values
    )
    {
        var form = (IHtmlFormElement)page.Document.QuerySelector(formSelector)!;
        using var parts = new MultipartFormDataContent();
        var names = values.Select(v => v.Name).ToHashSet(StringComparer.Ordinal);
        var fields = Fields(form).Where(f => !names.Contains(f.Key)).Concat(values.Select(v => KeyValuePair.Create(v.Name, v.Value)));
        foreach (var (key, value) in fields)
        {
            parts.Add(new StringContent(value), key);
        }

        parts.Add(new ByteArrayContent(content), field, name);
        return await FollowAsync(await SendAsync(HttpMethod.Post, page.Path, parts));
    }

    private static IEnumerable<KeyValuePair<string, string>> Fields(IHtmlFormElement form)
    {
        foreach (var element in form.Elements)
        {
            switch (element)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false }:
                case IHtmlInputElement { Type: "submit" or "file" }:
                    break;
                case IHtmlInputElement { Name.Length: > 0 } input:
                    yield return KeyValuePair.Create(input.Name!, input.Value);
                    break;
                case IHtmlTextAreaElement { Name.Length: > 0 } area:
                    yield return KeyValuePair.Create(area.Name!, area.Value);
                    break;
                case IHtmlSelectElement { Name.Length: > 0, Value: { } chosen } select:
                    yield return KeyValuePair.Create(select.Name!, chosen);
                    break;
            }
        }
    }

    /// <summary>The head of the answer; what follows may never end.</summary>
    public Task<HttpResponseMessage> SendHeadersAsync(string path)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Site, path));
        request.Headers.TryAddWithoutValidation("Cookie", _cookies.GetCookieHeader(Site));
        return client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    /// <summary>Opens a stream of server-sent events and leaves it open.</summary>
    public async Task<EventReader> StreamAsync(string path)
    {
        var answer = await SendHeadersAsync(path);
        answer.EnsureSuccessStatusCode();
        return new EventReader(new StreamReader(await answer.Content.ReadAsStreamAsync()));
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
    {
        var response = await client.SendAsync(request);
        if (response.Headers.TryGetValues("Set-Cookie", out var cookies))
        {
            foreach (var cookie in cookies)
            {
                _cookies.SetCookies(Site, cookie);
            }
        }

        return response;
    }

    public async Task<WebPage> FollowAsync(HttpResponseMessage response)
    {
        var path = response.RequestMessage!.RequestUri!.PathAndQuery;
        for (var hops = 0; hops < 5 && response.Headers.Location is { } location; hops++)
        {
            path = location.IsAbsoluteUri ? location.PathAndQuery : location.ToString();
            response = await SendAsync(HttpMethod.Get, path, null);
        }

        var body = await response.Content.ReadAsStringAsync();
        return new WebPage(path, response.StatusCode, body, await new HtmlParser().ParseDocumentAsync(body));
    }
}

/// <summary>A page as it was read.</summary>
public sealed record WebPage(string Path, HttpStatusCode Status, string Html, IHtmlDocument Document)
{
    public string Title => Text("h1");

    /// <summary>The text of the first match, spaces folded; empty when there is none.</summary>
    public string Text(string selector) => Fold(Document.QuerySelector(selector)?.TextContent ?? "");

    public IReadOnlyList<string> Texts(string selector) => [.. Document.QuerySelectorAll(selector).Select(e => Fold(e.TextContent))];

    public string? Attribute(string selector, string name) => Document.QuerySelector(selector)?.GetAttribute(name);

    public bool Has(string selector) => Document.QuerySelector(selector) is not null;

    public IReadOnlyList<string> Errors => Texts(".error-summary li");

    private static string Fold(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

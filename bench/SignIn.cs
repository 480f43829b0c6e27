using System.Net;
using AngleSharp.Html.Parser;
using Maillage.Reseaux.Demo;

namespace Maillage.Bench;

/// <summary>Signs in through the page, as a person would, and keeps the cookies.</summary>
internal static class SignIn
{
    public static async Task<string> AsAsync(string address, string courriel)
    {
        var cookies = new CookieContainer();
        using var handler = new HttpClientHandler { CookieContainer = cookies, AllowAutoRedirect = false };
        using var http = new HttpClient(handler) { BaseAddress = new Uri(address) };
        var page = await new HtmlParser().ParseDocumentAsync(await http.GetStringAsync(new Uri("/connexion", UriKind.Relative)));
        using var form = new FormUrlEncodedContent(
            new Dictionary<string, string>
            {
                ["Input.Courriel"] = courriel,
                ["Input.MotDePasse"] = ComptesDemo.MotDePasse,
                ["__RequestVerificationToken"] = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!,
            }
        );
        using var answer = await http.PostAsync(new Uri("/connexion", UriKind.Relative), form);
        return answer.StatusCode == HttpStatusCode.Redirect
            ? cookies.GetCookieHeader(new Uri(address))
            : throw new InvalidOperationException($"{courriel} could not sign in: {answer.StatusCode}");
    }
}

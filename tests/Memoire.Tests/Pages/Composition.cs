using Maillage.Kernel.Emails;
using Maillage.Testing;

namespace Maillage.Memoire_Tests.Pages;

/// <summary>What an animator does with bulletins, page by page.</summary>
internal static class Composition
{
    public static async Task<WebPage> OuvrirBulletinAsync(this Visitor animatrice) =>
        await animatrice.SubmitAsync(await animatrice.GetAsync("/bulletins/nouveau"), "main form");

    /// <param name="composition">The page where it was composed.</param>
    public static async Task<WebPage> EnvoyerBulletinAsync(this Visitor animatrice, WebPage composition)
    {
        var envoi = composition.Path.Split('#')[0].Replace("/composition", "/envoi", StringComparison.Ordinal);
        return await animatrice.SubmitAsync(await animatrice.GetAsync(envoi), "main form");
    }

    /// <summary>The headings of a mail, under its title.</summary>
    public static IReadOnlyList<string> Titres(this Email mail) =>
        [.. new AngleSharp.Html.Parser.HtmlParser().ParseDocument(mail.Html!).QuerySelectorAll("h2, h3").Select(e => e.TextContent.Trim())];
}

using Microsoft.AspNetCore.Html;

namespace Maillage.Memoire.Pages.Recherche;

/// <summary>A text, with the words asked for marked. Forty of them on a page: a partial view for each would cost more than the search.</summary>
public static class Marque
{
    public static IHtmlContent Html(string texte, IReadOnlyList<(int Start, int Length)> marques)
    {
        var html = new HtmlContentBuilder();
        var ici = 0;
        foreach (var (debut, longueur) in marques)
        {
            html.Append(texte[ici..debut]).AppendHtml("<mark>").Append(texte.Substring(debut, longueur)).AppendHtml("</mark>");
            ici = debut + longueur;
        }

        return html.Append(texte[ici..]);
    }
}

using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Maillage.Ui.TagHelpers;

/// <summary>Links to the page before and the page after of a long list; filters of the address are kept.</summary>
[HtmlTargetElement("pager", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PagerTagHelper(HtmlEncoder encoder) : TagHelper
{
    public const string Parameter = "numero";

    public required int Numero { get; set; }
    public required bool Suivante { get; set; }

    /// <summary>When it is known; lists too long to be counted have none.</summary>
    public int? Derniere { get; set; }
    public required string Label { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Numero == 1 && !Suivante)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "pager");
        output.Attributes.SetAttribute("aria-label", Label);
        if (Numero > 1)
        {
            output.Content.AppendHtml(Link(Numero - 1, "prev", "Page précédente"));
        }

        if (Suivante)
        {
            output.Content.AppendHtml(Link(Numero + 1, "next", "Page suivante"));
        }

        var position = Derniere is { } derniere ? $"Page {Numero} sur {derniere}" : $"Page {Numero}";
        output.Content.AppendHtml($"<span class=\"meta\">{position}</span>");
    }

    private string Link(int page, string relation, string text)
    {
        var query = new QueryBuilder(ViewContext.HttpContext.Request.Query.Where(q => q.Key != Parameter))
        {
            { Parameter, page.ToString(CultureInfo.InvariantCulture) },
        };
        return $"<a rel=\"{relation}\" href=\"{encoder.Encode(query.ToString())}\">{text}</a>";
    }
}

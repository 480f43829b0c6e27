using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Maillage.Ui.TagHelpers;

/// <summary>What is wrong with a form, at its top, each line a link to its field. Nothing when nothing is.</summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorSummaryTagHelper : TagHelper
{
    [HtmlAttributeNotBound]
    [ViewContext]
    public required ViewContext ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (ViewContext.ModelState.IsValid)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "error-summary");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Content.AppendHtml("<h2>À corriger avant de continuer</h2>").AppendHtml(new Lines(ViewContext));
    }

    /// <summary>Written once the whole page is known: the fields come below the summary.</summary>
    private sealed class Lines(ViewContext view) : IHtmlContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder)
        {
            var list = new TagBuilder("ul");
            foreach (var (key, entry) in view.ModelState)
            {
                foreach (var error in entry!.Errors)
                {
                    list.InnerHtml.AppendHtml(Line(FormFields.IdOf(view.HttpContext, key), error.ErrorMessage));
                }
            }

            list.WriteTo(writer, encoder);
        }
    }

    private static TagBuilder Line(string? id, string message)
    {
        var line = new TagBuilder("li");
        if (id is null)
        {
            line.InnerHtml.Append(message);
            return line;
        }

        var link = new TagBuilder("a");
        link.MergeAttribute("href", $"#{id}");
        link.InnerHtml.Append(message);
        line.InnerHtml.AppendHtml(link);
        return line;
    }
}

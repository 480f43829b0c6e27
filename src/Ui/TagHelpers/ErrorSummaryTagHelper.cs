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
        output.Content.AppendHtml("<h2>À corriger avant de continuer</h2>").AppendHtml(Lines());
    }

    private TagBuilder Lines()
    {
        var list = new TagBuilder("ul");
        foreach (var (key, entry) in ViewContext.ModelState)
        {
            foreach (var error in entry!.Errors)
            {
                list.InnerHtml.AppendHtml(Line(key, error.ErrorMessage));
            }
        }

        return list;
    }

    private static TagBuilder Line(string key, string message)
    {
        var line = new TagBuilder("li");
        if (key.Length == 0)
        {
            line.InnerHtml.Append(message);
            return line;
        }

        var link = new TagBuilder("a");
        link.MergeAttribute("href", $"#{TagBuilder.CreateSanitizedId(key, "_")}");
        link.InnerHtml.Append(message);
        line.InnerHtml.AppendHtml(link);
        return line;
    }
}

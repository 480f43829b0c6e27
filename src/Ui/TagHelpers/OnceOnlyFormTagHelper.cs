using System.Reflection;
using Maillage.Kernel.Data;
using Maillage.Ui.Caching;
using Maillage.Ui.Validation;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Maillage.Ui.TagHelpers;

/// <summary>Gives each form of an <see cref="OnceOnlyAttribute"/> page a key of its own.</summary>
[HtmlTargetElement("form", Attributes = "method")]
public sealed class OnceOnlyFormTagHelper : TagHelper
{
    [HtmlAttributeNotBound]
    [ViewContext]
    public required ViewContext ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var posts = string.Equals(output.Attributes["method"]?.Value?.ToString(), "post", StringComparison.OrdinalIgnoreCase);
        var model = (ViewContext.ActionDescriptor as CompiledPageActionDescriptor)?.HandlerTypeInfo;
        if (!posts || model?.IsDefined(typeof(OnceOnlyAttribute)) != true)
        {
            return;
        }

        UnchangedPage.Refuse(ViewContext.HttpContext);
        var key = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        key.MergeAttribute("type", "hidden");
        key.MergeAttribute("name", OnceOnlyAttribute.Field);
        key.MergeAttribute("value", $"{Identifiers.Next():N}");
        output.PostContent.AppendHtml(key);
    }
}

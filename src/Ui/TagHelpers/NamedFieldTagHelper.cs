using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Maillage.Ui.TagHelpers;

/// <summary>A field that a page writes by hand is known to the summary of errors as those of <see cref="FieldTagHelper"/> are: it has an
/// identifier, and says when it is what is wrong.</summary>
[HtmlTargetElement("input", Attributes = "name", TagStructure = TagStructure.WithoutEndTag)]
[HtmlTargetElement("select", Attributes = "name")]
[HtmlTargetElement("textarea", Attributes = "name")]
public sealed class NamedFieldTagHelper : TagHelper
{
    [HtmlAttributeNotBound]
    [ViewContext]
    public required ViewContext ViewContext { get; set; }

    // After those that write the name and the identifier of a property.
    public override int Order => 10_000;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var (name, type) = (Text(output, "name"), Text(output, "type"));
        if (name.Length == 0 || type is "hidden" || output.Attributes.ContainsName("hidden"))
        {
            return;
        }

        var http = ViewContext.HttpContext;
        var id = Text(output, "id");
        if (id.Length == 0)
        {
            // Of the choices of one name, the first stands for all.
            if (FormFields.IdOf(http, name) is not null)
            {
                return;
            }

            id = TagBuilder.CreateSanitizedId(name, "_");
            output.Attributes.SetAttribute("id", id);
        }

        FormFields.Note(http, name, id);
        // A choice among several is said wrong by the summary alone.
        if (
            type is "radio" or "checkbox"
            || FormFields.IdOf(http, name) != id
            || FormFields.ErrorOf(ViewContext.ModelState, name) is not { } error
        )
        {
            return;
        }

        output.Attributes.SetAttribute("aria-invalid", "true");
        output.Attributes.SetAttribute("aria-describedby", $"{Text(output, "aria-describedby")} {id}-error".Trim());
        var note = new TagBuilder("p");
        note.AddCssClass("error");
        note.MergeAttribute("id", $"{id}-error");
        note.InnerHtml.Append(error);
        output.PostElement.AppendHtml(note);
    }

    private static string Text(TagHelperOutput output, string attribute) => output.Attributes[attribute]?.Value?.ToString() ?? "";
}

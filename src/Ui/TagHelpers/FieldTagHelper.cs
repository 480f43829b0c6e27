using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Maillage.Ui.TagHelpers;

/// <summary>A form field, whole: label, hint, error and control, bound to each other for screen readers.
/// <c>&lt;field for="Input.Titre" hint="…" /&gt;</c></summary>
[HtmlTargetElement("field", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FieldTagHelper(IHtmlGenerator generator) : TagHelper
{
    public required ModelExpression For { get; set; }
    public string? Hint { get; set; }
    public string? Label { get; set; }

    /// <summary>text (default, or deduced), textarea, select, checkbox, password, date, time, number, email, url, file.</summary>
    public string? Kind { get; set; }
    public int Rows { get; set; } = 5;
    public IEnumerable<SelectListItem>? Items { get; set; }
    public string? Autocomplete { get; set; }

    /// <summary>Placed by the page in place of the control (a group of its own).</summary>
    public string? ListId { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public required ViewContext ViewContext { get; set; }

    private string Id => TagBuilder.CreateSanitizedId(For.Name, "_");

    private string? Error => FormFields.ErrorOf(ViewContext.ModelState, For.Name);

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var kind = Kind ?? Deduce();
        FormFields.Note(ViewContext.HttpContext, For.Name, Id);
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"field field-{kind}{(Error is null ? "" : " field-invalid")}");
        var control = Control(kind);
        if (kind == "checkbox")
        {
            output.Content.AppendHtml(control).AppendHtml(LabelTag());
            AppendNotes(output);
        }
        else
        {
            output.Content.AppendHtml(LabelTag());
            AppendNotes(output);
            output.Content.AppendHtml(control);
        }
    }

    private string Deduce()
    {
        var type = Nullable.GetUnderlyingType(For.ModelExplorer.ModelType) ?? For.ModelExplorer.ModelType;
        return For.Metadata.DataTypeName switch
        {
            "Password" => "password",
            "EmailAddress" => "email",
            "Url" => "url",
            "MultilineText" => "textarea",
            _ when Items is not null => "select",
            _ when type == typeof(bool) => "checkbox",
            _ when type == typeof(DateOnly) => "date",
            _ when type == typeof(TimeOnly) => "time",
            _ when type == typeof(int) => "number",
            _ => "text",
        };
    }

    private TagBuilder Control(string kind)
    {
        var control = kind switch
        {
            "textarea" => generator.GenerateTextArea(ViewContext, For.ModelExplorer, For.Name, Rows, 60, null),
            "select" => generator.GenerateSelect(ViewContext, For.ModelExplorer, null, For.Name, Items ?? [], false, null),
            "checkbox" => CheckBox(),
            "password" => generator.GeneratePassword(ViewContext, For.ModelExplorer, For.Name, null, null),
            _ => TextBox(kind),
        };
        foreach (var name in control.Attributes.Keys.Where(k => k.StartsWith("data-val", StringComparison.Ordinal)).ToList())
        {
            control.Attributes.Remove(name);
        }

        Describe(control);
        return control;
    }

    // What was sent may be neither « true » nor « false »: the generator would fail on it.
    private TagBuilder CheckBox()
    {
        if (ViewContext.ModelState.TryGetValue(For.Name, out var entry) && entry.ValidationState == ModelValidationState.Invalid)
        {
            entry.RawValue = bool.FalseString;
        }

        return generator.GenerateCheckBox(ViewContext, For.ModelExplorer, For.Name, For.Model as bool?, null);
    }

    private TagBuilder TextBox(string kind)
    {
        var format = kind switch
        {
            "date" => "{0:yyyy-MM-dd}",
            "time" => "{0:HH\\:mm}",
            _ => null,
        };
        var box = generator.GenerateTextBox(ViewContext, For.ModelExplorer, For.Name, For.Model, format, null);
        box.MergeAttribute("type", kind, replaceExisting: true);
        return box;
    }

    private void Describe(TagBuilder control)
    {
        string[] notes = [.. new[] { Hint is null ? "" : $"{Id}-hint", Error is null ? "" : $"{Id}-error" }.Where(n => n.Length > 0)];
        Set(control, "aria-describedby", notes.Length == 0 ? null : string.Join(' ', notes));
        Set(control, "aria-invalid", Error is null ? null : "true");
        Set(control, "autocomplete", Autocomplete);
        Set(control, "list", ListId);
        Set(control, "required", IsRequired && control.Attributes.GetValueOrDefault("type") != "checkbox" ? "required" : null);
        Set(control, "maxlength", MaxLength?.ToString());
    }

    private static void Set(TagBuilder control, string name, string? value)
    {
        if (value is not null)
        {
            control.MergeAttribute(name, value, replaceExisting: true);
        }
    }

    private bool IsRequired => For.Metadata.ValidatorMetadata.OfType<RequiredAttribute>().Any();

    private int? MaxLength => For.Metadata.ValidatorMetadata.OfType<StringLengthAttribute>().FirstOrDefault()?.MaximumLength;

    private TagBuilder LabelTag()
    {
        var label = new TagBuilder("label");
        label.MergeAttribute("for", Id);
        label.InnerHtml.Append(Label ?? For.Metadata.DisplayName ?? For.Metadata.PropertyName ?? "");
        if (!IsRequired && (Kind ?? Deduce()) != "checkbox")
        {
            label.InnerHtml.AppendHtml(" <span class=\"optional\">(facultatif)</span>");
        }

        return label;
    }

    private void AppendNotes(TagHelperOutput output)
    {
        output.Content.AppendHtml(Note("hint", Hint));
        output.Content.AppendHtml(Note("error", Error));
    }

    private IHtmlContent Note(string role, string? text)
    {
        if (text is null)
        {
            return HtmlString.Empty;
        }

        var note = new TagBuilder("p");
        note.AddCssClass(role);
        note.MergeAttribute("id", $"{Id}-{role}");
        note.InnerHtml.Append(text);
        return note;
    }
}

using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Maillage.Kernel.Text;

namespace Maillage.Ui.Sending;

/// <summary>What a form would send, in the words of its page: the title, the button, and each field by its label and what was chosen.</summary>
public sealed record SentForm(string Title, string? Button, IReadOnlyList<SentField> Fields)
{
    private const string Unchecked = "false";

    /// <param name="html">The page of the form, as the sender reads it now.</param>
    /// <param name="address">Where the form is sent.</param>
    /// <param name="sent">Its fields, as sent.</param>
    public static SentForm Read(string html, string address, IReadOnlyList<KeyValuePair<string, string>> sent)
    {
        var page = new HtmlParser().ParseDocument(html);
        var names = sent.Select(f => f.Key).ToHashSet(StringComparer.Ordinal);
        var button = page.QuerySelectorAll("main button[formaction]").FirstOrDefault(b => Leads(b.GetAttribute("formaction"), address));
        var form =
            button?.Closest("form")
            ?? page.QuerySelectorAll("main form[method=post]")
                .OrderByDescending(f => Leads(f.GetAttribute("action"), address))
                .ThenByDescending(f => ((IHtmlFormElement)f).Elements.Count(e => names.Contains(e.GetAttribute("name") ?? "")))
                .FirstOrDefault();
        button ??= form?.QuerySelector("button:not([formaction])");
        return new SentForm(
            Fold(page.QuerySelector("h1")?.TextContent),
            button is null ? null : Fold(button.TextContent),
            [.. sent.GroupBy(f => f.Key, f => f.Value).SelectMany(f => Words(form, f.Key, [.. f]))]
        );
    }

    // Without an address of its own, a form is sent to that of its page.
    private static bool Leads(string? to, string address) => to is { Length: > 0 } && address.EndsWith(to, StringComparison.Ordinal);

    private static IEnumerable<SentField> Words(IElement? form, string name, IReadOnlyList<string> values)
    {
        var controls = form is null ? [] : ((IHtmlFormElement)form).Elements.Where(e => e.GetAttribute("name") == name).ToList();
        if (controls.Exists(c => c is IHtmlInputElement { Type: "checkbox", Value: "true" }))
        {
            // A box left empty is sent too, by a hidden field of the same name.
            return [new SentField(Label(controls[0]) ?? name, values.Any(v => v != Unchecked) ? "oui" : "non", false)];
        }

        return values.Select(v => Word(controls, name, v));
    }

    private static SentField Word(IReadOnlyList<IHtmlElement> controls, string name, string value) =>
        controls.FirstOrDefault(c => c is not IHtmlInputElement { Type: "checkbox" or "radio" } box || box.Value == value) switch
        {
            null => new SentField(name, value, true),
            IHtmlSelectElement select => new SentField(
                Label(select) ?? name,
                Fold(select.Options.FirstOrDefault(o => o.Value == value)?.Text ?? value),
                false
            ),
            IHtmlInputElement { Type: "checkbox" or "radio" } box => new SentField(Group(box) ?? name, Label(box) ?? value, false),
            IHtmlInputElement { Type: "hidden" } hidden => new SentField(name, value, true),
            IHtmlInputElement { Type: "date" } date => new SentField(Label(date) ?? name, Day(value), false),
            var control => new SentField(Label(control) ?? name, value, false),
        };

    private static string Day(string value) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day.ToString("d MMMM yyyy", French.Culture)
            : value;

    private static string? Label(IElement control)
    {
        var label =
            control.Id is { Length: > 0 } id && control.Owner!.QuerySelector($"label[for='{id}']") is { } apart
                ? apart
                : control.Closest("label");
        if (label is null)
        {
            return control.GetAttribute("aria-label");
        }

        var words = (IElement)label.Clone();
        foreach (var aside in words.QuerySelectorAll(".optional, input, select, textarea").ToList())
        {
            aside.Remove();
        }

        return Fold(words.TextContent);
    }

    private static string? Group(IElement box) =>
        box.Closest("fieldset")?.QuerySelector("legend") is { } legend ? Fold(legend.TextContent) : null;

    private static string Fold(string? text) => string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

/// <param name="IsHidden">Not seen on the page: its name is all that can be said of it.</param>
public sealed record SentField(string Label, string Value, bool IsHidden);

using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Maillage.Ui.TagHelpers;

/// <summary>The fields that the page being written shows, by the name that they are sent under: an error leads to one of them, whether the
/// page reads it as « Input.Texte », as « Texte » or as the parameter « texte » of a handler.</summary>
internal static class FormFields
{
    public static void Note(HttpContext http, string name, string id)
    {
        if (http.Items[typeof(FormFields)] is not Dictionary<string, string> fields)
        {
            http.Items[typeof(FormFields)] = fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        }

        // The first of several forms of the same shape.
        fields.TryAdd(Short(name), id);
    }

    /// <returns>Null when the page shows no such field.</returns>
    public static string? IdOf(HttpContext http, string key) =>
        key.Length > 0 && http.Items[typeof(FormFields)] is Dictionary<string, string> fields ? fields.GetValueOrDefault(Short(key)) : null;

    /// <summary>What is wrong with a field, under whichever of its names.</summary>
    public static string? ErrorOf(ModelStateDictionary state, string name) =>
        state.IsValid
            ? null
            : state
                .Where(e => e.Value!.Errors.Count > 0 && Same(Short(e.Key), Short(name)))
                .Select(e => e.Value!.Errors[0].ErrorMessage)
                .FirstOrDefault();

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static string Short(string name) => name.StartsWith("Input.", StringComparison.Ordinal) ? name["Input.".Length..] : name;
}

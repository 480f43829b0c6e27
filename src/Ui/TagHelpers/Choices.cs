using Microsoft.AspNetCore.Mvc.Rendering;

namespace Maillage.Ui.TagHelpers;

/// <summary>The values of an enumeration, for a list or for radio buttons.</summary>
public static class Choices
{
    /// <param name="label">Their French names.</param>
    public static IEnumerable<SelectListItem> Of<T>(Func<T, string> label)
        where T : struct, Enum => Enum.GetValues<T>().Select(v => new SelectListItem(label(v), v.ToString()));
}

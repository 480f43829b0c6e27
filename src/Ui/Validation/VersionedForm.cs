using Maillage.Kernel.Data;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Maillage.Ui.Validation;

/// <summary>A form that says which version of the thing it was filled from.</summary>
public interface IVersionedForm
{
    int Version { get; set; }
}

public static class VersionedForms
{
    /// <summary>Somebody else saved since the form (the page's « Input ») was opened: what was typed is shown again beside what they wrote,
    /// and saved over it if it is sent again. Saving compares too, but with the version that this request read.</summary>
    public static bool IsOvertaken(this PageModel page, IVersionedForm input, IVersioned saved)
    {
        if (input.Version == saved.Version)
        {
            return false;
        }

        input.Version = saved.Version;
        page.ModelState.Remove("Input.Version");
        return true;
    }
}

using Maillage.Kernel.Data;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;

namespace Maillage.Ui;

/// <summary>The menu of the modules, cut to what this reader may open.</summary>
public sealed class SiteMenu(ModuleCatalog modules, IAuthorizationService authorization)
{
    public async Task<IReadOnlyList<MenuEntry>> ForAsync(HttpContext http)
    {
        var shown = new List<MenuEntry>();
        foreach (var entry in modules.SelectMany(m => m.Menu).OrderBy(e => e.Order))
        {
            if ((await authorization.AuthorizeAsync(http.User, entry.Policy)).Succeeded)
            {
                shown.Add(entry);
            }
        }

        return shown;
    }

    public static bool IsCurrent(MenuEntry entry, HttpContext http) => http.Request.Path.StartsWithSegments(entry.Path);
}

using Maillage.Kernel.Data;
using Maillage.Reseaux;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Memoire.Pages.Ressources;

/// <summary>On a page that takes large files for one resource: who may not change it is told so before their file is read.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RessourceEcriteAttribute : Attribute, IAsyncAuthorizationFilter, IOrderedFilter
{
    /// <summary>Before the token of the form is looked for, which reads it.</summary>
    public int Order => -1000;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var http = context.HttpContext;
        if (HttpMethods.IsPost(http.Request.Method))
        {
            var droits = await http.RequestServices.GetRequiredService<DroitsCourants>().LireAsync();
            var slug = context.RouteData.Values["slug"]?.ToString() ?? "";
            await http.RequestServices.GetRequiredService<AppDb>().RessourceEcriteParAsync(slug, droits);
        }
    }
}

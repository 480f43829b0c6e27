using Maillage.Kernel.Data;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Rencontres;

/// <summary>Meetings of the network: invitation, blocs of the cités, minutes.</summary>
public sealed class RencontresModule : IModule
{
    public void AddServices(IServiceCollection services) { }

    public void Protect(PageConventionCollection pages) => pages.AllowAnonymousToFolder("/Accueil");
}

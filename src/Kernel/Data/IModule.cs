using System.Collections;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Kernel.Data;

/// <summary>A room of the product. Its class is its table of contents: services, rights of its page folders, endpoints, menu.</summary>
public interface IModule
{
    void AddServices(IServiceCollection services);

    /// <summary>Declares who may enter each page folder. A page without a declaration is refused to everybody.</summary>
    void Protect(PageConventionCollection pages);

    void MapEndpoints(IEndpointRouteBuilder endpoints) { }

    IEnumerable<MenuEntry> Menu => [];
}

/// <summary>A line of the main menu, shown to those whom <paramref name="Policy"/> lets in.</summary>
public sealed record MenuEntry(string Label, string Path, string Policy, int Order);

/// <summary>The modules of this application, in reference order.</summary>
public sealed class ModuleCatalog(IReadOnlyList<IModule> modules) : IEnumerable<IModule>
{
    public IEnumerator<IModule> GetEnumerator() => modules.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

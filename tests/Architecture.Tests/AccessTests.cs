using Maillage.Testing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Architecture_Tests;

public sealed class AccessTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public void Every_route_declares_who_may_enter()
    {
        var endpoints = app
            .App.Services.GetRequiredService<IEnumerable<EndpointDataSource>>()
            .SelectMany(s => s.Endpoints)
            .OfType<RouteEndpoint>();

        var silent = endpoints
            .Where(e => e.Metadata.GetMetadata<IAllowAnonymous>() is null && e.Metadata.GetMetadata<IAuthorizeData>() is null)
            .Select(e => e.RoutePattern.RawText)
            // The framework's own catch-all for assets that are being written; the fallback policy refuses it to everybody.
            .Where(route => route != "{**path:file}");

        silent.ShouldBeEmpty();
    }
}

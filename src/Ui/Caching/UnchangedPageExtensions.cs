using Microsoft.AspNetCore.Builder;

namespace Maillage.Ui.Caching;

public static class UnchangedPageExtensions
{
    /// <summary>For an endpoint that is not a page and wants the same.</summary>
    public static RouteHandlerBuilder KeepWhileUnchanged(this RouteHandlerBuilder endpoint) =>
        endpoint.WithMetadata(UnchangedPage.Instance);
}

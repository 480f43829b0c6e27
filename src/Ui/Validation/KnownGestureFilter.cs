using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Maillage.Ui.Validation;

/// <summary>A gesture that the page does not know (another method, another « handler ») is refused: the framework would show the page
/// without having read anything for it.</summary>
public sealed class KnownGestureFilter : IPageFilter
{
    public void OnPageHandlerSelected(PageHandlerSelectedContext context) { }

    public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        var known = context.ActionDescriptor.HandlerMethods;
        var method = context.HttpContext.Request.Method;
        var reads = HttpMethods.IsGet(method) || HttpMethods.IsHead(method);
        if (context.HandlerMethod is null && known.Any(h => !reads || HttpMethods.IsGet(h.HttpMethod)))
        {
            context.Result = new NotFoundResult();
        }
    }

    public void OnPageHandlerExecuted(PageHandlerExecutedContext context) { }
}

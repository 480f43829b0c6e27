using Maillage.Ui.Sending;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace Maillage.Web.Hosting;

/// <summary>What is sent is looked at before it is read: whether the address takes anything, from where it is sent, how much it weighs.
/// The rest is for the authorization, then for <see cref="FormRoom"/>. What is refused is answered at once, unread.</summary>
internal sealed class SendingGate(RequestDelegate next, IOptions<AntiforgeryOptions> antiforgery)
{
    private const long Patience = 10_000_000;

    public Task InvokeAsync(HttpContext http)
    {
        if (IsReading(http) || IsShowingError(http))
        {
            Forget(http);
            return next(http);
        }

        if (Refusal(http) is { } status)
        {
            Forget(http);
            http.Response.StatusCode = status;
            return Task.CompletedTask;
        }

        CloseUnlessRead(http);
        return next(http);
    }

    /// <summary>After the authorization: what may be sent must also find room.</summary>
    public static Task EnterAsync(HttpContext http, RequestDelegate next)
    {
        if (http.RequestServices.GetRequiredService<FormRoom>().TryEnter(http))
        {
            return next(http);
        }

        Forget(http);
        http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        http.Response.Headers.RetryAfter = "60";
        return Task.CompletedTask;
    }

    private static bool IsReading(HttpContext http) =>
        HttpMethods.IsGet(http.Request.Method)
        || HttpMethods.IsHead(http.Request.Method)
        || HttpMethods.IsOptions(http.Request.Method)
        || HttpMethods.IsTrace(http.Request.Method);

    // The page of an error is shown to a request that failed; it takes nothing of what was sent.
    private static bool IsShowingError(HttpContext http) =>
        http.Features.Get<IStatusCodeReExecuteFeature>() is not null || http.Features.Get<IExceptionHandlerFeature>() is not null;

    private int? Refusal(HttpContext http)
    {
        var request = http.Request;
        if (http.GetEndpoint() is not { } endpoint || !Takes(endpoint, request))
        {
            return StatusCodes.Status404NotFound;
        }

        if (request.ContentLength is null && HasBody(http))
        {
            return StatusCodes.Status411LengthRequired;
        }

        if (request.ContentLength > (endpoint.Metadata.GetMetadata<IRequestSizeLimitMetadata>()?.MaxRequestBodySize ?? FormRoom.Form))
        {
            return StatusCodes.Status413PayloadTooLarge;
        }

        // Mail programs unsubscribe by themselves (RFC 8058), from no page at all.
        var asksProof = endpoint.Metadata.GetMetadata<IgnoreAntiforgeryTokenAttribute>() is null;
        return asksProof && (SameOrigin.Of(request) == RequestOrigin.Foreign || LacksCookie(endpoint, request))
            ? StatusCodes.Status400BadRequest
            : null;
    }

    private static bool Takes(Endpoint endpoint, HttpRequest request)
    {
        if (endpoint.Metadata.GetMetadata<CompiledPageActionDescriptor>() is not { } page)
        {
            return endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains(request.Method) == true;
        }

        var handler = request.RouteValues["handler"]?.ToString() ?? request.Query["handler"].ToString();
        return page.HandlerMethods.Any(h =>
            string.Equals(h.HttpMethod, request.Method, StringComparison.OrdinalIgnoreCase)
            && (string.IsNullOrEmpty(h.Name) || string.Equals(h.Name, handler, StringComparison.OrdinalIgnoreCase))
        );
    }

    // Where one signs in first, the form may yet be kept; elsewhere it would be refused once read.
    private bool LacksCookie(Endpoint endpoint, HttpRequest request) =>
        endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null && !request.Cookies.ContainsKey(antiforgery.Value.Cookie.Name!);

    private static bool HasBody(HttpContext http) => http.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody == true;

    /// <summary>Nobody further down reads it, nor waits for it.</summary>
    private static void Forget(HttpContext http)
    {
        if (!HasBody(http) || http.Request.Body == Stream.Null)
        {
            return;
        }

        Close(http);
        http.Request.Body = Stream.Null;
        (http.Request.ContentType, http.Request.ContentLength) = (null, null);
        http.Features.Set<IFormFeature>(new FormFeature(FormCollection.Empty));
    }

    // The server would otherwise read on for a while, to find the next request of the connection.
    private static void CloseUnlessRead(HttpContext http) =>
        http.Response.OnStarting(() =>
        {
            if (http.Features.Get<IFormFeature>()?.Form is null)
            {
                Close(http);
            }

            return Task.CompletedTask;
        });

    // Past a few seconds of sending, nobody waits for the end of it: a browser then sees the connection cut.
    private static void Close(HttpContext http)
    {
        if (http.Request.ContentLength is <= FormRoom.Small || !HasBody(http))
        {
            return;
        }

        if (
            http.Request.ContentLength is not <= Patience
            && http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size
        )
        {
            size.MaxRequestBodySize = 0;
        }

        if (http.Request.Protocol.StartsWith("HTTP/1", StringComparison.Ordinal) && !http.Response.HasStarted)
        {
            http.Response.Headers.Connection = "close";
        }
    }
}

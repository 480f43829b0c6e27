using System.Text;
using Maillage.Ui.Caching;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Ui.Sending;

/// <summary>Reads a page of the site as somebody would see it: through the same doors, in the same process.</summary>
public sealed class PageReader(IServiceScopeFactory scopes)
{
    private RequestDelegate _site = _ => Task.CompletedTask;

    /// <summary>Placed where a request enters the site.</summary>
    public RequestDelegate Enter(RequestDelegate site) => _site = site;

    /// <summary>The page, for the person of this request; nothing if it is not open to them.</summary>
    public async Task<string?> ReadAsync(HttpContext reader, string address)
    {
        Task<string?> reading;
        // The request in progress must not be taken for the other.
        using (ExecutionContext.SuppressFlow())
        {
            reading = Task.Run(() => ReadApartAsync(reader, address));
        }

        return await reading;
    }

    private async Task<string?> ReadApartAsync(HttpContext reader, string address)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var page = new MemoryStream();
        var http = new DefaultHttpContext(Features(reader.Request, address, page))
        {
            RequestServices = scope.ServiceProvider,
            User = reader.User,
            RequestAborted = reader.RequestAborted,
        };
        scope.ServiceProvider.GetRequiredService<IHttpContextAccessor>().HttpContext = http;
        // It has no cookie, and would be kept as a visitor's.
        UnchangedPage.Refuse(http);
        await _site(http);
        return http.Response.StatusCode == StatusCodes.Status200OK ? Encoding.UTF8.GetString(page.ToArray()) : null;
    }

    private static FeatureCollection Features(HttpRequest like, string address, Stream page)
    {
        var query = address.IndexOf('?', StringComparison.Ordinal);
        var request = new HttpRequestFeature
        {
            Method = HttpMethods.Get,
            Protocol = like.Protocol,
            Scheme = like.Scheme,
            Path = query < 0 ? address : address[..query],
            QueryString = query < 0 ? "" : address[query..],
        };
        request.Headers.Host = like.Host.Value;
        var features = new FeatureCollection();
        features.Set<IHttpRequestFeature>(request);
        features.Set<IHttpResponseFeature>(new HttpResponseFeature());
        features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(page));
        return features;
    }
}

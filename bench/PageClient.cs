using System.Net;
using Maillage.Kernel.Data;

namespace Maillage.Bench;

/// <summary>Reads the pages of a site, signed in, one after the other.</summary>
internal sealed class PageClient : IDisposable
{
    private const int Requests = 40;
    private readonly HttpClient _http;
    private readonly ChangeStamp _changes;

    public PageClient(GeneratedSite site)
    {
        _changes = site.Host.Services.GetRequiredService<ChangeStamp>();
        var address = new Uri(site.Host.Address);
        // As a browser: a session that is renewed on the way is taken.
        var cookies = new CookieContainer();
        cookies.SetCookies(address, site.Cookie.Replace("; ", ",", StringComparison.Ordinal));
        _http = new HttpClient(new HttpClientHandler { CookieContainer = cookies, AllowAutoRedirect = false }) { BaseAddress = address };
    }

    public Task<byte[]> GetAsync(string path) => _http.GetByteArrayAsync(new Uri(path, UriKind.Relative));

    /// <summary>The median time of a request, in milliseconds.</summary>
    public async Task<double> TimeAsync(string path)
    {
        var times = new List<double>();
        for (var i = 0; i < Requests; i++)
        {
            // As after a write: nothing comes from memory.
            _changes.Move();
            times.Add(await Tool.TimeAsync(() => GetAsync(path)));
        }

        return times.Order().ElementAt(Requests / 2);
    }

    public void Dispose() => _http.Dispose();
}

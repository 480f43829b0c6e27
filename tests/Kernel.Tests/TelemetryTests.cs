using System.Collections.Concurrent;
using System.Text;
using Maillage.Kernel.Jobs;
using Maillage.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Maillage.Kernel_Tests;

/// <summary>Against a collector on loopback that keeps what it gets. Texts are readable in protobuf.</summary>
public sealed class TelemetryTests
{
    [Fact]
    public async Task Metrics_and_traces_go_to_the_collector_without_any_address_that_is_a_secret()
    {
        await using var collector = await Collector.StartAsync();
        await using (var app = new Observed(collector.Address))
        {
            await ((IAsyncLifetime)app).InitializeAsync();
            await app.Visitor().GetAsync("/cites?numero=1&qui=personne-nommee");
            await app.Visitor().GetAsync("/invitation/jeton-tres-secret");
            await app.RunJobsAsync();
        }

        var (traces, metrics) = (collector.Received("/v1/traces"), collector.Received("/v1/metrics"));
        traces.ShouldContain("cites");
        traces.ShouldContain("invitation/{jeton}");
        metrics.ShouldContain("http.server.request.duration");
        metrics.ShouldContain("dotnet.gc");
        (traces + metrics).ShouldContain("service.name");
        (traces + metrics).ShouldNotContain("jeton-tres-secret");
        (traces + metrics).ShouldNotContain("personne-nommee");
    }

    private sealed class Observed(string collector) : TestApp
    {
        protected override IReadOnlyDictionary<string, string?> Settings =>
            new Dictionary<string, string?> { ["Maillage:Telemetrie"] = collector };
    }

    private sealed class Collector(WebApplication app) : IAsyncDisposable
    {
        private readonly ConcurrentQueue<(string Path, string Text)> _received = [];

        public string Address => app.Urls.First();

        public static async Task<Collector> StartAsync()
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            var app = builder.Build();
            var collector = new Collector(app);
            app.MapPost("/v1/{signal}", collector.KeepAsync);
            await app.StartAsync();
            return collector;
        }

        public string Received(string path) => string.Concat(_received.Where(r => r.Path == path).Select(r => r.Text));

        public ValueTask DisposeAsync() => app.DisposeAsync();

        private async Task KeepAsync(HttpContext http)
        {
            using var body = new MemoryStream();
            await http.Request.Body.CopyToAsync(body);
            _received.Enqueue((http.Request.Path, Encoding.UTF8.GetString(body.ToArray())));
            http.Response.ContentType = "application/x-protobuf";
        }
    }
}

using System.Diagnostics;
using System.Reflection;
using Maillage.Kernel;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Maillage.Web.Hosting;

/// <summary>Metrics and traces to a collector that the settings name (OTLP/HTTP, protobuf). The usual variables
/// (<c>OTEL_SERVICE_NAME</c>, <c>OTEL_RESOURCE_ATTRIBUTES</c>, <c>OTEL_EXPORTER_OTLP_HEADERS</c>…) are honoured.</summary>
internal static class Telemetry
{
    private static readonly string[] Meters =
    [
        Instruments.Name,
        "Microsoft.AspNetCore.Hosting",
        "Microsoft.AspNetCore.Server.Kestrel",
        "Npgsql",
        "System.Runtime",
    ];

    public static void AddTelemetry(this IServiceCollection services, string? collector)
    {
        if (collector is not null)
        {
            // ASP.NET Core then says the method, the scheme and the server of each request; SayRoute the rest.
            AppContext.SetSwitch("Microsoft.AspNetCore.Hosting.SuppressActivityOpenTelemetryData", false);
            services.AddHostedService(_ => new Exporters(collector.TrimEnd('/')));
        }
    }

    /// <summary>Gives the trace of a request the shape of its address and its outcome; that of the page of an error is not the one asked for.</summary>
    public static async Task SayRoute(HttpContext http, RequestDelegate next)
    {
        var activity = Activity.Current is { IsAllDataRequested: true } current ? current : null;
        if (activity is not null && activity.GetTagItem("http.route") is null)
        {
            var route = (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText;
            activity.DisplayName = $"{http.Request.Method} {route}";
            activity.SetTag("http.route", route);
        }

        await next(http);
        activity?.SetTag("http.response.status_code", http.Response.StatusCode);
    }

    private sealed class Exporters(string collector) : IHostedService, IDisposable
    {
        private readonly List<IDisposable> _providers = [];

        public Task StartAsync(CancellationToken cancellationToken)
        {
            var version = typeof(Telemetry).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
            var resource = ResourceBuilder.CreateDefault().AddService("maillage", serviceVersion: version).AddEnvironmentVariableDetector();
            _providers.Add(
                Sdk.CreateTracerProviderBuilder()
                    .SetResourceBuilder(resource)
                    .AddSource(Instruments.Name, "Microsoft.AspNetCore", "Npgsql")
                    .AddProcessor(new WithoutAddresses())
                    .AddOtlpExporter(exporter => To(exporter, "traces"))
                    .Build()
            );
            _providers.Add(
                Sdk.CreateMeterProviderBuilder()
                    .SetResourceBuilder(resource)
                    .AddMeter(Meters)
                    .AddOtlpExporter(exporter => To(exporter, "metrics"))
                    .Build()
            );
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        // Sends what is left.
        public void Dispose() => _providers.ForEach(p => p.Dispose());

        private void To(OtlpExporterOptions exporter, string signal)
        {
            exporter.Protocol = OtlpExportProtocol.HttpProtobuf;
            exporter.Endpoint = new Uri($"{collector}/v1/{signal}");
        }
    }

    /// <summary>An address may be a personal link, a query may name somebody: the shape of the address says enough.</summary>
    private sealed class WithoutAddresses : BaseProcessor<Activity>
    {
        public override void OnEnd(Activity data)
        {
            if (data.Source.Name != "Microsoft.AspNetCore")
            {
                return;
            }

            data.SetTag("url.path", data.GetTagItem("http.route"));
            data.SetTag("url.query", null);
            data.SetTag("client.address", null);
            data.SetTag("http.target", null);
        }
    }
}

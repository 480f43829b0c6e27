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
    private const string RouteTag = "http.route";

    public static void AddTelemetry(this IServiceCollection services, string? collector)
    {
        if (collector is null)
        {
            return;
        }

        var version = typeof(Telemetry).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
        services
            .AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("maillage", serviceVersion: version).AddEnvironmentVariableDetector())
            .WithTracing(traces =>
                traces
                    .AddAspNetCoreInstrumentation()
                    .AddHttpClientInstrumentation()
                    .AddSource(Instruments.Name, "Npgsql")
                    .AddProcessor(new WithoutAddresses())
                    .AddOtlpExporter(exporter => To(exporter, collector, "traces"))
            )
            .WithMetrics(metrics =>
                metrics
                    .AddAspNetCoreInstrumentation()
                    .AddRuntimeInstrumentation()
                    .AddMeter(Instruments.Name, "Npgsql")
                    .AddOtlpExporter(exporter => To(exporter, collector, "metrics"))
            );
    }

    /// <summary>Gives the trace of a request the shape of its address: the page of an error, shown in its place, is not the one asked for.</summary>
    public static Task SayRoute(HttpContext http, RequestDelegate next)
    {
        if (Activity.Current is { IsAllDataRequested: true } activity && activity.GetCustomProperty(RouteTag) is null)
        {
            activity.SetCustomProperty(RouteTag, (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "");
        }

        return next(http);
    }

    private static void To(OtlpExporterOptions exporter, string collector, string signal)
    {
        exporter.Protocol = OtlpExportProtocol.HttpProtobuf;
        exporter.Endpoint = new Uri($"{collector.TrimEnd('/')}/v1/{signal}");
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

            var route = data.GetCustomProperty(RouteTag);
            data.DisplayName = $"{data.GetTagItem("http.request.method")} {route}";
            data.SetTag(RouteTag, route);
            data.SetTag("url.path", route);
            data.SetTag("url.query", null);
            data.SetTag("client.address", null);
            data.SetTag("http.target", null);
        }
    }
}

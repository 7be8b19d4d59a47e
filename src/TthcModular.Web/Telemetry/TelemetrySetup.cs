using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace TthcModular.Web.Telemetry;

/// <summary>
/// Traces, metrics and logs of requests, database, import, evaluation, pack calls and report rendering, exported by
/// OTLP when <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> is set. The framework's own sources are subscribed to by name.
/// </summary>
internal static class TelemetrySetup
{
    private static readonly string[] Sources = ["TthcModular.*", "Microsoft.AspNetCore", "Npgsql"];

    private static readonly string[] Meters =
    [
        "TthcModular.*", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime", "Npgsql",
    ];

    public static void AddTthcTelemetry(this WebApplicationBuilder builder)
    {
        if (string.IsNullOrWhiteSpace(builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]))
            return;
        var resource = ResourceBuilder.CreateDefault().AddService("tthc").AddTelemetrySdk().AddEnvironmentVariableDetector();
        builder.Services.AddSingleton(_ => OpenTelemetry.Sdk.CreateTracerProviderBuilder()
            .SetResourceBuilder(resource).AddSource(Sources).AddOtlpExporter().Build());
        builder.Services.AddSingleton(_ => OpenTelemetry.Sdk.CreateMeterProviderBuilder()
            .SetResourceBuilder(resource).AddMeter(Meters).AddOtlpExporter().Build());
        builder.Logging.AddOpenTelemetry(logs =>
        {
            logs.SetResourceBuilder(resource);
            logs.IncludeScopes = true;
            logs.AddOtlpExporter();
        });
    }

    /// <summary>Starts to listen, before anything happens that is worth a span.</summary>
    public static void StartTthcTelemetry(this WebApplication app)
    {
        app.Services.GetService<TracerProvider>();
        app.Services.GetService<MeterProvider>();
    }
}

using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace TthcModular.Storage.Maintenance.Watch;

/// <summary>Spans and metrics of verification. An alarm is a value above 0 of <c>tthc.verification.findings</c>.</summary>
internal static class VerificationTelemetry
{
    private static readonly Meter Meter = new(StorageTelemetry.SourceName);

    public static ActivitySource Source { get; } = new(StorageTelemetry.SourceName);

    /// <summary>Findings of the last run, by check.</summary>
    public static Gauge<long> Findings { get; } = Meter.CreateGauge<long>("tthc.verification.findings", "{finding}");

    /// <summary>Runs by outcome: clean, findings or failed.</summary>
    public static Counter<long> Runs { get; } = Meter.CreateCounter<long>("tthc.verification.runs", "{run}");

    public static Histogram<double> Seconds { get; } = Meter.CreateHistogram<double>("tthc.verification.duration", "s");
}

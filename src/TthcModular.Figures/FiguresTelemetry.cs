using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace TthcModular.Figures;

/// <summary>Spans and metrics of the module.</summary>
internal static class FiguresTelemetry
{
    public const string Name = "TthcModular.Figures";

    private static readonly Meter Meter = new(Name);

    public static ActivitySource Source { get; } = new(Name);

    public static Counter<long> Accepted { get; } = Meter.CreateCounter<long>("tthc.import.rows.accepted", "{row}");

    public static Counter<long> Rejected { get; } = Meter.CreateCounter<long>("tthc.import.rows.rejected", "{row}");

    public static Histogram<double> ImportSeconds { get; } = Meter.CreateHistogram<double>("tthc.import.duration", "s");

    public static Counter<long> Figures { get; } = Meter.CreateCounter<long>("tthc.figures.computed", "{figure}");

    public static Histogram<double> EvaluationSeconds { get; } = Meter.CreateHistogram<double>("tthc.figures.duration", "s");

    public static Counter<long> Jobs { get; } = Meter.CreateCounter<long>("tthc.import.jobs", "{job}");
}

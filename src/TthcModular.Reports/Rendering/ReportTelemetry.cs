using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace TthcModular.Reports.Rendering;

/// <summary>Traces and metrics of report rendering.</summary>
internal static class ReportTelemetry
{
    public const string Name = "TthcModular.Reports";

    private static readonly Meter Meter = new(Name);

    public static ActivitySource Source { get; } = new(Name);

    public static Histogram<double> RenderDuration { get; } =
        Meter.CreateHistogram<double>("tthc.reports.render.duration", "s", "Time to render a report");

    public static TagList Tags(ReportRequest request, string outcome) => new()
    {
        { "tthc.report", request.Report },
        { "tthc.format", request.Format.ToString() },
        { "tthc.outcome", outcome },
    };
}

using System.Diagnostics;
using System.Diagnostics.Metrics;
using TthcModular.Reports.Tests.Samples;

namespace TthcModular.Reports.Tests.Rendering;

public sealed class TelemetryTests : IDisposable
{
    private readonly ReportHost host = new();

    [Fact]
    public async Task Render_Report_LeavesASpanAndADuration()
    {
        var spans = new List<Activity>();
        var outcomes = new List<object?>();
        using var traces = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "TthcModular.Reports",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = spans.Add,
        };
        ActivitySource.AddActivityListener(traces);
        using var meters = new MeterListener { InstrumentPublished = (instrument, listener) => Listen(instrument, listener) };
        meters.SetMeasurementEventCallback<double>((_, _, tags, _) => outcomes.Add(tags.ToArray().Single(tag => tag.Key == "tthc.outcome").Value));
        meters.Start();

        await host.RenderAsync(ReportFormat.Html);

        Assert.Contains(spans, span => (string?)span.GetTagItem("tthc.plan") == Campaign.Slug && span.Status == ActivityStatusCode.Ok);
        Assert.Contains("rendered", outcomes);
    }

    public void Dispose() => host.Dispose();

    private static void Listen(Instrument instrument, MeterListener listener)
    {
        if (instrument.Name == "tthc.reports.render.duration")
            listener.EnableMeasurementEvents(instrument);
    }
}

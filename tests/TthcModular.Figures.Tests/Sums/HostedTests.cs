using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using TthcModular.Figures.Imports;
using TthcModular.Figures.Sums;
using TthcModular.Figures.Tests.Worlds;
using TthcModular.Testing;

namespace TthcModular.Figures.Tests.Sums;

public sealed class HostedTests
{
    [Fact]
    public async Task SumsBackfill_PacksChange_CompletesTheirMeasures()
    {
        await using var host = await FiguresHost.CreateAsync(DatabaseKind.Sqlite);
        await host.AcceptAsync(ImportKind.Cases, Lines.File(CaseLine.Header, [CaseLine.Simple]));
        var backfill = host.Host.Services.GetServices<IHostedService>().OfType<SumsBackfill>().Single();
        await backfill.StartAsync(CancellationToken.None);

        host.Catalogue.Set(Standard.Of("online-submission-rate"));
        await UntilAsync(() => host.Host.AskAsync<DbContext, bool>(db => db.Set<MeasureRow>().AnyAsync(measure => measure.IsComplete)));
        await backfill.StopAsync(CancellationToken.None);

        Assert.Equal(6, await host.Host.AskAsync<DbContext, int>(db => db.Set<MeasureRow>().CountAsync(measure => measure.IsComplete)));
    }

    [Fact]
    public async Task ImportAsync_Observed_LeavesASpanAndCountsRows()
    {
        var spans = new List<string>();
        using var activities = new ActivityListener
        {
            ShouldListenTo = source => source.Name == FiguresServices.TelemetryName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity =>
            {
                lock (spans)
                    spans.Add($"{activity.OperationName} {activity.GetTagItem("rows")}");
            },
        };
        ActivitySource.AddActivityListener(activities);
        long rejected = 0;
        using var meters = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Name == "tthc.import.rows.rejected")
                    listener.EnableMeasurementEvents(instrument);
            },
        };
        meters.SetMeasurementEventCallback<long>((_, value, tags, _) =>
        {
            if (tags.Contains(new KeyValuePair<string, object?>("kind", nameof(ImportKind.Feedback))))
                Interlocked.Add(ref rejected, value);
        });
        meters.Start();
        await using var host = await FiguresHost.CreateAsync(DatabaseKind.Sqlite);
        var good = new FeedbackLine("P1", "A1", "2024-03-01", "2024-03-02", "", "0");

        await host.ImportAsync(ImportKind.Feedback, Lines.File(FeedbackLine.Header, [good, good with { Code = "P2", Due = "" }, good with { Code = "P3", Published = "x" }]));

        lock (spans)
            Assert.Contains("import 3", spans, StringComparer.Ordinal);
        Assert.True(rejected >= 2);
    }

    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!await holds())
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, patience.Token);
        }
    }
}

using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;

namespace TthcModular.Packs.Tests;

public sealed class GuardTests
{
    [Fact]
    public async Task Call_FunctionAnswers_GivesTheValueInTheCallersCulture()
    {
        await using var workshop = new PackWorkshop();
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("vi-VN");

        var outcome = await workshop.Guard.CallAsync("P", "tính", () => $"{1.5m}");

        Assert.Equal("1,5", outcome.Value);
    }

    [Fact]
    public async Task Call_FunctionThrows_SaysWhat()
    {
        await using var workshop = new PackWorkshop();

        var outcome = await workshop.Guard.CallAsync<string>("P", "viết nhận xét", () => throw new DivideByZeroException("chia cho 0"));

        Assert.Equal("Gói P báo lỗi khi viết nhận xét: DivideByZeroException: chia cho 0", outcome.Reason);
    }

    [Fact]
    public async Task Call_FunctionAnswersNull_IsAFailure()
    {
        await using var workshop = new PackWorkshop();

        Assert.Equal("Gói P không trả về gì khi tính.", (await workshop.Guard.CallAsync<string>("P", "tính", () => null!)).Reason);
    }

    [Fact]
    public async Task Call_FunctionHangs_IsAbandonedAndAfterSeveralThePackIsNotCalled()
    {
        await using var workshop = new PackWorkshop { Limit = TimeSpan.FromMilliseconds(60) };
        using var release = new ManualResetEventSlim();

        for (var call = 0; call < 3; call++)
            Assert.Contains("không trả lời trong 0.06 giây", (await workshop.Guard.CallAsync("P", "tính", () => Wait(release))).Reason, StringComparison.Ordinal);
        var called = false;
        var refused = await workshop.Guard.CallAsync("P", "tính", () => called = true);
        var other = await workshop.Guard.CallAsync("Q", "tính", () => 1);
        release.Set();

        Assert.Contains("đang treo", refused.Reason, StringComparison.Ordinal);
        Assert.False(called);
        Assert.Equal(1, other.Value);
    }

    [Fact]
    public async Task Call_NarrativeOfAPackHangs_TheHostGoesOn()
    {
        await using var workshop = new PackWorkshop { Limit = TimeSpan.FromSeconds(3) };
        workshop.Put("Good");
        await workshop.Host.ReloadAsync();
        var view = workshop.Catalogue.Current.FindPlanType("good")!.Type.Reports[1];

        var outcome = await workshop.Guard.CallAsync("Good", "viết nhận xét", () => view.Narrative!(Sdk.Testing.EmptyReport.Model));

        Assert.Contains("không trả lời", outcome.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Call_Failure_IsCountedAndTracedWithThePacksId()
    {
        var failures = new List<string?>();
        using var meters = new MeterListener { InstrumentPublished = (instrument, listener) => Listen(instrument, listener) };
        meters.SetMeasurementEventCallback<long>((_, _, tags, _) =>
        {
            lock (failures)
                failures.Add(tags[0].Value as string);
        });
        meters.Start();
        var spans = new List<Activity>();
        using var activities = new ActivityListener
        {
            ShouldListenTo = source => source.Name == PacksSetup.TelemetryName,
            Sample = (ref _) => ActivitySamplingResult.AllData,
            ActivityStopped = span =>
            {
                lock (spans)
                    spans.Add(span);
            },
        };
        ActivitySource.AddActivityListener(activities);
        await using var workshop = new PackWorkshop();

        await workshop.Guard.CallAsync<string>("Counted", "tính", () => throw new InvalidOperationException());

        lock (failures)
            Assert.Contains(failures, id => id == "Counted");
        lock (spans)
            Assert.Contains(spans, span => span.GetTagItem("pack.id") as string == "Counted" && span.Status == ActivityStatusCode.Error);
    }

    private static void Listen(Instrument instrument, MeterListener listener)
    {
        if (instrument is { Meter.Name: PacksSetup.TelemetryName, Name: "tthc.pack.failures" })
            listener.EnableMeasurementEvents(instrument);
    }

    private static int Wait(ManualResetEventSlim release)
    {
        release.Wait(TimeSpan.FromMinutes(1));
        return 0;
    }
}

using TthcModular.Sdk.Calendars;
using TthcModular.Sdk.Reports;
using TthcModular.Sdk.Settings;

namespace TthcModular.Plugins.Tests;

public sealed class NarrativeTests
{
    [Fact]
    public void Campaign_Day50_SaysWhatIsReachedAndWhatIsFarthestBelow()
    {
        var model = Model() with
        {
            Indicators =
            [
                Line("3", "Tỷ lệ DVC trực tuyến", baseline: 0.2m, target: 30, value: 41.25m, "Đạt"),
                Line("4", "Tỷ lệ thanh toán trực tuyến", baseline: 0, target: 20, value: 12.5m, "Chậm"),
                Line("5", "Mức độ hài lòng", baseline: 100, target: 100, value: null, "Chưa có số liệu"),
            ],
            Tasks = new TaskCounts(Total: 16, Done: 4, Late: 1, Running: 11),
        };

        Assert.Equal(
            "Tính đến hết ngày 10/05/2024, trong 3 mức chỉ tiêu được giao: 1 đạt, 1 chậm, 1 chưa có số liệu. "
            + "Thấp hơn mức giao nhiều nhất: Tỷ lệ thanh toán trực tuyến (12,5 % so với 20 %, thấp hơn 7,5 điểm phần trăm). "
            + "Chưa phát sinh hoặc chưa có số liệu: Mức độ hài lòng. "
            + "Tăng nhiều nhất so với trước Chiến dịch: Tỷ lệ DVC trực tuyến, từ 0,2 % lên 41,25 %. "
            + "Trong 16 nhiệm vụ: hoàn thành 4, đang thực hiện 11, chậm tiến độ 1.",
            Narrative(Pack.Campaign, "day-50", model));
    }

    [Fact]
    public void OneStopReform_QuarterlyControl_AddsUpTheForm()
    {
        var model = Model() with
        {
            Settlement =
            [
                new("Đất đai", Received: 200, Online: 150, CounterAndPostal: 40, CarriedOver: 10, Settled: 180, BeforeDue: 100, OnDue: 71, Late: 9, Open: 20, WithinTime: 18, Overdue: 2),
                new("TỔNG CỘNG", Received: 1200, Online: 900, CounterAndPostal: 250, CarriedOver: 50, Settled: 1100, BeforeDue: 800, OnDue: 289, Late: 11, Open: 100, WithinTime: 97, Overdue: 3),
            ],
        };

        Assert.Equal(
            "Trong kỳ tiếp nhận 1.200 hồ sơ, gồm 900 hồ sơ trực tuyến, 250 hồ sơ trực tiếp và qua bưu chính, 50 hồ sơ kỳ trước chuyển qua. "
            + "Đã giải quyết 1.100 hồ sơ: trước hạn 800, đúng hạn 289, quá hạn 11; tỷ lệ trước hạn và đúng hạn đạt 99 %. "
            + "Đang giải quyết 100 hồ sơ, trong đó quá hạn 3 hồ sơ.",
            Narrative(Pack.OneStopReform, "quarterly-control", model));
    }

    [Fact]
    public void OneStopReform_NoCases_SaysSoInsteadOfAPercentage() =>
        Assert.Equal("Trong kỳ không phát sinh hồ sơ thủ tục hành chính.", Narrative(Pack.OneStopReform, "quarterly-control", Model()));

    [Fact]
    public void Digitisation_Inventory_IsSummedUpInTheTotalLine()
    {
        var model = Model() with
        {
            Inventory =
            [
                new("Phường 1", InForce: 400, Permanent: 300, Dated: 100, ExpiringSoon: 20, Digitised: 100, Signed: 80, DigitisedRate: 25),
                new("Tổng cộng", InForce: 3000, Permanent: 2000, Dated: 1000, ExpiringSoon: 120, Digitised: 1000, Signed: 700, DigitisedRate: 33.33m),
            ],
        };

        Assert.Equal(
            "Đến hết ngày 10/05/2024, có 3.000 kết quả còn hiệu lực, gồm 2.000 kết quả vĩnh viễn và 1.000 kết quả có thời hạn, "
            + "trong đó 120 kết quả hết hiệu lực trong một năm tới. "
            + "Đã số hóa 1.000 kết quả, đạt 33,33 %; đã ký số 700 kết quả; còn phải số hóa 2.000 kết quả.",
            Narrative(Pack.Digitisation, "monthly-progress", model));
    }

    [Fact]
    public void Digitisation_SettingsOfTheUnit_AreNamed()
    {
        var model = Model() with
        {
            Inventory = [new("Tổng cộng", InForce: 3000, Permanent: 2000, Dated: 1000, ExpiringSoon: 120, Digitised: 1000, Signed: 700, DigitisedRate: 33.33m)],
            Settings = SettingValues.Of(Pack.Digitisation.Type.Settings, field => field.Key switch
            {
                "expiring-days" => "90",
                "in-use-years" => "3",
                _ => field.Default,
            }),
        };

        var text = Narrative(Pack.Digitisation, "priority-order", model);

        Assert.Contains("120 kết quả hết hiệu lực trong 90 ngày tới", text, StringComparison.Ordinal);
        Assert.EndsWith("thủ tục có hồ sơ trong 3 năm tính đến ngày xét.", text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(PackTests.Ids), MemberType = typeof(PackTests))]
    public void EveryNarrative_OfAReportWithoutFigures_StillReads(string id) => Assert.All(
        Pack.Of(id).Type.Reports.Where(view => view.Narrative is not null),
        view => Assert.EndsWith(".", view.Narrative!(Model()), StringComparison.Ordinal));

    private static string Narrative(Pack pack, string report, ReportModel model) =>
        pack.Type.Reports.Single(view => view.Key == report).Narrative!(model);

    private static IndicatorLine Line(string number, string name, decimal baseline, decimal target, decimal? value, string status) => new()
    {
        Number = number,
        Code = "code",
        Name = name,
        Unit = "%",
        Baseline = baseline,
        Target = target,
        Value = value,
        Status = status,
    };

    private static ReportModel Model() => new()
    {
        Plan = new PlanFacts("thu", "32/KH-UBND", "Kế hoạch", "Chiến dịch", "UBND xã Ia Tôr", "Ia Tôr", new(2024, 3, 29), new(new(2024, 3, 22), new(2024, 6, 29))),
        Unit = new UnitFacts("23908", "Xã Ia Tôr", "UBND xã Ia Tôr", "UBND huyện Chư Prông"),
        Span = new Span(new(2024, 3, 22), new(2024, 5, 10)),
        SpanName = "Sơ kết 50 ngày",
        MadeOn = new(2024, 5, 9),
        ComputedAt = new(2024, 5, 9, 1, 0, 0, TimeSpan.Zero),
    };
}

using TthcModular.Sdk;
using TthcModular.Sdk.Calendars;
using TthcModular.Sdk.Filters;
using TthcModular.Sdk.Indicators;
using TthcModular.Sdk.Records;
using TthcModular.Sdk.Reports;
using TthcModular.Sdk.Testing;
using Xunit.Sdk;

namespace TthcModular.Packs.Tests;

/// <summary>The suite that pack authors inherit, on a pack that keeps the contract.</summary>
public sealed class ContractSuiteTests : PackContractTests<SuitePack>
{
    protected override string PackFolder => Path.Combine(AppContext.BaseDirectory, "packs", "Good");

    [Fact]
    public void Contract_TemplateMissing_FailsWithItsName()
    {
        var suite = new FaultySuite();

        Assert.Contains("reports/month.hbs", Assert.ThrowsAny<XunitException>(suite.Contract_AllRulesOfTheHost_AreKept).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Narratives_ThatNeedFigures_Fail() =>
        Assert.ThrowsAny<XunitException>(new FaultySuite().Narratives_NothingOccurred_StillAnswer);

    [Fact]
    public void Reports_WithoutSpans_Fail() =>
        Assert.ThrowsAny<XunitException>(new FaultySuite().Reports_TwoYears_HaveSpansToBeMadeFor);

    private abstract class FaultySuiteBase : PackContractTests<FaultySuitePack>;

    private sealed class FaultySuite : FaultySuiteBase
    {
        protected override string PackFolder => AppContext.BaseDirectory;
    }
}

public class SuitePack : IPack
{
    public virtual void Describe(PackBuilder pack) => Describe(pack, new ReportView("month", "Báo cáo tháng", "reports/month.hbs", "months"));

    protected static void Describe(PackBuilder pack, ReportView view) => pack.PlanType("suite", "Kế hoạch mẫu", type => type
        .Indicators(Indicator.Rate("online-rate", "Tỷ lệ trực tuyến")
            .Over<CaseRecord>(c => c.ReceivedOn)
            .Numerator(c => c.Channel.IsOneOf(Channel.Online))
            .OfAll()
            .InWords("trực tuyến", "tất cả", "ngày tiếp nhận")
            .Edition("2024", new DateOnly(2024, 1, 1), "Quyết định"))
        .Calendars(new CivilCalendar("months", "Hằng tháng", 1), new VpcpCalendar("vpcp", "Kỳ VPCP", Yearly: false))
        .Reports(view));
}

public sealed class FaultySuitePack : SuitePack
{
    public override void Describe(PackBuilder pack) => Describe(pack, new ReportView("month", "Báo cáo tháng", "reports/month.hbs", "months")
    {
        SpanPrefix = "week",
        Narrative = model => model.Indicators[0].Name,
    });
}

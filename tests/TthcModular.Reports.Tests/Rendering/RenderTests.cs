using NSubstitute;
using TthcModular.Organisation.Results;
using TthcModular.Organisation.Scopes;
using TthcModular.Organisation.Units;
using TthcModular.Reports.Tests.Samples;
using TthcModular.Sdk.Calendars;
using TthcModular.Sdk.Indicators;
using TthcModular.Sdk.Reports;

namespace TthcModular.Reports.Tests.Rendering;

public sealed class RenderTests : IDisposable
{
    private static readonly ReportRequest Day50 = new(Campaign.Slug, "day-50", Unit: null, Span: null, ReportFormat.Html);

    private readonly ReportHost host = new();

    [Fact]
    public async Task Render_UnknownPlan_IsRefused() => Assert.Equal("plan-not-found", await RefusalAsync(Day50 with { Plan = "khac" }));

    [Fact]
    public async Task Render_UnknownReport_IsRefused() => Assert.Equal("report-not-found", await RefusalAsync(Day50 with { Report = "khac" }));

    [Fact]
    public async Task Render_UnknownUnit_IsRefused() => Assert.Equal("unit-not-found", await RefusalAsync(Day50 with { Unit = "99999" }));

    [Fact]
    public async Task Render_UnitBesideTheIssuer_IsRefused() => Assert.Equal("unit-outside-plan", await RefusalAsync(Day50 with { Unit = Units.IaBoong.Code }));

    [Fact]
    public async Task Render_UnitAboveTheIssuer_IsRefused() => Assert.Equal("unit-outside-plan", await RefusalAsync(Day50 with { Unit = Units.District.Code }));

    [Fact]
    public async Task Render_UnitOutsideTheScope_IsRefused() =>
        Assert.Equal("unit-not-found", await RefusalAsync(Day50, new UnitScope(new HashSet<int> { Units.IaBoong.Id })));

    [Fact]
    public async Task Render_PackNotInstalled_IsRefused()
    {
        host.Install(types: []);
        Assert.Equal("plan-type-missing", await RefusalAsync(Day50));
    }

    [Fact]
    public async Task Render_OnTodaysMap_AsksForItAndSaysSo()
    {
        var then = await host.Reports.RenderAsync(Day50, UnitScope.Everything, TestContext.Current.CancellationToken);
        var now = await host.Reports.RenderAsync(Day50 with { Tree = TreeMode.Now }, UnitScope.Everything, TestContext.Current.CancellationToken);

        Assert.DoesNotContain("đơn vị hiện nay", then.Value!.Sheet, StringComparison.Ordinal);
        Assert.Contains("cộng theo đơn vị hiện nay (ngày 11/05/2024), không theo đơn vị của kỳ báo cáo", now.Value!.Sheet, StringComparison.Ordinal);
        await host.Plans.Received().IndicatorsAsync(Campaign.Plan, Arg.Any<Unit>(), Arg.Any<Span>(), TreeMode.Now, Arg.Any<UnitScope>(), Arg.Any<CancellationToken>());
    }

    [Fact]
    public async Task Render_AfterARenaming_BearsTheNamesOfItsSpansEnd()
    {
        var issuer = Campaign.Plan.Issuer;
        var renamed = issuer with { Name = "Xã Ia Đổi Mới" };
        host.Organisation.TreeAsync(Arg.Any<CancellationToken>()).Returns(new OrganisationTree(
            [.. Units.Tree.Units.Select(unit => unit.Id == issuer.Id ? renamed : unit)],
            [],
            [],
            [new UnitName(issuer.Id, issuer.Name, Campaign.Day50.To), new UnitName(issuer.Id, renamed.Name, To: null)]));
        host.Hold(Campaign.Plan with { Issuer = renamed });

        var report = await host.RenderAsync(ReportFormat.Html);

        Assert.Contains(issuer.Name.ToUpperInvariant(), report.Sheet, StringComparison.Ordinal);
        Assert.DoesNotContain("Đổi Mới", report.Sheet, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("2024-05-10", "2024-03-22")]
    [InlineData("2023-01-01", "2023-12-31")]
    [InlineData("2024-05-10", "2099-01-01")]
    public async Task Render_BadSpan_IsRefused(string from, string to) =>
        Assert.Equal("span-invalid", await RefusalAsync(Day50 with { Span = new Span(DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture), DateOnly.Parse(to, System.Globalization.CultureInfo.InvariantCulture)) }));

    [Fact]
    public async Task Render_TemplateBrokenAfterTheCheck_IsRefusedWithTheReason()
    {
        host.Install("<p>{{nope}}</p>");
        var rendered = await host.Reports.RenderAsync(Day50, UnitScope.Everything, TestContext.Current.CancellationToken);
        Assert.Equal("report-template-broken", rendered.Refusal?.Code);
        Assert.Contains("dòng 1", rendered.Refusal!.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2024, 5, 11, "Sơ kết 50 ngày")]
    [InlineData(2024, 5, 10, "Sơ kết 50 ngày")]
    [InlineData(2024, 6, 29, "Sơ kết 50 ngày")]
    [InlineData(2024, 6, 30, "Tổng kết 100 ngày")]
    public async Task Render_WithoutSpan_TakesTheLatestThatHasEndedElseTheFirst(int year, int month, int day, string expected)
    {
        host.Clock.SetDay(year, month, day);
        host.Install("<p>{{spanName}}</p>");
        Assert.Contains($"<p>{expected}</p>", (await RenderedAsync(Day50)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Render_SpanOfItsOwn_IsNamedByItsDays()
    {
        host.Install("<p>{{spanName}}</p>");
        var rendered = await RenderedAsync(Day50 with { Span = new Span(new DateOnly(2024, 4, 1), new DateOnly(2024, 4, 30)) });
        Assert.Contains("<p>Từ ngày 01/04/2024 đến ngày 30/04/2024</p>", rendered.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Render_NarrativeThatFails_IsAWarningAndTheReportIsThere()
    {
        host.Install("<p>Thân báo cáo.</p><p>{{narrative}}</p>", narrative: _ => throw new InvalidOperationException("chia cho 0"));
        var rendered = await RenderedAsync(Day50);
        Assert.Contains("Thân báo cáo.", rendered.Body, StringComparison.Ordinal);
        Assert.Contains("chia cho 0. Báo cáo được lập không có phần nhận xét.", Assert.Single(rendered.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Render_NarrativeThatHangs_IsAWarningAndTheReportIsThere()
    {
        using var never = new ManualResetEventSlim();
        host.Install("<p>Thân báo cáo.</p>", narrative: _ =>
        {
            never.Wait(TestContext.Current.CancellationToken);
            return "";
        });
        var rendered = await RenderedAsync(Day50);
        never.Set();
        Assert.Contains("Thân báo cáo.", rendered.Body, StringComparison.Ordinal);
        Assert.Contains("không trả lời", Assert.Single(rendered.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Render_NarrativeThatIsTooLong_IsAWarning()
    {
        host.Install("<p>Thân báo cáo.{{narrative}}</p>", narrative: _ => new string('x', 10_001));
        var rendered = await RenderedAsync(Day50);
        Assert.Contains("<p>Thân báo cáo.</p>", rendered.Body, StringComparison.Ordinal);
        Assert.Contains("quá 10000 ký tự", Assert.Single(rendered.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Render_Narrative_SeesTheFiguresAndIsEncoded()
    {
        host.Install("<p>{{narrative}}</p>", ReportNeeds.Indicators, model => $"<b>{model.Indicators.Count}</b> chỉ tiêu");
        Assert.Contains("<p>&lt;b&gt;6&lt;/b&gt; chỉ tiêu</p>", (await RenderedAsync(Day50)).Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ReportFormat.Html, "text/html; charset=utf-8", ".html")]
    [InlineData(ReportFormat.Docx, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx")]
    [InlineData(ReportFormat.Xlsx, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx")]
    public async Task Render_Format_HasItsTypeAndAPlainFileName(ReportFormat format, string type, string extension)
    {
        var rendered = await host.RenderAsync(format);
        Assert.Equal(type, rendered.ContentType);
        Assert.Equal($"bao-cao-so-ket-50-ngay-thuc-hien-chien-dich-cao-diem-xa-ia-tor-2024-05-10{extension}", rendered.FileName);
    }

    [Fact]
    public async Task Render_Body_SaysWhenFiguresWereComputedAndHoldsTheirParts()
    {
        var body = (await host.RenderAsync(ReportFormat.Html)).Body;
        Assert.Contains("Số liệu tính đến 17 giờ 05 phút ngày 10/05/2024", body, StringComparison.Ordinal);
        Assert.Contains("<td class=\"num\">618</td><td class=\"num\">1.500</td><td class=\"num\">41,2 %</td>", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("full", "toàn trình")]
    [InlineData("DVC toàn trình", "DVC toàn trình")]
    public async Task Render_Breakdown_IsWordedAsThePlanDoesAndNeverByItsKey(string wording, string expected)
    {
        var whole = Campaign.Indicators[2];
        var request = whole.Request! with { Indicator = whole.Request.Indicator.WithBreakdowns(new Breakdown("full", "toàn trình")), Breakdown = "full" };
        host.Plans.IndicatorsAsync(default!, default!, default, default, default!, default).ReturnsForAnyArgs([whole with { BreakdownText = wording, Request = request }]);
        host.Install("<p>{{#each indicators}}{{breakdown}}{{/each}}</p>", ReportNeeds.Indicators);
        Assert.Contains($"<p>{expected}</p>", (await RenderedAsync(Day50)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Render_ViewWithoutNeeds_AsksForNothing()
    {
        host.Install("<p>a</p>");
        await RenderedAsync(Day50);
        await host.Plans.DidNotReceiveWithAnyArgs().IndicatorsAsync(default!, default!, default, default, default!, default);
        await host.Plans.DidNotReceiveWithAnyArgs().TasksAsync(default!, default!, default!, default);
        await host.Forms.DidNotReceiveWithAnyArgs().SettlementAsync(default!, default, default, default!, default);
    }

    [Fact]
    public async Task Offers_Plan_ListsViewsWithTheirOwnSpans()
    {
        var offers = await host.Reports.OffersAsync(Campaign.Slug, UnitScope.Everything, TestContext.Current.CancellationToken);
        var offer = Assert.Single(offers.Value!);
        Assert.Equal(["Sơ kết 50 ngày", "Tổng kết 100 ngày"], offer.Spans.Select(span => span.Name), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Offers_UnknownPlan_IsRefused() =>
        Assert.Equal(RefusalKind.NotFound, (await host.Reports.OffersAsync("khac", UnitScope.Everything, TestContext.Current.CancellationToken)).Refusal?.Kind);

    public void Dispose() => host.Dispose();

    private async Task<RenderedReport> RenderedAsync(ReportRequest request)
    {
        var rendered = await host.Reports.RenderAsync(request, UnitScope.Everything, TestContext.Current.CancellationToken);
        Assert.Null(rendered.Refusal);
        return rendered.Value!;
    }

    private async Task<string?> RefusalAsync(ReportRequest request, UnitScope? scope = null) =>
        (await host.Reports.RenderAsync(request, scope ?? UnitScope.Everything, TestContext.Current.CancellationToken)).Refusal?.Code;
}

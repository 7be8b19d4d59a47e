using TthcModular.Organisation.Scopes;
using TthcModular.Organisation.Units;
using TthcModular.Plans.Indicators;
using TthcModular.Plans.Tests.Support;
using TthcModular.Sdk.Calendars;
using TthcModular.Testing;

namespace TthcModular.Plans.Tests.Indicators;

public sealed class IndicatorTableTests
{
    private static readonly Span FirstHalf = new(new DateOnly(2024, 1, 1), new DateOnly(2024, 6, 30));

    [Theory, BothDatabases]
    public async Task Indicators_OfAPlan_AreOneLineANumberCodeAndBreakdown(DatabaseKind kind)
    {
        await using var host = await PlansHost.WithPlanAsync(kind);

        var lines = await IndicatorsAsync(host, FirstHalf);

        Assert.Equal(
            [
                "1 digitisation-rate  -> digitisation-rate/", "2 online-submission-rate Toàn trình -> online-submission-rate/full",
                "2 online-submission-rate partial -> online-submission-rate/partial", "2 online-submission-rate hành tinh khác -> /",
                "3 waiting-time-minutes  -> waiting-time-minutes/", "4 mystery-rate  -> /",
            ],
            lines.Select(line => $"{line.Number} {line.Code} {line.BreakdownText} -> {line.Request?.Indicator.Code}/{line.Request?.Breakdown}"));
    }

    [Theory, BothDatabases]
    public async Task Indicators_OnADay_HaveMilestoneLineAndStatus(DatabaseKind kind)
    {
        await using var host = await PlansHost.WithPlanAsync(kind);
        host.Figures.Set("digitisation-rate", 60);
        host.Figures.Set("online-submission-rate", 80, "full");
        host.Figures.Set("waiting-time-minutes", 31);

        var lines = await IndicatorsAsync(host, FirstHalf);
        var later = await IndicatorsAsync(host, FirstHalf with { To = new DateOnly(2024, 7, 1) });

        Assert.Equal(
            [IndicatorStatus.OnCourse, IndicatorStatus.Met, IndicatorStatus.NoData, IndicatorStatus.NoData, IndicatorStatus.Behind, IndicatorStatus.NoTarget],
            lines.Select(line => line.Status));
        Assert.Equal((20m, 60m, new DateOnly(2024, 6, 30), "hết quý II", 60m), (lines[0].Baseline, lines[0].Target, lines[0].Milestone, lines[0].MilestoneText, lines[0].Line));
        Assert.Equal((100m, new DateOnly(2024, 12, 31), IndicatorStatus.Behind), (later[0].Target, later[0].Milestone, later[0].Status));
        Assert.Equal(60, lines[0].Figure?.Value);
    }

    [Theory, BothDatabases]
    public async Task Indicators_HoweverMany_AskForFiguresOnceAndTakeTwoQueries(DatabaseKind kind)
    {
        await using var host = await PlansHost.WithPlanAsync(kind);
        var plan = await host.PlanAsync();

        var commands = await host.CountAsync(() => host.PlansAsync(plans => plans.IndicatorsAsync(plan, plan.Issuer, FirstHalf, TreeMode.Now, UnitScope.Everything, default)));

        Assert.Equal(2, commands);
        var asked = Assert.Single(host.Figures.Asked);
        Assert.Equal((4, plan.Id, TreeMode.Now), (asked.Indicators.Count, asked.PlanId, asked.Tree));
    }

    [Theory, BothDatabases]
    public async Task ByUnit_UnitsUnderneath_ComeWorstFirstAndWithoutValueLast(DatabaseKind kind)
    {
        await using var host = await PlansHost.WithPlanAsync(kind);
        host.Figures.Set("digitisation-rate", 90, unit: host.Unit("23908").Id);
        host.Figures.Set("digitisation-rate", 10, unit: host.Unit("23911").Id);
        var plan = await host.PlanAsync();
        var request = (await IndicatorsAsync(host, FirstHalf))[0].Request!;

        var units = await host.PlansAsync(plans => plans.ByUnitAsync(plan, request, plan.Issuer, FirstHalf, TreeMode.Then, UnitScope.Everything, default));

        Assert.Equal([("23911", IndicatorStatus.Behind), ("23908", IndicatorStatus.OnCourse)], units.Take(2).Select(unit => (unit.Unit.Code, unit.Status)));
        Assert.Equal(5, units.Count);
        Assert.All(units.Skip(2), unit => Assert.Equal(IndicatorStatus.NoData, unit.Status));
    }

    [Fact]
    public async Task ByUnit_LowerIsBetter_PutsTheHighestFirst()
    {
        await using var host = await PlansHost.WithPlanAsync(DatabaseKind.Sqlite);
        host.Figures.Set("waiting-time-minutes", 20, unit: host.Unit("23908").Id);
        host.Figures.Set("waiting-time-minutes", 50, unit: host.Unit("23911").Id);
        var plan = await host.PlanAsync();
        var request = (await IndicatorsAsync(host, FirstHalf))[4].Request!;

        var units = await host.PlansAsync(plans => plans.ByUnitAsync(plan, request, plan.Issuer, FirstHalf, TreeMode.Then, UnitScope.Everything, default));

        Assert.Equal(["23911", "23908"], units.Take(2).Select(unit => unit.Unit.Code));
    }

    [Fact]
    public async Task ByUnit_Scope_LeavesOthersOut()
    {
        await using var host = await PlansHost.WithPlanAsync(DatabaseKind.Sqlite);
        var plan = await host.PlanAsync();
        var request = (await IndicatorsAsync(host, FirstHalf))[0].Request!;

        var units = await host.PlansAsync(plans => plans.ByUnitAsync(plan, request, plan.Issuer, FirstHalf, TreeMode.Then, host.ScopeOf("23908"), default));

        Assert.Equal("23908", Assert.Single(units).Unit.Code);
    }

    [Theory, BothDatabases]
    public async Task Trend_UpToADay_HasAPointAMonthWithTheLine(DatabaseKind kind)
    {
        await using var host = await PlansHost.WithPlanAsync(kind);
        host.Figures.Set("digitisation-rate", 33);
        var plan = await host.PlanAsync();
        var indicator = (await IndicatorsAsync(host, FirstHalf))[0];

        var trend = await host.PlansAsync(plans => plans.TrendAsync(plan, indicator, plan.Issuer, new DateOnly(2024, 3, 10), TreeMode.Then, UnitScope.Everything, default));

        Assert.Equal(
            [new Span(new DateOnly(2024, 1, 1), new DateOnly(2024, 1, 31)), new Span(new DateOnly(2024, 2, 1), new DateOnly(2024, 2, 29)), new Span(new DateOnly(2024, 3, 1), new DateOnly(2024, 3, 10))],
            trend.Select(point => point.Span));
        Assert.All(trend, point => Assert.Equal(33, point.Value));
        Assert.Equal(20m + (40m * 30 / 181), trend[0].Line);
    }

    [Fact]
    public async Task Trend_AfterThePlansEnd_StopsThere()
    {
        await using var host = await PlansHost.WithPlanAsync(DatabaseKind.Sqlite);
        var plan = await host.PlanAsync();
        var unknown = (await IndicatorsAsync(host, FirstHalf))[5];

        var trend = await host.PlansAsync(plans => plans.TrendAsync(plan, unknown, plan.Issuer, new DateOnly(2026, 3, 10), TreeMode.Then, UnitScope.Everything, default));

        Assert.Equal(12, trend.Count);
        Assert.All(trend, point => Assert.Equal((null, null), (point.Value, point.Line)));
    }

    private static Task<IReadOnlyList<PlanIndicator>> IndicatorsAsync(PlansHost host, Span span) => host.PlansAsync(async plans =>
    {
        var plan = await plans.FindAsync("chu-prong-2024", UnitScope.Everything, default);
        return await plans.IndicatorsAsync(plan!, plan!.Issuer, span, TreeMode.Then, UnitScope.Everything, default);
    });
}

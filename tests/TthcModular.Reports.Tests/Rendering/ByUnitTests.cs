using NSubstitute;
using TthcModular.Figures.Indicators;
using TthcModular.Organisation.Scopes;
using TthcModular.Reports.Tests.Samples;
using TthcModular.Sdk.Reports;

namespace TthcModular.Reports.Tests.Rendering;

public sealed class ByUnitTests : IDisposable
{
    private const string Template = "<p>{{#each byUnit}}{{rank}} {{name}}:{{#each values}} {{value this \"%\"}}{{/each}}; {{/each}}</p>";

    private readonly ReportHost host = new();

    public ByUnitTests()
    {
        host.Hold(Campaign.PlanOf(Units.District));
        host.Install(Template, ReportNeeds.ByUnit);
        host.Plans.IndicatorsAsync(default!, default!, default, default, default!, default).ReturnsForAnyArgs([.. Campaign.Indicators.Skip(2).Take(2)]);
    }

    [Fact]
    public async Task Render_ByUnit_RanksByTargetsReachedAndLeavesOutOfficesWithoutFigures()
    {
        Evaluates(("online-service-rate", Units.IaTor.Id, 20m), ("online-service-rate", Units.IaBoong.Id, 35m), ("online-payment-rate", Units.IaBoong.Id, 15m));
        var body = (await host.RenderAsync(ReportFormat.Html)).Body;
        Assert.StartsWith("<p>1 Xã Ia Boòng: 35 % 15 %; 2 Xã Ia Tôr: 20 % chưa phát sinh;</p>", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Render_ByUnit_AsksOnceForAllUnitsAndOnlyThoseInScope()
    {
        Evaluates();
        var scope = new UnitScope(new HashSet<int> { Units.District.Id, Units.IaTor.Id });
        await host.Reports.RenderAsync(new ReportRequest(Campaign.Slug, "day-50", Unit: null, Campaign.Day50, ReportFormat.Html), scope, TestContext.Current.CancellationToken);
        await host.Figures.ReceivedWithAnyArgs(1).EvaluateAsync(default!, default!, default);
        await host.Figures.Received(1).EvaluateAsync(
            Arg.Is<FigureQuery>(query => query.UnitIds.SequenceEqual(new[] { Units.IaTor.Id }) && query.Indicators.Count == 2 && query.PlanId == Campaign.Plan.Id),
            scope,
            Arg.Any<CancellationToken>());
    }

    public void Dispose() => host.Dispose();

    private void Evaluates(params (string Code, int UnitId, decimal Value)[] values) => host.Figures.EvaluateAsync(default!, default!, default).ReturnsForAnyArgs(
        [.. values.Select(figure => new Figure(figure.Code, Breakdown: null, figure.UnitId, Campaign.Day50, figure.Value, 100, figure.Value, "2022", Campaign.ComputedAt))]);
}

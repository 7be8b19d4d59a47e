using TthcModular.Figures.Gaps;
using TthcModular.Figures.Imports;
using TthcModular.Figures.Tests.Worlds;
using TthcModular.Organisation.Results;
using TthcModular.Organisation.Scopes;
using TthcModular.Sdk.Calendars;
using TthcModular.Sdk.Indicators;
using TthcModular.Testing;

namespace TthcModular.Figures.Tests.Gaps;

public sealed class ReportedGapsTests
{
    private static readonly Span March = new(new DateOnly(2024, 3, 1), new DateOnly(2024, 3, 31));
    private static readonly Span Year = new(new DateOnly(2024, 1, 1), new DateOnly(2024, 12, 31));
    private static readonly Indicator Payment = Standard.Of("online-payment-rate");

    [Theory, BothDatabases]
    public async Task FindAsync_WhatAUnitReportedOfAComputedFigure_StandsBesideIt(DatabaseKind kind)
    {
        await using var host = await WithReportAsync(kind, numerator: "9", denominator: "10");

        var gap = Assert.Single(await FindAsync(host, Year));

        Assert.Equal(("online-payment-rate", March, 9m, 10m, 90m), (gap.Code, gap.Span, gap.Numerator, gap.Denominator, gap.Value));
        Assert.Equal((1m, 1m, -10m), (gap.Computed.Numerator, gap.Computed.Denominator, gap.Apart));
        Assert.Equal((true, false), (gap.IsGap, gap.IsExplained));
    }

    [Theory, BothDatabases]
    public async Task FindAsync_EqualNumbers_AreNoGap(DatabaseKind kind)
    {
        await using var host = await WithReportAsync(kind, numerator: "1", denominator: "1");

        Assert.False(Assert.Single(await FindAsync(host, Year)).IsGap);
        Assert.Equal("gap-not-found", (await ExplainAsync(host, "Không lệch")).Refusal?.Code);
    }

    [Theory, BothDatabases]
    public async Task ExplainAsync_NumbersThatChangeLater_NeedANewExplanationAndKeepTheOld(DatabaseKind kind)
    {
        await using var host = await WithReportAsync(kind, numerator: "9", denominator: "10");

        Assert.True((await ExplainAsync(host, " Hồ sơ giấy chưa nhập ")).Value!.IsExplained);
        await ReportAsync(host, "8", "10");
        var changed = Assert.Single(await FindAsync(host, Year));
        await ExplainAsync(host, "Đã sửa một hồ sơ");
        var again = Assert.Single(await FindAsync(host, Year));

        Assert.Equal((true, false), (changed.IsGap, changed.IsExplained));
        Assert.Equal(("Hồ sơ giấy chưa nhập", "Lan", "9/10", "1/1"), (changed.Explanations[0].Text, changed.Explanations[0].Account, changed.Explanations[0].Reported, changed.Explanations[0].Computed));
        Assert.True(again.IsExplained);
        Assert.Equal(["Đã sửa một hồ sơ", "Hồ sơ giấy chưa nhập"], again.Explanations.Select(explanation => explanation.Text));
    }

    [Theory, BothDatabases]
    public async Task ExplainAsync_WithoutTextOrOutsideTheScope_IsRefused(DatabaseKind kind)
    {
        await using var host = await WithReportAsync(kind, numerator: "9", denominator: "10");

        Assert.Equal("gap-explanation-text", (await ExplainAsync(host, "  ")).Refusal?.Code);
        Assert.Equal("gap-not-found", (await ExplainAsync(host, "Không phải của tôi", UnitScope.Nothing)).Refusal?.Code);
        Assert.Empty(await FindAsync(host, Year, UnitScope.Nothing));
    }

    [Theory, BothDatabases]
    public async Task FindAsync_IndicatorMadeOfReports_HasNothingToBeHeldAgainst(DatabaseKind kind)
    {
        await using var host = await FiguresHost.CreateAsync(kind);
        await host.AcceptAsync(ImportKind.Observations, Lines.File(ObservationLine.Header, [new ObservationLine("A1", "waiting-time-minutes-numerator", "2024-03-01", "2024-03-31", "5")]));
        int[] units = [await host.UnitIdAsync("A1")];

        Assert.Empty(await host.Host.AskAsync<IReportedGaps, IReadOnlyList<ReportedGap>>(gaps => gaps.FindAsync(new GapQuery([Standard.Of("waiting-time-minutes")], units, Year), UnitScope.Everything, default)));
    }

    private static async Task<FiguresHost> WithReportAsync(DatabaseKind kind, string numerator, string denominator)
    {
        var host = await FiguresHost.CreateAsync(kind);
        await host.AcceptAsync(ImportKind.Cases, Lines.File(CaseLine.Header, [CaseLine.Simple]));
        await ReportAsync(host, numerator, denominator);
        return host;
    }

    private static Task ReportAsync(FiguresHost host, string numerator, string denominator) => host.AcceptAsync(ImportKind.Observations, Lines.File(ObservationLine.Header,
    [
        new ObservationLine("A1", "online-payment-rate-numerator", "2024-03-01", "2024-03-31", numerator),
        new ObservationLine("A1", "online-payment-rate-denominator", "2024-03-01", "2024-03-31", denominator),
    ]));

    private static async Task<IReadOnlyList<ReportedGap>> FindAsync(FiguresHost host, Span span, UnitScope? scope = null)
    {
        int[] units = [await host.UnitIdAsync("A1"), await host.UnitIdAsync("D1")];
        return await host.Host.AskAsync<IReportedGaps, IReadOnlyList<ReportedGap>>(gaps => gaps.FindAsync(new GapQuery([Payment], units, span), scope ?? UnitScope.Everything, default));
    }

    private static async Task<Result<ReportedGap>> ExplainAsync(FiguresHost host, string text, UnitScope? scope = null)
    {
        int[] units = [await host.UnitIdAsync("A1")];
        return await host.Host.AskAsync<IReportedGaps, Result<ReportedGap>>(gaps => gaps.ExplainAsync(new GapQuery([Payment], units, March), text, "Lan", scope ?? UnitScope.Everything, default));
    }
}

using TthcModular.Figures.Forms;
using TthcModular.Figures.Imports;
using TthcModular.Figures.Indicators;
using TthcModular.Figures.Tests.Worlds;
using TthcModular.Organisation.Scopes;
using TthcModular.Sdk.Calendars;
using TthcModular.Sdk.Scorecards;
using TthcModular.Testing;

namespace TthcModular.Figures.Tests.Forms;

public sealed class SettlementFormTests
{
    private static readonly Span Quarter = VpcpCalendar.Quarter(2024, 1);
    private static readonly CaseLine Line = CaseLine.Simple;

    [Theory, BothDatabases]
    public async Task SettlementFormAsync_RandomCases_EveryCellOpensToAsManyCases(DatabaseKind kind)
    {
        await using var host = await FiguresHost.CreateAsync(kind);
        var random = new Random(7);
        await host.AcceptAsync(ImportKind.Cases, Lines.File(CaseLine.Header, Enumerable.Range(0, 300).Select(number => CaseLine.Random(random, $"H{number}"))));
        foreach (var options in new[] { new SettlementRules(), new SettlementRules(WithdrawnAsSettled: false, RefusedAsSettled: false) })
        {
            var query = await QueryAsync(host, "64", Quarter) with { Rules = options };
            var form = await FormAsync(host, query);
            Assert.True(form.Lines[^1].Line.Received > 0);
            foreach (var line in form.Lines)
            {
                foreach (var column in Enum.GetValues<SettlementColumn>())
                    Assert.Equal(line.Line[column], await CasesAsync(host, new SettlementCell(query, column, line.Field, After: null, 1000)));
            }
        }
    }

    [Theory, BothDatabases]
    public async Task SettlementFormAsync_RandomCasesOverAMerger_RelationsHoldFromSpanToSpan(DatabaseKind kind)
    {
        await using var host = await FiguresHost.CreateAsync(kind);
        host.Host.Clock.SetDay(2025, 12, 1);
        var random = new Random(11);
        await host.AcceptAsync(ImportKind.Cases, Lines.File(CaseLine.Header, Enumerable.Range(0, 400).Select(number => CaseLine.Random(random, $"H{number}"))));
        foreach (var (unit, span) in new[] { ("64", VpcpCalendar.Quarter(2025, 3)), ("N1", VpcpCalendar.Quarter(2025, 3)), ("64", VpcpCalendar.Year(2025)), ("D1", Quarter) })
        {
            var form = await FormAsync(host, await QueryAsync(host, unit, span) with { Rules = new SettlementRules(WithdrawnAsSettled: false) });
            Assert.Equal(5, form.Relations.Count);
            Assert.All(form.Relations, relation => Assert.Empty(relation.Broken));
        }
    }

    [Theory, BothDatabases]
    public async Task SettlementFormAsync_WithdrawnLeftOut_MissesThemInEveryColumn(DatabaseKind kind)
    {
        await using var host = await FiguresHost.CreateAsync(kind);
        await host.AcceptAsync(ImportKind.Cases, Lines.File(CaseLine.Header,
            [Line with { Code = "kept" }, Line with { Code = "gone", Outcome = "withdrawn" }, Line with { Code = "back", Outcome = "refused" }]));
        var query = await QueryAsync(host, "A1", Quarter);

        var received = new List<(long Received, long Settled)>();
        foreach (var options in new[] { new SettlementRules(), new SettlementRules(WithdrawnAsSettled: false), new SettlementRules(RefusedAsSettled: false) })
        {
            var total = (await FormAsync(host, query with { Rules = options })).Lines[^1].Line;
            received.Add((total.Received, total.Settled));
        }

        Assert.Equal([(3, 3), (2, 2), (2, 2)], received);
    }

    [Theory, BothDatabases]
    public async Task SettlementFormAsync_UnitsOwnFigures_AreHeldAgainstTheCounted(DatabaseKind kind)
    {
        await using var host = await FiguresHost.CreateAsync(kind);
        await host.AcceptAsync(ImportKind.Cases, Lines.File(CaseLine.Header, [Line with { Code = "1" }, Line with { Code = "2", Field = "construction" }]));
        var (from, to) = (Lines.Text(Quarter.From), Lines.Text(Quarter.To));
        await host.AcceptAsync(ImportKind.Observations, Lines.File(ObservationLine.Header,
        [
            new ObservationLine("A1", "ii06a-3", from, to, "3"),
            new ObservationLine("A1", "ii06a-7", from, to, "2"),
            new ObservationLine("A1", "ii06a-11", from, to, "0"),
            new ObservationLine("A1", "ii06a-3-land", from, to, "1"),
            new ObservationLine("A1", "ii06a-11", "2023-09-15", "2023-12-14", "4"),
            new ObservationLine("A2", "ii06a-3", from, to, "9"),
            new ObservationLine("A1", "ii06a-4", from, "2024-03-13", "9"),
        ]));

        var form = await FormAsync(host, await QueryAsync(host, "A1", Quarter));

        Assert.Equal(
            [(null, SettlementColumn.Received, 3m, 2L, true), (null, SettlementColumn.Settled, 2m, 2L, false), (null, SettlementColumn.Open, 0m, 0L, false), ("land", SettlementColumn.Received, 1m, 1L, false)],
            form.Reported.OrderBy(cell => cell.Field).ThenBy(cell => cell.Column).Select(cell => (cell.Field, cell.Column, cell.Reported, cell.Computed, cell.IsDifferent)));
        Assert.Equal("số đơn vị báo cáo: 3 khác 2", Assert.Single(form.Relations.Single(relation => relation.Text == "(3) = (7) + (11)").Broken));
        Assert.Contains("còn 4 hồ sơ", Assert.Single(form.Relations[^1].Broken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SettlementFormAsync_UnitsOutsideTheScope_DoNotCount()
    {
        await using var host = await FiguresHost.CreateAsync(DatabaseKind.Sqlite);
        await host.AcceptAsync(ImportKind.Cases, Lines.File(CaseLine.Header, [Line with { Code = "1" }, Line with { Code = "2", Unit = "A2" }]));
        var query = await QueryAsync(host, "D1", Quarter);
        var scope = new UnitScope(new HashSet<int> { await host.UnitIdAsync("A2") });

        var form = await host.Host.AskAsync<IForms, SettlementForm>(forms => forms.SettlementFormAsync(query, scope, CancellationToken.None));

        Assert.Equal(1, form.Lines[^1].Line.Received);
    }

    private static async Task<SettlementQuery> QueryAsync(FiguresHost host, string unit, Span span) => new((await host.TreeAsync()).Find(unit)!, span);

    private static Task<SettlementForm> FormAsync(FiguresHost host, SettlementQuery query) =>
        host.Host.AskAsync<IForms, SettlementForm>(forms => forms.SettlementFormAsync(query, UnitScope.Everything, CancellationToken.None));

    private static async Task<long> CasesAsync(FiguresHost host, SettlementCell cell)
    {
        var page = await host.Host.AskAsync<IForms, RecordPage>(forms => forms.SettlementCasesAsync(cell, UnitScope.Everything, CancellationToken.None));
        return page.Rows.Count;
    }
}

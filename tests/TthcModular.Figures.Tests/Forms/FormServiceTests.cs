using TthcModular.Figures.Forms;
using TthcModular.Figures.Imports;
using TthcModular.Figures.Tests.Worlds;
using TthcModular.Organisation.Units;
using TthcModular.Sdk.Calendars;
using TthcModular.Sdk.Reports;
using TthcModular.Testing;

namespace TthcModular.Figures.Tests.Forms;

public sealed class FormServiceTests
{
    private static readonly CaseLine Line = CaseLine.Simple;

    [Theory, BothDatabases]
    public async Task SettlementAsync_OneCaseOfEachKind_StandsInItsColumns(DatabaseKind kind)
    {
        await using var host = await FiguresHost.CreateAsync(kind);
        await host.AcceptAsync(ImportKind.Cases, Lines.File(CaseLine.Header,
        [
            Line with { Code = "before", Received = "2024-01-02", Completed = "2024-01-09", Due = "2024-01-10" },
            Line with { Code = "on", Received = "2024-01-02", Completed = "2024-01-10T17:30:00", Due = "2024-01-10T17:00:00", Channel = "counter" },
            Line with { Code = "no due", Received = "2024-01-02", Completed = "2024-03-14", Due = "", Channel = "postal" },
            Line with { Code = "late and carried", Received = "2023-12-14", Completed = "2024-01-11", Due = "2024-01-10" },
            Line with { Code = "settled before", Received = "2023-12-01", Completed = "2023-12-14", Due = "2024-01-10" },
            Line with { Code = "open within", Received = "2024-03-14", Completed = "", Outcome = "pending", Due = "2024-03-14" },
            Line with { Code = "open overdue", Received = "2023-11-01", Completed = "2024-03-15", Due = "2024-03-13" },
            Line with { Code = "after", Received = "2024-03-15", Completed = "", Outcome = "pending" },
            Line with { Code = "elsewhere", Unit = "B1", Received = "2024-01-02", Completed = "2024-01-03" },
            Line with { Code = "no field", Field = "", Received = "2024-01-02", Completed = "2024-01-03" },
            Line with { Code = "unknown field", Field = "sea", Received = "2024-01-02", Completed = "2024-01-03" },
        ]));

        var lines = await SettlementAsync(host, "D1", VpcpCalendar.Quarter(2024, 1));

        Assert.Equal(["Đất đai", "sea", "Khác", "TỔNG CỘNG"], lines.Select(line => line.Field), StringComparer.Ordinal);
        Assert.Equal(new SettlementLine("Đất đai", 6, 2, 2, 2, 4, 1, 2, 1, 2, 1, 1), lines[0]);
        Assert.Equal(new SettlementLine("TỔNG CỘNG", 8, 4, 2, 2, 6, 3, 2, 1, 2, 1, 1), lines[3]);
    }

    [Theory, BothDatabases]
    public async Task SettlementAsync_WithdrawnAndRefusedDoNotSettle_AreLeftOutAndTheSumsStillHold(DatabaseKind kind)
    {
        await using var host = await FiguresHost.CreateAsync(kind);
        await host.AcceptAsync(ImportKind.Cases, Lines.File(CaseLine.Header,
        [
            Line with { Code = "granted", Received = "2024-01-02", Completed = "2024-01-09", Due = "2024-01-10" },
            Line with { Code = "withdrawn", Received = "2024-01-02", Completed = "2024-01-09", Due = "2024-01-10", Outcome = "withdrawn" },
            Line with { Code = "refused", Received = "2023-12-02", Completed = "2024-01-12", Due = "2024-01-10", Outcome = "refused" },
            Line with { Code = "open", Received = "2024-03-01", Completed = "", Outcome = "pending", Due = "2024-03-20" },
        ]));
        var quarter = VpcpCalendar.Quarter(2024, 1);

        var all = (await SettlementAsync(host, "D1", quarter))[^1];
        var without = (await SettlementAsync(host, "D1", quarter, new SettlementRules(WithdrawnAsSettled: false)))[^1];
        var neither = (await SettlementAsync(host, "D1", quarter, new SettlementRules(WithdrawnAsSettled: false, RefusedAsSettled: false)))[^1];

        Assert.Equal((4, 3, 1, 1), (all.Received, all.Settled, all.Late, all.CarriedOver));
        Assert.Equal((3, 2, 1, 1), (without.Received, without.Settled, without.Late, without.CarriedOver));
        Assert.Equal((2, 1, 0, 0), (neither.Received, neither.Settled, neither.Late, neither.CarriedOver));
        Assert.Equal(neither.Received, neither.Settled + neither.Open);
    }

    [Theory, BothDatabases]
    public async Task SettlementAsync_RandomCases_ItsRelationsHoldFromSpanToSpan(DatabaseKind kind)
    {
        await using var host = await FiguresHost.CreateAsync(kind);
        host.Host.Clock.SetDay(2025, 12, 1);
        var random = new Random(20);
        await host.AcceptAsync(ImportKind.Cases, Lines.File(CaseLine.Header, Enumerable.Range(0, 800).Select(number => CaseLine.Random(random, $"H{number}"))));
        var openBefore = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var span in Enumerable.Range(0, 8).Select(quarter => VpcpCalendar.Quarter(2024 + (quarter / 4), (quarter % 4) + 1)))
        {
            var lines = await SettlementAsync(host, "64", span);
            foreach (var line in lines)
            {
                Assert.Equal(line.Received, line.Online + line.CounterAndPostal + line.CarriedOver);
                Assert.Equal(line.Settled, line.BeforeDue + line.OnDue + line.Late);
                Assert.Equal(line.Open, line.WithinTime + line.Overdue);
                Assert.Equal(line.Received, line.Settled + line.Open);
                if (openBefore.Count > 0)
                    Assert.Equal(openBefore.GetValueOrDefault(line.Field), line.CarriedOver);
            }

            Assert.True(lines[^1].Received > 0);
            Assert.Equal(lines[^1].Received, lines.SkipLast(1).Sum(line => line.Received));
            openBefore = lines.ToDictionary(line => line.Field, line => line.Open, StringComparer.Ordinal);
        }
    }

    [Fact]
    public async Task SettlementAsync_NoCases_IsATotalOfZeros()
    {
        await using var host = await FiguresHost.CreateAsync(DatabaseKind.Sqlite);

        Assert.Equal(new SettlementLine("TỔNG CỘNG", 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0), Assert.Single(await SettlementAsync(host, "64", VpcpCalendar.Quarter(2024, 1))));
    }

    [Theory, BothDatabases]
    public async Task InventoryAsync_ResultsOfSeveralUnits_OneLineEachAndTheTotal(DatabaseKind kind)
    {
        await using var host = await FiguresHost.CreateAsync(kind);
        await host.AcceptAsync(ImportKind.Results, Lines.File(ResultLine.Header,
        [
            new ResultLine("1", "A1", "2024-01-01", "", "2024-02-01", "1"),
            new ResultLine("2", "A1-T", "2024-01-01", "2025-03-31", "2024-03-31", "0"),
            new ResultLine("3", "A2", "2024-01-01", "2025-04-01", "2024-04-01", "1"),
            new ResultLine("4", "D1", "2024-03-31", "2024-03-31", "", "0"),
            new ResultLine("5", "A1", "2024-04-01", "", "", "0"),
            new ResultLine("6", "A1", "2020-01-01", "2024-03-30", "", "0"),
            new ResultLine("7", "B1", "2020-01-01", "", "", "0"),
        ]));
        var district = (await host.TreeAsync()).Find("D1")!;

        var lines = await host.Host.AskAsync<IForms, IReadOnlyList<InventoryLine>>(forms => forms.InventoryAsync(district, new DateOnly(2024, 3, 31), 365, CancellationToken.None));

        Assert.Equal(
            [
                new InventoryLine("Huyện Chư Prông", 1, 0, 1, 1, 0, 0, 0m),
                new InventoryLine("Xã Ia Tôr", 2, 1, 1, 1, 2, 1, 100m),
                new InventoryLine("Xã Ia Me", 1, 0, 1, 0, 0, 0, 0m),
                new InventoryLine("Xã Ia Ga", 0, 0, 0, 0, 0, 0, null),
                new InventoryLine("Phòng Tư pháp", 0, 0, 0, 0, 0, 0, null),
                new InventoryLine("TỔNG CỘNG", 4, 1, 3, 2, 2, 1, 50m),
            ],
            lines);
    }

    private static async Task<IReadOnlyList<SettlementLine>> SettlementAsync(FiguresHost host, string unit, Span span, SettlementRules? rules = null)
    {
        var found = (await host.TreeAsync()).Find(unit)!;
        return await host.Host.AskAsync<IForms, IReadOnlyList<SettlementLine>>(forms => forms.SettlementAsync(found, span, TreeMode.Then, rules ?? new SettlementRules(), CancellationToken.None));
    }
}

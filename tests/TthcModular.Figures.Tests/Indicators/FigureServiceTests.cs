using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TthcModular.Figures.Imports;
using TthcModular.Figures.Indicators;
using TthcModular.Figures.Sums;
using TthcModular.Figures.Tests.Worlds;
using TthcModular.Organisation.Scopes;
using TthcModular.Organisation.Units;
using TthcModular.Sdk.Calendars;
using TthcModular.Sdk.Indicators;
using TthcModular.Sdk.Records;
using TthcModular.Sdk.Standard;
using TthcModular.Testing;

namespace TthcModular.Figures.Tests.Indicators;

public sealed class FigureServiceTests
{
    private static readonly Span March = new(new DateOnly(2024, 3, 1), new DateOnly(2024, 3, 31));
    private static readonly Span Year2025 = new(new DateOnly(2025, 1, 1), new DateOnly(2025, 12, 31));
    private static readonly Indicator Online = Standard.Of("online-submission-rate");
    private static readonly CaseLine Line = CaseLine.Simple;

    [Fact]
    public async Task EvaluateAsync_NothingOccurred_HasNoValueButItsParts()
    {
        await using var host = await FiguresHost.CreateAsync(DatabaseKind.Sqlite);

        var figure = await host.FigureAsync(Online, "64", March);

        Assert.Equal((0m, 0m, null), (figure.Numerator, figure.Denominator, figure.Value));
        Assert.Equal(FixedClock.Demonstration, figure.ComputedAt);
        Assert.Equal("2022", figure.Edition);
    }

    [Fact]
    public async Task EvaluateAsync_Parent_AddsNumeratorsAndDenominatorsAndIsNoMeanOfRatios()
    {
        await using var host = await FiguresHost.CreateAsync(DatabaseKind.Sqlite);
        await host.AcceptAsync(ImportKind.Cases, Lines.File(CaseLine.Header,
        [
            Line with { Code = "1" },
            Line with { Code = "2", Unit = "A2" },
            Line with { Code = "3", Unit = "A2", Channel = "counter" },
            Line with { Code = "4", Unit = "A1-T", Channel = "postal" },
            Line with { Code = "5", Unit = "B1", Channel = "counter" },
        ]));

        Assert.Equal(50m, (await host.FigureAsync(Online, "A1", March)).Value);
        Assert.Equal(50m, (await host.FigureAsync(Online, "D1", March)).Value);
        var province = await host.FigureAsync(Online, "64", March);
        Assert.Equal((2m, 5m, 40m), (province.Numerator, province.Denominator, province.Value));
    }

    [Fact]
    public async Task Shown_ExactHalf_IsRoundedAwayFromZero()
    {
        await using var host = await FiguresHost.CreateAsync(DatabaseKind.Sqlite);
        await host.AcceptAsync(ImportKind.Cases, Lines.File(CaseLine.Header, Enumerable.Range(0, 800).Select(number =>
            Line with { Code = number.ToString(CultureInfo.InvariantCulture), Channel = number == 0 ? "online" : "counter" })));

        var figure = await host.FigureAsync(Online, "A1", March);

        Assert.Equal((0.125m, 0.13m), (figure.Value, figure.Shown));
    }

    [Theory, BothDatabases]
    public async Task EvaluateAsync_AfterTheMerger_TotalIsTheSameThenAndNow(DatabaseKind kind)
    {
        await using var host = await FiguresHost.CreateAsync(kind);
        host.Host.Clock.SetDay(2025, 12, 1);
        await host.AcceptAsync(ImportKind.Cases, Lines.File(CaseLine.Header,
        [
            Line with { Code = "1", Unit = "A1", Received = "2025-03-01", Completed = "2025-03-02" },
            Line with { Code = "2", Unit = "A2", Received = "2025-06-20", Completed = "2025-07-10" },
            Line with { Code = "3", Unit = "B1", Received = "2025-06-20", Completed = "2025-07-10" },
            Line with { Code = "4", Unit = "N1", Received = "2025-08-01", Completed = "2025-08-02" },
        ]));
        var settled = Standard.Of("digitisation-rate");

        foreach (var tree in Enum.GetValues<TreeMode>())
            Assert.Equal(4, (await host.FigureAsync(settled, "64", Year2025, tree: tree)).Denominator);
        Assert.Equal(2, (await host.FigureAsync(settled, "N1", Year2025 with { From = World.Merger })).Denominator);
        Assert.Equal(3, (await host.FigureAsync(settled, "N1", Year2025, tree: TreeMode.Now)).Denominator);
        Assert.Equal(1, (await host.FigureAsync(settled, "D1", Year2025 with { To = World.Merger.AddDays(-1) })).Denominator);
    }

    [Fact]
    public async Task EvaluateAsync_SpanAcrossEditions_UsesTheEditionOfTheLastDay()
    {
        await using var host = await FiguresHost.CreateAsync(DatabaseKind.Sqlite);
        await host.AcceptAsync(ImportKind.Cases, Lines.File(CaseLine.Header, [Line, Line with { Code = "2", Channel = "counter" }]));
        var later = StandardIndicators.OnlineServiceRate(new LegalEdition("x", new DateOnly(2024, 3, 20), "y")).Editions[0] with
        {
            Key = "2024",
            Numerator = new Measure.Count(RecordKind.Cases, "ReceivedOn", Sdk.Filters.Filter.Always),
        };
        var indicator = Online.WithEdition(later);

        Assert.Equal(("2022", 1m), await EditionAsync(March with { To = new DateOnly(2024, 3, 19) }));
        Assert.Equal(("2024", 2m), await EditionAsync(March));

        async Task<(string, decimal?)> EditionAsync(Span span)
        {
            var figure = await host.FigureAsync(indicator, "A1", span);
            return (figure.Edition, figure.Numerator);
        }
    }

    [Fact]
    public async Task EvaluateAsync_UnitsOutsideTheScope_AreLeftOut()
    {
        await using var host = await FiguresHost.CreateAsync(DatabaseKind.Sqlite);
        int[] units = [await host.UnitIdAsync("A1"), await host.UnitIdAsync("B1")];

        var figures = await host.EvaluateAsync(new FigureQuery([new IndicatorRequest(Online, null)], units, [March]), new UnitScope(new HashSet<int> { units[0] }));

        Assert.Equal(units[0], Assert.Single(figures).UnitId);
    }

    [Theory, BothDatabases]
    public async Task EvaluateAsync_ManyUnitsAndSpans_NeedsNoMoreCommandsThanOne(DatabaseKind kind)
    {
        await using var host = await FiguresHost.CreateAsync(kind);
        host.Catalogue.Set(Standard.All);
        await host.AcceptAsync(ImportKind.Cases, Lines.File(CaseLine.Header, [Line]));
        var tree = await host.TreeAsync();
        var requests = Standard.All.Select(indicator => new IndicatorRequest(indicator, null)).ToList();
        var months = Enumerable.Range(1, 24).Select(month => new DateOnly(2023, 12, 1).AddMonths(month)).Select(day => new Span(day, day.AddMonths(1).AddDays(-1))).ToList();
        await host.EvaluateAsync(new FigureQuery(requests, [1], [March]));

        host.Host.Commands.Reset();
        await host.EvaluateAsync(new FigureQuery(requests, [tree.Units[0].Id], [March]));
        var few = host.Host.Commands.Count;
        host.Host.Commands.Reset();
        await host.EvaluateAsync(new FigureQuery(requests, [.. tree.Units.Select(unit => unit.Id)], months));

        Assert.Equal(few, host.Host.Commands.Count);
        Assert.InRange(few, 1, 6);
    }

    [Fact]
    public async Task EvaluateAsync_TasksWithoutTheirModule_AreUnknown()
    {
        await using var host = await FiguresHost.CreateAsync(DatabaseKind.Sqlite);

        var figure = await host.FigureAsync(Standard.Of("task-completion-rate"), "64", March);

        Assert.Equal((null, null, null), (figure.Numerator, figure.Denominator, figure.Value));
    }

    [Fact]
    public async Task EvaluateAsync_Tasks_AreCountedOverTheUnitsBeneath()
    {
        var counts = new Dictionary<int, AssignmentCount>();
        await using var host = await FiguresHost.CreateAsync(DatabaseKind.Sqlite, services => services.AddSingleton<IAssignmentCounts>(new FixedCounts(counts)));
        counts[await host.UnitIdAsync("A1")] = new AssignmentCount(4, 1);
        counts[await host.UnitIdAsync("D1-TP")] = new AssignmentCount(2, 2);
        counts[await host.UnitIdAsync("B1")] = new AssignmentCount(10, 0);
        var query = new FigureQuery([new IndicatorRequest(Standard.Of("task-completion-rate"), null)], [await host.UnitIdAsync("D1")], [March]) { PlanId = 3 };

        Assert.Equal((3m, 6m, 50m), Assert.Single((await host.EvaluateAsync(query)).Select(figure => (figure.Numerator, figure.Denominator, figure.Value))));
    }

    [Fact]
    public async Task EvaluateAsync_PlainCount_HasItsNumeratorAsValue()
    {
        await using var host = await FiguresHost.CreateAsync(DatabaseKind.Sqlite);
        await host.AcceptAsync(ImportKind.Cases, Lines.File(CaseLine.Header, [Line]));
        var counted = Indicator.Mean("received", "Số hồ sơ", new IndicatorUnit("hồ sơ", 1))
            .Of(new Measure.Count(RecordKind.Cases, "ReceivedOn", Sdk.Filters.Filter.Always), bottom: null)
            .InWords("hồ sơ", "", "ngày tiếp nhận").Edition("1", new DateOnly(2020, 1, 1), "x");

        var figure = await host.FigureAsync(counted, "A1", March);

        Assert.Equal((1m, null, 1m), (figure.Numerator, figure.Denominator, figure.Value));
    }

    [Theory, BothDatabases]
    public async Task EvaluateAsync_RandomCounts_RootIsTheSumOfItsLeaves(DatabaseKind kind)
    {
        await using var host = await FiguresHost.CreateAsync(kind);
        host.Host.Clock.SetDay(2025, 12, 1);
        var random = new Random(5);
        await host.AcceptAsync(ImportKind.Cases, Lines.File(CaseLine.Header, Enumerable.Range(0, 500).Select(number => CaseLine.Random(random, $"H{number}"))));
        var span = new Span(new DateOnly(2023, 1, 1), new DateOnly(2026, 1, 1));

        var stored = await host.Host.AskAsync<DbContext, long>(db => Task.FromResult(db.Set<Records.CaseRow>().LongCount()));

        Assert.Equal(stored, (await host.FigureAsync(Online, "64", span)).Denominator);
        Assert.Equal(stored, (await host.FigureAsync(Online, "64", span, tree: TreeMode.Now)).Denominator);
        foreach (var id in await host.Host.AskAsync<DbContext, List<int>>(db => db.Set<DailySumsRow>().Select(sums => sums.UnitId).Distinct().ToListAsync()))
            Assert.NotNull((await host.TreeAsync()).Find(id));
    }

    private sealed class FixedCounts(IReadOnlyDictionary<int, AssignmentCount> counts) : IAssignmentCounts
    {
        public Task<IReadOnlyDictionary<int, AssignmentCount>> CountAsync(int planId, Span span, CancellationToken cancellation) => Task.FromResult(counts);

        public Task<IReadOnlyList<CountedAssignment>> ListAsync(
            int planId, Span span, bool doneOnly, IReadOnlyList<int> unitIds, int after, int limit, CancellationToken cancellation) =>
            Task.FromResult<IReadOnlyList<CountedAssignment>>([]);
    }
}

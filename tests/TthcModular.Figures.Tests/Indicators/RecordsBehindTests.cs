using TthcModular.Figures.Imports;
using TthcModular.Figures.Indicators;
using TthcModular.Figures.Tests.Worlds;
using TthcModular.Organisation.Scopes;
using TthcModular.Organisation.Units;
using TthcModular.Sdk.Calendars;
using TthcModular.Sdk.Indicators;
using TthcModular.Testing;

namespace TthcModular.Figures.Tests.Indicators;

/// <summary>A figure opens to exactly as many records as it counts.</summary>
public sealed class RecordsBehindTests
{
    private static readonly Span[] Spans =
    [
        new(new DateOnly(2024, 3, 1), new DateOnly(2024, 8, 31)),
        new(new DateOnly(2025, 5, 1), new DateOnly(2025, 8, 31)),
    ];

    [Theory, BothDatabases]
    public async Task RecordsAsync_EveryRecordIndicator_ListsAsManyRecordsAsItCounts(DatabaseKind kind)
    {
        await using var host = await FiguresHost.CreateAsync(kind);
        host.Host.Clock.SetDay(2025, 12, 1);
        var random = new Random(9);
        await host.AcceptAsync(ImportKind.Cases, Lines.File(CaseLine.Header, Enumerable.Range(0, 600).Select(number => CaseLine.Random(random, $"H{number}"))));
        await host.AcceptAsync(ImportKind.Feedback, Lines.File(FeedbackLine.Header, Enumerable.Range(0, 100).Select(number => FeedbackLine.Random(random, $"P{number}"))));
        await host.AcceptAsync(ImportKind.Results, Lines.File(ResultLine.Header, Enumerable.Range(0, 200).Select(number => ResultLine.Random(random, $"K{number}"))));
        var tree = await host.TreeAsync();
        var requests = Standard.All
            .Where(indicator => indicator.Editions[0].Denominator is Measure.Count or Measure.Stock)
            .SelectMany(indicator => indicator.Breakdowns.Select(breakdown => (string?)breakdown.Key).Prepend(null).Select(key => new IndicatorRequest(indicator, key)))
            .ToList();
        int[] units = [tree.Find("64")!.Id, tree.Find("D1")!.Id, tree.Find("N2")!.Id];
        foreach (var mode in Enum.GetValues<TreeMode>())
        {
            foreach (var figure in await host.EvaluateAsync(new FigureQuery(requests, units, Spans) { Tree = mode }))
            {
                var request = requests.Single(candidate => candidate.Indicator.Code == figure.Code && candidate.Breakdown == figure.Breakdown);
                Assert.Equal(figure.Numerator, await CountAsync(host, request, figure, mode, ofNumerator: true));
                Assert.Equal(figure.Denominator, await CountAsync(host, request, figure, mode, ofNumerator: false));
            }
        }
    }

    [Fact]
    public async Task RecordsAsync_Cases_AreWrittenAsInTheirFile()
    {
        await using var host = await FiguresHost.CreateAsync(DatabaseKind.Sqlite);
        await host.AcceptAsync(ImportKind.Cases, Lines.File(CaseLine.Header, [CaseLine.Simple]));

        var page = await PageAsync(host, new RecordQuery(
            new IndicatorRequest(Standard.Of("online-submission-rate"), null), OfNumerator: true, await host.UnitIdAsync("64"), Spans[0], TreeMode.Then, After: null, Limit: 10));

        Assert.Equal(CaseLine.Header, string.Join(',', page.Columns));
        Assert.Equal(CaseLine.Simple.ToString(), string.Join(',', Assert.Single(page.Rows)));
        Assert.Null(page.Next);
    }

    [Fact]
    public async Task RecordsAsync_ReportedFigure_ListsTheObservationsTaken()
    {
        await using var host = await FiguresHost.CreateAsync(DatabaseKind.Sqlite);
        await host.AcceptAsync(ImportKind.Observations, Lines.File(ObservationLine.Header,
        [
            new ObservationLine("A1", "cases-without-resubmission", "2024-03-01", "2024-05-31", "30"),
            new ObservationLine("A1", "cases-without-resubmission", "2024-04-01", "2024-04-30", "7"),
            new ObservationLine("A2", "cases-without-resubmission", "2024-04-01", "2024-04-30", "5.5"),
        ]));
        var query = new RecordQuery(
            new IndicatorRequest(Standard.Of("no-resubmission-rate"), null), OfNumerator: true, await host.UnitIdAsync("D1"), Spans[0], TreeMode.Then, After: null, Limit: 1);

        var first = await PageAsync(host, query);
        var second = await PageAsync(host, query with { After = first.Next });

        Assert.Equal(ObservationLine.Header, string.Join(',', first.Columns));
        Assert.Equal("A1,cases-without-resubmission,2024-03-01,2024-05-31,30,", string.Join(',', Assert.Single(first.Rows)));
        Assert.Equal("A2,cases-without-resubmission,2024-04-01,2024-04-30,5.5,", string.Join(',', Assert.Single(second.Rows)));
        Assert.Null(second.Next);
    }

    [Fact]
    public async Task RecordsAsync_UnitOutsideTheScope_ShowsNothing()
    {
        await using var host = await FiguresHost.CreateAsync(DatabaseKind.Sqlite);
        await host.AcceptAsync(ImportKind.Cases, Lines.File(CaseLine.Header, [CaseLine.Simple]));
        var query = new RecordQuery(
            new IndicatorRequest(Standard.Of("online-submission-rate"), null), OfNumerator: true, await host.UnitIdAsync("A1"), Spans[0], TreeMode.Then, After: null, Limit: 10);

        var page = await host.Host.AskAsync<IFigures, RecordPage>(figures => figures.RecordsAsync(query, UnitScope.Nothing, CancellationToken.None));

        Assert.Empty(page.Rows);
    }

    private static async Task<decimal> CountAsync(FiguresHost host, IndicatorRequest request, Figure figure, TreeMode mode, bool ofNumerator)
    {
        var query = new RecordQuery(request, ofNumerator, figure.UnitId, figure.Span, mode, After: null, Limit: 150);
        var codes = new List<string>();
        RecordPage page;
        do
        {
            page = await PageAsync(host, query);
            codes.AddRange(page.Rows.Select(row => row[0]));
            query = query with { After = page.Next };
        }
        while (page.Next is not null);

        return codes.Distinct(StringComparer.Ordinal).Count();
    }

    private static Task<RecordPage> PageAsync(FiguresHost host, RecordQuery query) =>
        host.Host.AskAsync<IFigures, RecordPage>(figures => figures.RecordsAsync(query, UnitScope.Everything, CancellationToken.None));
}

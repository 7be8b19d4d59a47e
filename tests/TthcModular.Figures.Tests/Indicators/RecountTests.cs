using TthcModular.Figures.Imports;
using TthcModular.Figures.Indicators;
using TthcModular.Figures.Tests.Worlds;
using TthcModular.Sdk.Calendars;
using TthcModular.Sdk.Indicators;
using TthcModular.Testing;

namespace TthcModular.Figures.Tests.Indicators;

/// <summary>Every indicator, for every unit and many spans, against a recount of the files' lines.</summary>
public sealed class RecountTests
{
    private static readonly Span[] Spans =
    [
        new(new DateOnly(2024, 3, 1), new DateOnly(2024, 3, 31)),
        VpcpCalendar.Quarter(2024, 2),
        new(new DateOnly(2024, 3, 22), new DateOnly(2024, 3, 31)),
        new(new DateOnly(2024, 3, 22), new DateOnly(2024, 6, 29)),
        new(new DateOnly(2024, 1, 1), new DateOnly(2024, 12, 31)),
        new(new DateOnly(2025, 6, 15), new DateOnly(2025, 7, 14)),
        new(new DateOnly(2025, 7, 1), new DateOnly(2025, 7, 31)),
        new(new DateOnly(2024, 5, 5), new DateOnly(2024, 5, 5)),
    ];

    [Theory, BothDatabases]
    public async Task EvaluateAsync_RandomFiles_EqualsRecountOfTheirLines(DatabaseKind kind)
    {
        await using var host = await FiguresHost.CreateAsync(kind);
        host.Host.Clock.SetDay(2025, 12, 1);
        host.Catalogue.Set(Standard.All);
        var random = new Random(766);
        var cases = Enumerable.Range(1, 3000).Select(number => CaseLine.Random(random, $"H{number}")).ToList();
        var feedback = Enumerable.Range(1, 300).Select(number => FeedbackLine.Random(random, $"P{number}")).ToList();
        var results = Enumerable.Range(1, 800).Select(number => ResultLine.Random(random, $"K{number}")).ToList();
        var observations = RandomObservations(random);
        await host.AcceptAsync(ImportKind.Cases, Lines.File(CaseLine.Header, cases));
        await host.AcceptAsync(ImportKind.Feedback, Lines.File(FeedbackLine.Header, feedback));
        await host.AcceptAsync(ImportKind.Results, Lines.File(ResultLine.Header, results));
        await host.AcceptAsync(ImportKind.Observations, Lines.File(ObservationLine.Header, observations));

        await AssertEqualAsync(host, new Recount(cases, feedback, results, observations));
        Assert.Empty(await host.FindingsAsync());
    }

    [Theory, BothDatabases]
    public async Task EvaluateAsync_StormOfOverlappingImports_EqualsRecountOfLastVersions(DatabaseKind kind)
    {
        await using var host = await FiguresHost.CreateAsync(kind);
        host.Host.Clock.SetDay(2025, 12, 1);
        host.Catalogue.Set(Standard.All.Take(8));
        var random = new Random(kind.GetHashCode() + 20);
        var cases = new Dictionary<string, CaseLine>(StringComparer.Ordinal);
        var feedback = new Dictionary<string, FeedbackLine>(StringComparer.Ordinal);
        var results = new Dictionary<string, ResultLine>(StringComparer.Ordinal);
        for (var round = 0; round < 8; round++)
        {
            if (round == 4)
                host.Catalogue.Set(Standard.All);
            await ImportAsync(host, ImportKind.Cases, CaseLine.Header, Storm(random, 250, 180, CaseLine.Random), line => line.Code, cases);
            await ImportAsync(host, ImportKind.Feedback, FeedbackLine.Header, Storm(random, 40, 30, FeedbackLine.Random), line => line.Code, feedback);
            await ImportAsync(host, ImportKind.Results, ResultLine.Header, Storm(random, 80, 60, ResultLine.Random), line => line.Code, results);
            Assert.Empty(await host.FindingsAsync());
        }

        await AssertEqualAsync(host, new Recount(cases.Values, feedback.Values, results.Values, []));
    }

    [Theory, BothDatabases]
    public async Task EvaluateAsync_TwoHundredRandomPlansUnitsAndSpans_EqualRecountOfTheLines(DatabaseKind kind)
    {
        await using var host = await FiguresHost.CreateAsync(kind);
        host.Host.Clock.SetDay(2025, 12, 1);
        host.Catalogue.Set(Standard.All);
        var random = new Random(20241115);
        var cases = Enumerable.Range(1, 2000).Select(number => CaseLine.Random(random, $"H{number}")).ToList();
        var observations = RandomObservations(random);
        await host.AcceptAsync(ImportKind.Cases, Lines.File(CaseLine.Header, cases));
        await host.AcceptAsync(ImportKind.Observations, Lines.File(ObservationLine.Header, observations));
        var recount = new Recount(cases, [], [], observations);
        for (var triple = 0; triple < 200; triple++)
        {
            // A plan is what it sets: some of the indicators, whole or split.
            IndicatorRequest[] plan = [.. random.GetItems([.. Standard.All.SelectMany(Requests)], 6).Distinct()];
            var unit = Lines.One(random, [.. World.Codes]);
            var from = new DateOnly(2023, 11, 1).AddDays(random.Next(700));
            var span = new Span(from, from.AddDays(random.Next(200)));
            foreach (var figure in await host.EvaluateAsync(new FigureQuery(plan, [await host.UnitIdAsync(unit)], [span])))
                Assert.Equal(recount.Of(figure.Code, figure.Breakdown, unit, span), (figure.Numerator, figure.Denominator));
        }
    }

    private static IReadOnlyList<TLine> Storm<TLine>(Random random, int keys, int lines, Func<Random, string, TLine> line) =>
        [.. random.GetItems([.. Enumerable.Range(0, keys)], lines).Distinct().Select(key => line(random, $"X{key}"))];

    private static async Task ImportAsync<TLine>(
        FiguresHost host, ImportKind kind, string header, IReadOnlyList<TLine> lines, Func<TLine, string> key, Dictionary<string, TLine> last)
    {
        var report = await host.AcceptAsync(kind, Lines.File(header, lines));
        Assert.Equal(lines.Count, report.Accepted);
        foreach (var line in lines)
            last[key(line)] = line;
    }

    private static async Task AssertEqualAsync(FiguresHost host, Recount recount)
    {
        var tree = await host.TreeAsync();
        var requests = Standard.All.SelectMany(Requests).ToList();
        var figures = await host.EvaluateAsync(new FigureQuery(requests, [.. World.Codes.Select(code => tree.Find(code)!.Id)], Spans));
        Assert.Equal(requests.Count * World.Codes.Count * Spans.Length, figures.Count);
        foreach (var figure in figures)
        {
            var unit = tree.Find(figure.UnitId)!.Code;
            var expected = recount.Of(figure.Code, figure.Breakdown, unit, figure.Span);
            Assert.True(
                expected == (figure.Numerator, figure.Denominator),
                $"{figure.Code}/{figure.Breakdown} of {unit}, {figure.Span}: {figure.Numerator}/{figure.Denominator}, recounted {expected}");
            Assert.Equal(figure.Denominator is null or 0 || figure.Numerator is null, figure.Value is null);
        }
    }

    private static IEnumerable<IndicatorRequest> Requests(Indicator indicator) =>
        indicator.Breakdowns.Select(breakdown => new IndicatorRequest(indicator, breakdown.Key)).Prepend(new IndicatorRequest(indicator, Breakdown: null));

    private static List<ObservationLine> RandomObservations(Random random)
    {
        var measures = Standard.All.SelectMany(indicator => indicator.Editions).SelectMany(edition => new[] { edition.Numerator, edition.Denominator })
            .OfType<Measure.Reported>().Select(measure => measure.Code).Distinct(StringComparer.Ordinal);
        var lines = new Dictionary<string, ObservationLine>(StringComparer.Ordinal);
        foreach (var measure in measures)
        {
            for (var number = 0; number < 60; number++)
            {
                var from = new DateOnly(2024, 1, 1).AddDays(random.Next(600));
                var line = new ObservationLine(
                    Lines.One(random, "A1", "A2", "B1", "D1", "S1", "A1-T"), measure, Lines.Text(from), Lines.Text(from.AddDays(random.Next(0, 60))), $"{random.Next(0, 5000)}.{random.Next(0, 99)}");
                lines[$"{line.Unit}{line.From}{line.To}{measure}"] = line;
            }
        }

        return [.. lines.Values];
    }
}

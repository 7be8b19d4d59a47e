using FsCheck;
using FsCheck.Fluent;
using TthcModular.Figures.Imports;
using TthcModular.Figures.Tests.Worlds;
using TthcModular.Organisation;
using TthcModular.Organisation.Units;
using TthcModular.Sdk.Calendars;
using TthcModular.Testing;

namespace TthcModular.Figures.Tests.Sums;

/// <summary>Whatever happens in whatever order, the sums are those of the records, and the units' sums those of the province.</summary>
public sealed class StormTests
{
    private const string SecondMerger = """
        code,name,kind,parent_code,opened_on,closed_on,successor_codes
        N1,Xã Ia Tôr mới,commune,64,2025-07-01,2025-09-30,M1
        N2,Xã Ia Ga mới,commune,64,2025-07-01,2025-09-30,M1
        M1,Xã Ia Tôr Ga,commune,64,2025-10-01,,
        """;

    private const string Division = """
        code,name,kind,parent_code,opened_on,closed_on,successor_codes
        N3,Xã Ia Kla mới,commune,64,2025-07-01,2025-08-31,K1;K2
        K1,Xã Ia Kla Đông,commune,64,2025-09-01,,
        K2,Xã Ia Kla Tây,commune,64,2025-09-01,,
        """;

    private enum Blow
    {
        Cases,
        SameCasesElsewhere,
        Feedback,
        Results,
        FewerPacks,
        AllPacks,
        Merger,
        Division,
    }

    [Theory, BothDatabases]
    public async Task FindAsync_AfterAnyStorm_FindsNothing(DatabaseKind kind)
    {
        var storms = Gen.Elements(Enum.GetValues<Blow>()).ArrayOf(8).Sample(6, 6);
        Assert.NotEmpty(storms);
        foreach (var storm in storms)
            await HoldAsync(kind, storm);
    }

    private static async Task HoldAsync(DatabaseKind kind, IReadOnlyList<Blow> storm)
    {
        await using var host = await FiguresHost.CreateAsync(kind);
        host.Host.Clock.SetDay(2025, 12, 1);
        host.Catalogue.Set(Standard.All.Take(5));
        var random = new Random(storm.Count);
        var told = string.Join(", ", storm);
        foreach (var blow in storm)
        {
            await StrikeAsync(host, blow, random);
            var findings = await host.FindingsAsync();
            Assert.True(findings.Count == 0, $"After {blow} of [{told}]: {string.Join(" | ", findings)}");
        }

        var span = new Span(new DateOnly(2023, 1, 1), new DateOnly(2025, 11, 30));
        var indicator = Standard.Of("on-time-settlement-rate");
        var (then, now) = (await host.FigureAsync(indicator, "64", span), await host.FigureAsync(indicator, "64", span, breakdown: null, TreeMode.Now));
        Assert.Equal((then.Numerator, then.Denominator), (now.Numerator, now.Denominator));
    }

    private static Task StrikeAsync(FiguresHost host, Blow blow, Random random) => blow switch
    {
        Blow.Cases => host.AcceptAsync(ImportKind.Cases, Lines.File(CaseLine.Header, Keys(random, 60, 40).Select(key => CaseLine.Random(random, key)))),
        Blow.SameCasesElsewhere => host.AcceptAsync(
            ImportKind.Cases, Lines.File(CaseLine.Header, Keys(random, 60, 30).Select(key => CaseLine.Simple with { Code = key, Unit = Lines.One(random, "A1", "B2", "D1-TP") }))),
        Blow.Feedback => host.AcceptAsync(ImportKind.Feedback, Lines.File(FeedbackLine.Header, Keys(random, 20, 15).Select(key => FeedbackLine.Random(random, key)))),
        Blow.Results => host.AcceptAsync(ImportKind.Results, Lines.File(ResultLine.Header, Keys(random, 40, 30).Select(key => ResultLine.Random(random, key)))),
        Blow.FewerPacks => PacksAsync(() => host.Catalogue.Set(Standard.All.Skip(3).Take(4))),
        Blow.AllPacks => PacksAsync(() => host.Catalogue.Set(Standard.All)),
        Blow.Merger => UnitsAsync(host, SecondMerger),
        _ => UnitsAsync(host, Division),
    };

    private static IEnumerable<string> Keys(Random random, int keys, int lines) =>
        random.GetItems([.. Enumerable.Range(0, keys)], lines).Distinct().Select(key => $"X{key}");

    private static Task PacksAsync(Action change)
    {
        change();
        return Task.CompletedTask;
    }

    private static async Task UnitsAsync(FiguresHost host, string units)
    {
        var imported = await host.Host.AskAsync<IOrganisation, UnitImportResult>(organisation => organisation.ImportUnitsAsync(new StringReader(units), CancellationToken.None));
        Assert.Empty(imported.Errors);
    }
}

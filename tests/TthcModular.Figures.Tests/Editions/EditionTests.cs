using TthcModular.Figures.Editions;
using TthcModular.Figures.Imports;
using TthcModular.Figures.Tests.Worlds;
using TthcModular.Sdk;
using TthcModular.Sdk.Calendars;
using TthcModular.Sdk.Indicators;
using TthcModular.Sdk.Records;
using TthcModular.Testing;

namespace TthcModular.Figures.Tests.Editions;

public sealed class EditionTests
{
    private static readonly Span March = new(new DateOnly(2024, 3, 1), new DateOnly(2024, 3, 31));
    private static readonly Span August = new(new DateOnly(2024, 8, 1), new DateOnly(2024, 8, 31));

    [Theory, BothDatabases]
    public async Task IndicatorsAsync_StoredAndReadBack_ComputeTheSame(DatabaseKind kind)
    {
        await using var host = await FiguresHost.CreateAsync(kind);
        host.Catalogue.Set(Standard.All);

        var inForce = await InForceAsync(host);

        Assert.Equal(Standard.All.Select(Shape), inForce.Select(Shape));
    }

    [Theory, BothDatabases]
    public async Task IndicatorsAsync_UpgradeWithANewEdition_ComputesItBesideTheOld(DatabaseKind kind)
    {
        await using var host = await FiguresHost.CreateAsync(kind);
        await ImportAsync(host);
        await SetAsync(host, new DateOnly(2024, 4, 1), Old);
        await SetAsync(host, new DateOnly(2024, 6, 15), Old.WithEdition(New(validFrom: new DateOnly(2024, 7, 1))));

        var both = await OnlyAsync(host);

        Assert.Equal((1m, "2022"), await FigureAsync(host, both, March));
        Assert.Equal((1m, "2024"), await FigureAsync(host, both, August));
    }

    [Theory, BothDatabases]
    public async Task IndicatorsAsync_PackThatDropsTheOldEdition_KeepsItForOldSpans(DatabaseKind kind)
    {
        await using var host = await FiguresHost.CreateAsync(kind);
        await ImportAsync(host);
        await SetAsync(host, new DateOnly(2024, 4, 1), Old);
        await SetAsync(host, new DateOnly(2024, 7, 2), Old with { Editions = [New(validFrom: new DateOnly(2024, 7, 1))] });

        var merged = await OnlyAsync(host);

        Assert.Equal((1m, "2022"), await FigureAsync(host, merged, March));
        Assert.Equal((1m, "2024"), await FigureAsync(host, merged, August));
        Assert.Equal(new DateOnly(2024, 7, 2), (await KnownAsync(host)).Single(known => known.Edition.Key == "2022").RetiredOn);
    }

    [Theory, BothDatabases]
    public async Task IndicatorsAsync_OtherContentUnderTheSameName_IsNamedAndNotUsed(DatabaseKind kind)
    {
        await using var host = await FiguresHost.CreateAsync(kind);
        await ImportAsync(host);
        await SetAsync(host, new DateOnly(2024, 4, 1), Old);
        var before = await FigureAsync(host, await OnlyAsync(host), March);
        await SetAsync(host, new DateOnly(2024, 5, 1), Old with { Editions = [New(validFrom: Old.Editions[0].ValidFrom) with { Key = "2022" }] });

        Assert.Equal(before, await FigureAsync(host, await OnlyAsync(host), March));
        Assert.True(Assert.Single(await KnownAsync(host)).IsContradicted);
        var sentence = Assert.Single(await host.Host.AskAsync<IEditions, IReadOnlyList<string>>(editions => editions.ContradictionsAsync(default)));
        Assert.Contains("phiên bản '2022'", sentence, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task IndicatorsAsync_EditionThatArrivesLate_LeavesSpansThatHadEnded(DatabaseKind kind)
    {
        await using var host = await FiguresHost.CreateAsync(kind);
        await ImportAsync(host);
        await SetAsync(host, new DateOnly(2024, 4, 1), Old);
        await SetAsync(host, new DateOnly(2024, 6, 1), Old.WithEdition(New(validFrom: new DateOnly(2024, 1, 1))));

        var merged = await OnlyAsync(host);

        Assert.Equal("2022", (await FigureAsync(host, merged, March)).Edition);
        Assert.Equal("2024", (await FigureAsync(host, merged, August)).Edition);
    }

    [Theory, BothDatabases]
    public async Task IndicatorsAsync_RollBack_GoesBackToTheOldEditionFromThatDayOn(DatabaseKind kind)
    {
        await using var host = await FiguresHost.CreateAsync(kind);
        await SetAsync(host, new DateOnly(2024, 1, 1), Old);
        await SetAsync(host, new DateOnly(2024, 2, 1), Old.WithEdition(New(validFrom: new DateOnly(2024, 3, 1))));
        await SetAsync(host, new DateOnly(2024, 6, 1), Old);

        var merged = await OnlyAsync(host);

        Assert.Equal(["2022", "2024", "2022"], merged.Editions.Select(edition => edition.Key));
        Assert.Equal(("2024", "2022"), (merged.EditionOn(March.To).Key, merged.EditionOn(August.To).Key));
    }

    [Theory, BothDatabases]
    public async Task EvaluateAsync_ChangedBreakdownUnderTheSameName_KeepsTheFigure(DatabaseKind kind)
    {
        await using var host = await FiguresHost.CreateAsync(kind);
        await ImportAsync(host);
        var split = Old.WithBreakdowns(new Breakdown("part", "phần") { Records = Only(ServiceLevel.Full) });
        await SetAsync(host, new DateOnly(2024, 4, 1), split);
        var before = await host.FigureAsync(await OnlyAsync(host), "A1", March, "part");
        await SetAsync(host, new DateOnly(2024, 5, 1), split with { Breakdowns = [new Breakdown("part", "phần") { Records = Only(ServiceLevel.Partial) }] });

        var after = await host.FigureAsync(await OnlyAsync(host), "A1", March, "part");

        Assert.Equal((before.Numerator, before.Denominator, 2m), (after.Numerator, after.Denominator, before.Denominator!.Value));
    }

    private static readonly Indicator Old = Indicator.Rate("share", "Tỷ lệ thử").Over<CaseRecord>(c => c.ReceivedOn)
        .Numerator(c => c.Channel == Channel.Online).OfAll().InWords("tử số", "mẫu số", "ngày tiếp nhận").Edition("2022", new DateOnly(2022, 6, 23), "Văn bản cũ");

    private static Sdk.Filters.Filter Only(ServiceLevel level) => Sdk.Filters.FilterTranslator.Translate<CaseRecord>(c => c.ServiceLevel == level);

    /// <summary>The new rule counts those filed at the counter.</summary>
    private static IndicatorEdition New(DateOnly validFrom) => Indicator.Rate("share", "Tỷ lệ thử").Over<CaseRecord>(c => c.ReceivedOn)
        .Numerator(c => c.Channel == Channel.Counter).OfAll().InWords("tử số", "mẫu số", "ngày tiếp nhận").Edition("2024", validFrom, "Văn bản mới").Editions[0];

    private static Task ImportAsync(FiguresHost host) => host.AcceptAsync(ImportKind.Cases, Lines.File(CaseLine.Header,
    [
        CaseLine.Simple,
        CaseLine.Simple with { Code = "H2", Channel = "postal" },
        CaseLine.Simple with { Code = "H3", Channel = "counter", Received = "2024-08-02T08:00:00+07:00", Due = "", Completed = "2024-08-03T08:00:00+07:00" },
    ]));

    private static async Task SetAsync(FiguresHost host, DateOnly day, Indicator indicator)
    {
        host.Host.Clock.SetDay(day.Year, day.Month, day.Day);
        host.Catalogue.Set(indicator);
        await InForceAsync(host);
    }

    private static Task<IReadOnlyList<Indicator>> InForceAsync(FiguresHost host) => host.Host.AskAsync<IEditions, IReadOnlyList<Indicator>>(
        editions => editions.IndicatorsAsync(host.Catalogue.Current.FindPlanType("test")!.Type, default));

    private static async Task<Indicator> OnlyAsync(FiguresHost host) => Assert.Single(await InForceAsync(host));

    private static Task<IReadOnlyList<KnownEdition>> KnownAsync(FiguresHost host) =>
        host.Host.AskAsync<IEditions, IReadOnlyList<KnownEdition>>(editions => editions.OfAsync("test", "share", default));

    private static async Task<(decimal? Numerator, string Edition)> FigureAsync(FiguresHost host, Indicator indicator, Span span)
    {
        var figure = await host.FigureAsync(indicator, "A1", span);
        return (figure.Numerator, figure.Edition);
    }

    /// <summary>What figures follow from.</summary>
    private static string Shape(Indicator indicator) =>
        $"{indicator.Code} {indicator.Unit} {indicator.Better} " + string.Join(';', indicator.Editions.Select(edition =>
            $"{edition.Key} {edition.ValidFrom:O} {edition.LegalSource} {edition.Numerator.Content} {edition.Denominator?.Content} {edition.InWords} "
            + string.Join(',', (edition.Breakdowns ?? indicator.Breakdowns).Select(part => $"{part.Key} {part.Name} {part.Records} {part.Units} {string.Join('/', part.Aliases)}"))));
}

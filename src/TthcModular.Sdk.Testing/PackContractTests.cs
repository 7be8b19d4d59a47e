using TthcModular.Packs.Catalogue;
using TthcModular.Packs.Contracts;
using TthcModular.Sdk.Calendars;
using Xunit;

namespace TthcModular.Sdk.Testing;

/// <summary>
/// The tests that every pack has to pass; a pack's test class inherits them. They apply the same rules as the host when
/// it loads the pack, and some that would be too strict there.
/// </summary>
/// <typeparam name="TPack">The pack's entry class.</typeparam>
public abstract class PackContractTests<TPack>
    where TPack : IPack, new()
{
    private static readonly Span TwoYears = new(new DateOnly(2024, 1, 1), new DateOnly(2025, 12, 31));

    /// <summary>Where the pack's <c>reports/</c> and <c>plans/</c> lie; a build puts them beside the tests.</summary>
    protected virtual string PackFolder =>
        Path.Combine(AppContext.BaseDirectory, "packs", typeof(TPack).Assembly.GetName().Name!);

    /// <summary>Further checks, such as that the templates compile.</summary>
    protected virtual IEnumerable<IPackCheck> Checks => [];

    [Fact]
    public void Describe_OnceLoaded_GivesPlanTypesWithIndicatorsAndReports()
    {
        var types = PackContract.Describe(new TPack());

        Assert.NotEmpty(types);
        Assert.All(types, type => Assert.NotEmpty(type.Indicators));
        Assert.All(types, type => Assert.NotEmpty(type.Reports));
    }

    [Fact]
    public void Describe_CalledTwice_GivesTheSameDefinitions() =>
        Assert.Equal(Definitions(PackContract.Describe(new TPack())), Definitions(PackContract.Describe(new TPack())));

    [Fact]
    public void Contract_AllRulesOfTheHost_AreKept()
    {
        var result = PackContract.Create(Checks).Check("pack", "1.0.0", PackContract.Describe(new TPack()), ReadFile);

        Assert.True(result.Problems.Count == 0, string.Join(Environment.NewLine, result.Problems));
    }

    [Fact]
    public void Calendars_TwoYears_GiveSpansInOrder() => Assert.All(Calendars(), calendar =>
    {
        var spans = calendar.Spans(TwoYears, WorkingDays.Weekdays);
        Assert.NotEmpty(spans);
        Assert.Equal(spans.OrderBy(span => span.Days.To), spans);
        Assert.Distinct(spans.Select(span => span.Key), StringComparer.Ordinal);
        Assert.All(spans, span => Assert.True(span.Days.Days > 0, $"{calendar.Key} {span.Key}: {span.Days}"));
    });

    [Fact]
    public void Calendars_OfFixedSpans_LeaveNoDayOut() => Assert.All(Calendars().Where(calendar => calendar is not CampaignCalendar), calendar =>
    {
        var spans = calendar.Spans(TwoYears, WorkingDays.Weekdays);
        Assert.All(spans.Zip(spans.Skip(1)), pair => Assert.Equal(pair.First.Days.To.AddDays(1), pair.Second.Days.From));
        Assert.True(spans[0].Days.From <= TwoYears.From, $"{calendar.Key} starts after the period's first day");
    });

    [Fact]
    public void Reports_TwoYears_HaveSpansToBeMadeFor() => Assert.All(PackContract.Describe(new TPack()), type =>
        Assert.All(type.Reports, report => Assert.Contains(
            type.Calendars.Single(calendar => calendar.Key == report.Calendar).Spans(TwoYears, WorkingDays.Weekdays),
            span => span.Key.StartsWith(report.SpanPrefix, StringComparison.Ordinal))));

    [Fact]
    public void Narratives_NothingOccurred_StillAnswer() => Assert.All(
        PackContract.Describe(new TPack()).SelectMany(type => type.Reports).Where(report => report.Narrative is not null),
        report => Assert.NotNull(report.Narrative!(EmptyReport.Model)));

    private static IEnumerable<PlanCalendar> Calendars() => PackContract.Describe(new TPack()).SelectMany(type => type.Calendars);

    private static List<string> Definitions(IEnumerable<PlanType> types) =>
    [
        .. types.SelectMany(type => type.Indicators.SelectMany(indicator => indicator.Editions.Select(edition =>
            $"{type.Key} {indicator.Code} {edition.Key} {edition.Numerator.Content} / {edition.Denominator?.Content}"))),
    ];

    private string? ReadFile(string path)
    {
        var file = Path.Combine(PackFolder, path);
        return File.Exists(file) ? File.ReadAllText(file) : null;
    }
}

using TthcModular.Packs.Contracts;
using TthcModular.Reports;
using TthcModular.Sdk.Calendars;
using Xunit;

namespace TthcModular.Sdk.Testing;

/// <summary>
/// The tests that every pack has to pass; a pack's test class inherits them. They take the pack through the same steps
/// as the host does when it loads it, and hold some rules that would be too strict there.
/// </summary>
/// <typeparam name="TPack">The pack's entry class.</typeparam>
public abstract class PackContractTests<TPack>
    where TPack : IPack, new()
{
    private static readonly Span TwoYears = new(new DateOnly(2024, 1, 1), new DateOnly(2025, 12, 31));

    /// <summary>Where the assembled pack lies; the build puts it beside the tests, under <c>packs/</c>.</summary>
    protected virtual string PackFolder =>
        Path.Combine(AppContext.BaseDirectory, "packs", typeof(TPack).Assembly.GetName().Name!);

    /// <summary>What <c>tthc packs verify</c> says of the assembled pack: files, manifest, loading, description, contract.</summary>
    [Fact]
    public async Task Pack_AsAssembled_PassesEveryStepOfTheHost()
    {
        var (state, reason) = await AssembledPack.VerifyAsync(PackFolder, TestContext.Current.CancellationToken);

        Assert.True(state == "Active", $"{state}: {reason}");
    }

    /// <summary>Every plan type has at least one indicator and one report.</summary>
    [Fact]
    public void Describe_OnceLoaded_GivesPlanTypesWithIndicatorsAndReports()
    {
        var types = PackContract.Describe(new TPack());

        Assert.NotEmpty(types);
        Assert.All(types, type => Assert.NotEmpty(type.Indicators));
        Assert.All(types, type => Assert.NotEmpty(type.Reports));
    }

    /// <summary>The description depends on nothing that changes, such as the day or a counter.</summary>
    [Fact]
    public void Describe_CalledTwice_GivesTheSameDefinitions() =>
        Assert.Equal(Definitions(PackContract.Describe(new TPack())), Definitions(PackContract.Describe(new TPack())));

    /// <summary>Keys, formulas, calendars, scorecards, settings, plan files and report templates keep the host's rules; all faults are told at once.</summary>
    [Fact]
    public void Contract_AllRulesOfTheHost_AreKept()
    {
        var result = PackContract.Create(ReportsServices.PackChecks()).Check("pack", "1.0.0", PackContract.Describe(new TPack()), ReadFile);

        Assert.True(result.Problems.Count == 0, string.Join(Environment.NewLine, result.Problems));
    }

    /// <summary>The spans of two years come in order, each with a key of its own and at least one day.</summary>
    [Fact]
    public void Calendars_TwoYears_GiveSpansInOrder() => Assert.All(Calendars(), calendar =>
    {
        var spans = calendar.Spans(TwoYears, WorkingDays.Weekdays);
        Assert.NotEmpty(spans);
        Assert.Equal(spans.OrderBy(span => span.Days.To), spans);
        Assert.Distinct(spans.Select(span => span.Key), StringComparer.Ordinal);
        Assert.All(spans, span => Assert.True(span.Days.Days > 0, $"{calendar.Key} {span.Key}: {span.Days}"));
    });

    /// <summary>Calendars of fixed spans cover every day of the period once.</summary>
    [Fact]
    public void Calendars_OfFixedSpans_LeaveNoDayOut() => Assert.All(Calendars().Where(calendar => calendar is not CampaignCalendar), calendar =>
    {
        var spans = calendar.Spans(TwoYears, WorkingDays.Weekdays);
        Assert.All(spans.Zip(spans.Skip(1)), pair => Assert.Equal(pair.First.Days.To.AddDays(1), pair.Second.Days.From));
        Assert.True(spans[0].Days.From <= TwoYears.From, $"{calendar.Key} starts after the period's first day");
    });

    /// <summary>Every report has at least one span in two years that it is made for.</summary>
    [Fact]
    public void Reports_TwoYears_HaveSpansToBeMadeFor() => Assert.All(PackContract.Describe(new TPack()), type =>
        Assert.All(type.Reports, report => Assert.Contains(
            type.Calendars.Single(calendar => calendar.Key == report.Calendar).Spans(TwoYears, WorkingDays.Weekdays),
            span => span.Key.StartsWith(report.SpanPrefix, StringComparison.Ordinal))));

    /// <summary>Narratives answer for a unit in which nothing occurred.</summary>
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

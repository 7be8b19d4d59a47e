using Microsoft.Extensions.DependencyInjection;
using NSubstitute;
using TthcModular.Figures.Forms;
using TthcModular.Figures.Gaps;
using TthcModular.Figures.Indicators;
using TthcModular.Organisation;
using TthcModular.Organisation.Scopes;
using TthcModular.Packs;
using TthcModular.Packs.Catalogue;
using TthcModular.Plans;
using TthcModular.Plans.Settings;
using TthcModular.Plans.Snapshots;
using TthcModular.Sdk.Reports;
using TthcModular.Sdk.Settings;
using TthcModular.Testing;

namespace TthcModular.Reports.Tests.Samples;

/// <summary>The module with doubles for the modules it asks; by default it holds the campaign.</summary>
internal sealed class ReportHost : IDisposable
{
    private readonly ServiceProvider provider;

    public ReportHost()
    {
        Plans.FindAsync(Campaign.Slug, Arg.Any<UnitScope>(), Arg.Any<CancellationToken>()).Returns(Campaign.Plan);
        Plans.SpansAsync(Arg.Any<PlanDetails>(), Arg.Any<CancellationToken>()).Returns(Campaign.Spans);
        Plans.IndicatorsAsync(default!, default!, default, default, default!, default).ReturnsForAnyArgs(Campaign.Indicators);
        Plans.TasksAsync(default!, default!, default!, default).ReturnsForAnyArgs(Campaign.Tasks);
        Settings.ValuesAsync(default!, default!, default, default).ReturnsForAnyArgs(SettingValues.None);
        Gaps.FindAsync(default!, default!, default).ReturnsForAnyArgs(Task.FromResult<IReadOnlyList<ReportedGap>>([]));
        Organisation.TreeAsync(Arg.Any<CancellationToken>()).Returns(Units.Tree);
        Install(Campaign.Type(Campaign.Template));
        provider = new ServiceCollection()
            .AddLogging()
            .AddTthcPacks(Configure)
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton(Plans)
            .AddSingleton(Settings)
            .AddSingleton(Figures)
            .AddSingleton(Forms)
            .AddSingleton(Gaps)
            .AddSingleton(Snapshots)
            .AddSingleton(Organisation)
            .AddSingleton(Catalogue)
            .AddTthcReports()
            .BuildServiceProvider();
    }

    public FixedClock Clock { get; } = new(new DateTimeOffset(2024, 5, 11, 9, 0, 0, TimeSpan.FromHours(7)));

    public IPlans Plans { get; } = Substitute.For<IPlans>();

    public IPlanTypeSettings Settings { get; } = Substitute.For<IPlanTypeSettings>();

    public IFigures Figures { get; } = Substitute.For<IFigures>();

    public IReportedGaps Gaps { get; } = Substitute.For<IReportedGaps>();

    public ISnapshots Snapshots { get; } = Substitute.For<ISnapshots>();

    public IForms Forms { get; } = Substitute.For<IForms>();

    public IOrganisation Organisation { get; } = Substitute.For<IOrganisation>();

    public IPackCatalogue Catalogue { get; } = Substitute.For<IPackCatalogue>();

    public IReports Reports => provider.GetRequiredService<IReports>();

    public IPackCheck Check => provider.GetRequiredService<IPackCheck>();

    public void Install(params InstalledPlanType[] types) => Catalogue.Current.Returns(new PackCatalogue(
        [new PackEntry("Campaign", "1.0.0", "Chiến dịch", "", PackState.Active, "", "") { PlanTypes = types }]));

    public void Install(string template, ReportNeeds needs = ReportNeeds.None, Func<ReportModel, string>? narrative = null) =>
        Install(Campaign.Type(template, Campaign.Interim with { Needs = needs, Narrative = narrative }));

    public void Hold(PlanDetails plan) => Plans.FindAsync(Campaign.Slug, Arg.Any<UnitScope>(), Arg.Any<CancellationToken>()).Returns(plan);

    public async Task<RenderedReport> RenderAsync(ReportFormat format, string? unit = null)
    {
        var rendered = await Reports.RenderAsync(new ReportRequest(Campaign.Slug, "day-50", unit, Campaign.Day50, format), UnitScope.Everything, TestContext.Current.CancellationToken);
        return rendered.Value ?? throw new InvalidOperationException(rendered.Refusal?.Message);
    }

    /// <summary>The guard is the real one; no pack is ever loaded from these folders.</summary>
    private static void Configure(PackOptions packs) =>
        (packs.PacksDirectory, packs.InstalledDirectory, packs.CallTimeout) = ("packs", "installed-packs", TimeSpan.FromSeconds(1));

    public void Dispose() => provider.Dispose();
}

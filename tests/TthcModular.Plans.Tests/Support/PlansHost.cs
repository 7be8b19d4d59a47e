using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NSubstitute;
using TthcModular.Figures.Editions;
using TthcModular.Figures.Indicators;
using TthcModular.Organisation;
using TthcModular.Organisation.Scopes;
using TthcModular.Organisation.Units;
using TthcModular.Packs;
using TthcModular.Packs.Catalogue;
using TthcModular.Sdk;
using TthcModular.Testing;

namespace TthcModular.Plans.Tests.Support;

/// <summary>The module on a fresh database with real units, given figures and a given catalogue.</summary>
internal sealed class PlansHost : IAsyncDisposable
{
    private readonly TestHost host;

    private PlansHost(TestHost host, FiguresDouble figures, IPackCatalogue packs) => (this.host, Figures, Packs) = (host, figures, packs);

    public FiguresDouble Figures { get; }

    public IPackCatalogue Packs { get; }

    public FixedClock Clock => host.Clock;

    public CommandCounter Commands => host.Commands;

    public OrganisationTree Tree { get; private set; } = null!;

    public static async Task<PlansHost> CreateAsync(DatabaseKind kind, string units = SmallDistrict.Units, params PlanType[] types)
    {
        var figures = new FiguresDouble();
        var packs = Substitute.For<IPackCatalogue>();
        packs.Current.Returns(CatalogueOf(types.Length > 0 ? types : [ReformType.Value]));
        var services = await TestHost.CreateAsync(kind, modules => modules
            .AddTthcOrganisation()
            .AddTthcPacks(_ => { })
            .AddSingleton(packs)
            .AddSingleton<IFigures>(figures)
            .AddSingleton<IEditions>(new EditionsDouble())
            .AddTthcPlans());
        var result = new PlansHost(services, figures, packs);
        var imported = await services.AskAsync<IOrganisation, UnitImportResult>(organisation => organisation.ImportUnitsAsync(new StringReader(units), default));
        Assert.Empty(imported.Errors);
        result.Tree = await services.AskAsync<IOrganisation, OrganisationTree>(organisation => organisation.TreeAsync(default).AsTask());
        return result;
    }

    /// <summary>A host with the small district's plan in it.</summary>
    public static async Task<PlansHost> WithPlanAsync(DatabaseKind kind)
    {
        var made = await CreateAsync(kind);
        var imported = await made.ImportAsync(SmallDistrict.Plan);
        Assert.Empty(imported.Errors);
        return made;
    }

    public static PackCatalogue CatalogueOf(params PlanType[] types) => new(
    [
        new PackEntry("Test", "1.0.0", "Gói thử", "", PackState.Active, "", "")
        {
            PlanTypes = [.. types.Select(type => new InstalledPlanType("Test", "1.0.0", type, new Dictionary<string, string>(StringComparer.Ordinal), [], []))],
        },
    ]);

    public Unit Unit(string code) => Tree.Find(code)!;

    public UnitScope ScopeOf(params string[] codes) => new(codes.SelectMany(code => Tree.SubtreeOn(Unit(code), new DateOnly(2024, 6, 1))).Select(unit => unit.Id).ToHashSet());

    public Task<PlanImportResult> ImportAsync(string yaml) => AskAsync<IPlanFiles, PlanImportResult>(files => files.ImportAsync(yaml, "admin", default));

    public Task<TAnswer> PlansAsync<TAnswer>(Func<IPlans, Task<TAnswer>> ask) => AskAsync(ask);

    public Task<TAnswer> AssignmentsAsync<TAnswer>(Func<IAssignments, Task<TAnswer>> ask) => AskAsync(ask);

    public Task<TAnswer> AskAsync<TService, TAnswer>(Func<TService, Task<TAnswer>> ask)
        where TService : notnull => host.AskAsync(ask);

    public async Task<PlanDetails> PlanAsync(string slug = "chu-prong-2024") =>
        (await PlansAsync(plans => plans.FindAsync(slug, UnitScope.Everything, default)))!;

    /// <summary>Assignments as 'task unit role'.</summary>
    public async Task<IReadOnlyList<string>> AssignedAsync(UnitScope? scope = null)
    {
        var all = await AssignmentsAsync(assignments => assignments.ListAsync(new AssignmentFilter(), scope ?? UnitScope.Everything, default));
        return [.. all.Select(assignment => $"{assignment.TaskNumber} {assignment.Unit.Code} {assignment.Role}").Order(StringComparer.Ordinal)];
    }

    public async Task<Assignment> AssignmentAsync(string task, string unit)
    {
        var all = await AssignmentsAsync(assignments => assignments.ListAsync(new AssignmentFilter(), UnitScope.Everything, default));
        return all.Single(assignment => assignment.TaskNumber == task && assignment.Unit.Code == unit);
    }

    public async Task<Assignment> ReportAsync(string task, string unit, ProgressReport report)
    {
        var assignment = await AssignmentAsync(task, unit);
        var result = await AssignmentsAsync(assignments => assignments.ReportAsync(assignment.Id, report with { Version = assignment.Version }, UnitScope.Everything, default));
        Assert.Null(result.Refusal);
        return result.Value!;
    }

    /// <summary>How many commands reach the database while something is asked.</summary>
    public async Task<int> CountAsync<TAnswer>(Func<Task<TAnswer>> ask)
    {
        await ask(); // whatever is cached is cached now
        Commands.Reset();
        Figures.Asked.Clear();
        await ask();
        return Commands.Count;
    }

    /// <summary>Every row of a table, as the database holds it.</summary>
    public Task<List<TRow>> RowsAsync<TRow>()
        where TRow : class => AskAsync<DbContext, List<TRow>>(db => db.Set<TRow>().AsNoTracking().ToListAsync());

    public ValueTask DisposeAsync() => host.DisposeAsync();
}

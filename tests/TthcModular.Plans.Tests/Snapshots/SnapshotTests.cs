using Microsoft.EntityFrameworkCore;
using TthcModular.Figures.Indicators;
using TthcModular.Organisation.Results;
using TthcModular.Organisation.Scopes;
using TthcModular.Plans.Snapshots;
using TthcModular.Plans.Tests.Support;
using TthcModular.Sdk.Calendars;
using TthcModular.Testing;

namespace TthcModular.Plans.Tests.Snapshots;

public sealed class SnapshotTests
{
    private static readonly Span FirstHalf = new(new DateOnly(2024, 1, 1), new DateOnly(2024, 6, 30));

    [Theory, BothDatabases]
    public async Task TakeAsync_ASpanThatHasEnded_LocksEveryLineForEveryUnit(DatabaseKind kind)
    {
        await using var host = await ReadyAsync(kind);

        var taken = await TakeAsync(host);
        var found = await FindAsync(host, taken.Value!.Id);

        Assert.Equal((1, 36), (taken.Value.Version, taken.Value.Cells));
        Assert.Equal(["632", "23908", "23911", "23914", "632-tp", "632-vp"], found!.Content.Units.Select(unit => unit.Code));
        var first = found.Content.Cells[0];
        Assert.Equal((60m, 100m, "2020", 60m), (first.Numerator, first.Denominator, found.Content.Lines[0].Edition, found.Content.Lines[0].Target));
        Assert.Equal(SnapshotJson.Hash(found.Json), taken.Value.Hash);
        Assert.Empty(await FindingsAsync(host));
    }

    [Theory, BothDatabases]
    public async Task TakeAsync_Again_IsAFurtherVersionWithAReasonAndLeavesTheFirst(DatabaseKind kind)
    {
        await using var host = await ReadyAsync(kind);
        var first = await TakeAsync(host);
        var before = (await FindAsync(host, first.Value!.Id))!.Json;
        host.Figures.Set("digitisation-rate", 70);

        Assert.Equal("snapshot-reason-missing", (await TakeAsync(host)).Refusal?.Code);
        var second = await TakeAsync(host, reason: "Bổ sung hồ sơ tháng 5");

        Assert.Equal((2, "Bổ sung hồ sơ tháng 5"), (second.Value!.Version, second.Value.Reason));
        Assert.Equal(before, (await FindAsync(host, first.Value.Id))!.Json);
        Assert.Equal([second.Value.Id, first.Value.Id], (await ListAsync(host)).Select(snapshot => snapshot.Id));
    }

    [Theory, BothDatabases]
    public async Task TakeAsync_BeforeTheSpanEndsOrOutsideTheScope_IsRefused(DatabaseKind kind)
    {
        await using var host = await ReadyAsync(kind);
        host.Clock.SetDay(2024, 6, 29);

        Assert.Equal("snapshot-too-early", (await TakeAsync(host)).Refusal?.Code);
        Assert.Equal("snapshot-not-found", (await TakeAsync(host, scope: host.ScopeOf("23908"))).Refusal?.Code);
    }

    [Theory, BothDatabases]
    public async Task ListAsync_Scope_LeavesOthersOut(DatabaseKind kind)
    {
        await using var host = await ReadyAsync(kind);
        var taken = await TakeAsync(host);

        Assert.Empty(await ListAsync(host, host.ScopeOf("23908")));
        Assert.Null(await FindAsync(host, taken.Value!.Id, host.ScopeOf("23908")));
    }

    [Theory, BothDatabases]
    public async Task Snapshot_ChangedInTheDatabase_IsRefusedByItAndFoundByTheCheck(DatabaseKind kind)
    {
        await using var host = await ReadyAsync(kind);
        await TakeAsync(host);

        await Assert.ThrowsAnyAsync<Exception>(() => TamperAsync(host));
        await host.AskAsync<DbContext, int>(db => kind == DatabaseKind.Sqlite
            ? db.Database.ExecuteSqlAsync($"DROP TRIGGER snapshot_refuses_update")
            : db.Database.ExecuteSqlAsync($"DROP TRIGGER snapshot_refuses_change ON snapshot"));
        await TamperAsync(host);

        Assert.Contains("không còn khớp với mã băm", Assert.Single(await FindingsAsync(host)), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task CompareAsync_NothingChanged_FindsNoDifference(DatabaseKind kind)
    {
        await using var host = await ReadyAsync(kind);

        var comparison = await CompareAsync(host, () => { });

        Assert.Equal((0, 36), (comparison.Changed.Count, comparison.Same));
    }

    public static TheoryData<string, ChangeCause[]> Changes => new()
    {
        { "more", [ChangeCause.RecordsAdded] },
        { "fewer", [ChangeCause.RecordsRemoved] },
        { "other", [ChangeCause.RecordsChanged] },
        { "definition", [ChangeCause.Edition] },
        { "scope", [ChangeCause.Tree] },
        { "observations", [ChangeCause.Observations] },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task CompareAsync_AChange_NamesEveryCellAndItsCause(string change, ChangeCause[] causes)
    {
        await using var host = await ReadyAsync(DatabaseKind.Sqlite);
        if (change == "observations")
            host.Figures.Inputs = new("definition", "scope", "reports", MadeOf.Observations, MadeOf.Observations);

        var comparison = await CompareAsync(host, () => Change(host, change));

        var changed = comparison.Changed.Where(cell => cell.Line.Code == "digitisation-rate").ToList();
        Assert.Equal(6, changed.Count);
        Assert.All(changed, cell => Assert.Equal(causes, cell.Causes));
    }

    [Theory, BothDatabases]
    public async Task CompareAsync_AnotherTarget_IsNamedForItsLineOnly(DatabaseKind kind)
    {
        await using var host = await ReadyAsync(kind);
        var first = await TakeAsync(host);
        var changed = await host.ImportAsync(SmallDistrict.Plan.Replace("- value: 60", "- value: 65", StringComparison.Ordinal));
        Assert.Empty(changed.Errors);

        var second = await TakeAsync(host, reason: "Đổi mức");
        var comparison = await host.AskAsync<ISnapshots, Result<SnapshotComparison>>(snapshots => snapshots.CompareAsync(first.Value!.Id, second.Value!.Id, UnitScope.Everything, default));

        Assert.Equal(6, comparison.Value!.Changed.Count);
        Assert.All(comparison.Value.Changed, cell => Assert.Equal(("1", 60m, 65m, ChangeCause.Target), (cell.Line.Number, cell.LineBefore!.Target, cell.Line.Target, cell.Causes.Single())));
    }

    private static void Change(PlansHost host, string change)
    {
        host.Figures.Set("digitisation-rate", 61);
        if (change is "more" or "fewer")
            host.Figures.Denominator = change == "more" ? 120 : 90;
        if (change is "definition")
            host.Figures.Inputs = host.Figures.Inputs with { Definition = "another" };
        if (change is "scope")
            host.Figures.Inputs = host.Figures.Inputs with { Scope = "another" };
        if (change is "observations")
            host.Figures.Inputs = host.Figures.Inputs with { Observations = "other reports" };
    }

    private static async Task<PlansHost> ReadyAsync(DatabaseKind kind)
    {
        var host = await PlansHost.WithPlanAsync(kind);
        host.Clock.SetDay(2024, 7, 10);
        host.Figures.Denominator = 100;
        host.Figures.Set("digitisation-rate", 60);
        return host;
    }

    private static async Task<SnapshotComparison> CompareAsync(PlansHost host, Action change)
    {
        var first = await TakeAsync(host);
        change();
        var second = await TakeAsync(host, reason: "Chốt lại");
        var compared = await host.AskAsync<ISnapshots, Result<SnapshotComparison>>(snapshots => snapshots.CompareAsync(first.Value!.Id, second.Value!.Id, UnitScope.Everything, default));
        return compared.Value!;
    }

    private static async Task<Result<SnapshotSummary>> TakeAsync(PlansHost host, string? reason = null, UnitScope? scope = null)
    {
        var plan = await host.PlanAsync();
        return await host.AskAsync<ISnapshots, Result<SnapshotSummary>>(snapshots =>
            snapshots.TakeAsync(new SnapshotRequest(plan, plan.Issuer, FirstHalf, reason, "Đầu mối"), scope ?? UnitScope.Everything, default));
    }

    private static async Task<IReadOnlyList<SnapshotSummary>> ListAsync(PlansHost host, UnitScope? scope = null)
    {
        var plan = await host.PlanAsync();
        return await host.AskAsync<ISnapshots, IReadOnlyList<SnapshotSummary>>(snapshots => snapshots.ListAsync(plan.Id, scope ?? UnitScope.Everything, default));
    }

    private static Task<Snapshot?> FindAsync(PlansHost host, int id, UnitScope? scope = null) =>
        host.AskAsync<ISnapshots, Snapshot?>(snapshots => snapshots.FindAsync(id, scope ?? UnitScope.Everything, default));

    private static Task<int> TamperAsync(PlansHost host) => host.AskAsync<DbContext, int>(db =>
        db.Set<SnapshotRow>().ExecuteUpdateAsync(set => set.SetProperty(row => row.Content, row => row.Content.Replace("\"numerator\":60", "\"numerator\":90"))));

    private static Task<IReadOnlyList<string>> FindingsAsync(PlansHost host) => host.AskAsync<IEnumerable<IIntegrityCheck>, IReadOnlyList<string>>(
        checks => checks.Single(check => check is SnapshotIntegrity).FindAsync(default));
}

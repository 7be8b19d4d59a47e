using Microsoft.EntityFrameworkCore;
using TthcModular.Access.Accounts;
using TthcModular.Access.Audit;
using TthcModular.Access.Scopes;
using TthcModular.Access.Tests.Support;
using TthcModular.Organisation.Results;
using TthcModular.Organisation.Units.Changes;
using TthcModular.Testing;

namespace TthcModular.Access.Tests.Scopes;

/// <summary>What a merger means for accounts and the audit log.</summary>
public sealed class MergedUnitTests
{
    private static readonly DateOnly On = new(2025, 1, 1);
    private static readonly MergeUnits Merger = new(["064"], new UnitTarget("064.2025") { Name = "Huyện Chợ Mới" }, On);

    [Theory, BothDatabases]
    public async Task Roles_AtAMergedUnit_StayAndTheSuccessorsOfficerSeesWhatItInherits(DatabaseKind kind)
    {
        await using var host = await AccessHost.CreateAsync(kind);
        await host.AddAccountAsync("cu", await host.RoleAsync(Role.Officer, "064"));
        var preview = await host.AskAsync<IUnitChanges, Result<ChangePreview>>(changes => changes.PreviewAsync(Merger, Everything, CancellationToken.None));

        await ApplyAsync(host, Merger);

        var tree = await host.TreeAsync();
        await host.AddAccountAsync("moi", await host.RoleAsync(Role.Officer, "064.2025"));
        var (old, successor) = (tree.Find("064")!, tree.Find("064.2025")!);
        Assert.StartsWith("1 tài khoản của Huyện Chợ Đồn", Assert.Single(preview.Value!.Effects), StringComparison.Ordinal);
        var officer = await host.ViewerAsync("moi");
        Assert.True((await host.ViewerAsync("cu")).Sees(old, tree, On));
        Assert.All(new[] { old, successor, tree.Find("02020")! }, unit => Assert.True(officer.Sees(unit, tree, On)));
    }

    [Theory, BothDatabases]
    public async Task Audit_OfAChange_SaysWhoAndWhatInAWholeChain(DatabaseKind kind)
    {
        await using var host = await AccessHost.CreateAsync(kind);

        await ApplyAsync(host, Merger);
        await ApplyAsync(host, new RenameUnit("64", "Thành phố Gia Lai", On));
        await ApplyAsync(host, new RenameUnit("64", "Thành phố Gia Lai", On));

        var entries = await host.AskAsync<DbContext, List<AuditEntry>>(db => db.Set<AuditEntry>().OrderBy(entry => entry.Id).ToListAsync());
        Assert.Equal([("quan-tri", "unit-merge", "064.2025"), ("quan-tri", "unit-rename", "64")], entries.Select(entry => (entry.Account, entry.Action, entry.Subject)));
        Assert.StartsWith("Sáp nhập Huyện Chợ Đồn vào Huyện Chợ Mới từ ngày 01/01/2025", entries[0].Detail, StringComparison.Ordinal);
        Assert.Null(await host.AskAsync<IAuditLog, long?>(audit => audit.FindBreakAsync(CancellationToken.None)));
    }

    [Fact]
    public async Task ScopeOf_ProvinceAdmin_HoldsOnlyWhereTheRoleIs()
    {
        await using var host = await AccessHost.CreateAsync(DatabaseKind.Sqlite);
        await host.AddAccountAsync("hai", await host.RoleAsync(Role.ProvinceAdmin, "64"), await host.RoleAsync(Role.Reader, "06"));
        var tree = await host.TreeAsync();

        var scope = (await host.ViewerAsync("hai")).ScopeOf(Role.ProvinceAdmin, tree, new DateOnly(2024, 11, 15));

        Assert.True(scope.Allows(tree.Find("64")!.Id));
        Assert.False(scope.Allows(tree.Find("06")!.Id));
    }

    private static Organisation.Scopes.UnitScope Everything => Organisation.Scopes.UnitScope.Everything;

    private static Task<Result<ChangePreview>> ApplyAsync(TestHost host, UnitChange change) => host.AskAsync<IUnitChanges, Result<ChangePreview>>(changes =>
        changes.ApplyAsync(change, Everything, "quan-tri", seen: null, CancellationToken.None));
}

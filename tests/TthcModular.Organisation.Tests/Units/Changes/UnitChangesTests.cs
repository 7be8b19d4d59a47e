using Microsoft.Extensions.DependencyInjection;
using TthcModular.Organisation.Results;
using TthcModular.Organisation.Scopes;
using TthcModular.Organisation.Units;
using TthcModular.Organisation.Units.Changes;
using TthcModular.Testing;

namespace TthcModular.Organisation.Tests.Units.Changes;

public sealed class UnitChangesTests
{
    private const string Country =
        """
        code,name,kind,parent_code,opened_on,closed_on,successor_codes
        T,Tỉnh Một,province,,,,
        H,Huyện Hai,district,T,,,
        K,Huyện Ba,district,T,,,
        A,Xã Anh,commune,H,,,
        B,Xã Bình,commune,H,,,
        C,Xã Cường,commune,K,,,
        A-p,Phòng Tư pháp,department,A,,,
        S,Tỉnh Khác,province,,,,

        """;

    private static readonly DateOnly On = new(2025, 1, 1);
    private static readonly DateOnly DayBefore = new(2024, 12, 31);

    [Theory, BothDatabases]
    public async Task Merge_IntoANewUnit_ClosesTheOldMovesWhatStoodUnderThemAndIsReadBack(DatabaseKind kind)
    {
        await using var host = await HostAsync(kind);

        var done = await ApplyAsync(host, new MergeUnits(["A", "Xã Bình"], new UnitTarget("AB.2025") { Name = "Xã An Bình" }, On));

        Assert.True(done.IsSuccess, done.Refusal?.Message);
        var tree = await TreeAsync(host);
        var merged = tree.Find("AB.2025")!;
        Assert.Equal((UnitKind.Commune, On, null), (merged.Kind, merged.OpenedOn!.Value, merged.ClosedOn));
        Assert.Equal(["A", "B"], Codes(tree.PredecessorsOf(merged)));
        Assert.Equal(["A", "B"], Codes(tree.ChildrenOn(tree.Find("H")!, DayBefore)));
        Assert.Equal(["AB.2025"], Codes(tree.ChildrenOn(tree.Find("H")!, On)));
        Assert.Equal("A", tree.ParentOn(tree.Find("A-p")!, DayBefore)!.Code);
        Assert.Equal("AB.2025", tree.ParentOn(tree.Find("A-p")!, On)!.Code);
        Assert.Contains("Sáp nhập Xã Anh, Xã Bình vào Xã An Bình từ ngày 01/01/2025", done.Value!.Title, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Merge_IntoAnExistingUnit_KeepsItsIdentity(DatabaseKind kind)
    {
        await using var host = await HostAsync(kind);
        var before = (await TreeAsync(host)).Find("C")!;

        await ApplyAsync(host, new MergeUnits(["A", "C"], new UnitTarget("C"), On));

        var tree = await TreeAsync(host);
        Assert.Equal(before, tree.Find("C"));
        Assert.True(tree.Covers(tree.Find("C")!, tree.Find("A")!, On));
        Assert.Equal(DayBefore, tree.Find("A")!.ClosedOn);
    }

    [Theory, BothDatabases]
    public async Task Split_OfAUnit_LeavesItsPastUnderWhatItsHeirsShare(DatabaseKind kind)
    {
        await using var host = await HostAsync(kind);

        var done = await ApplyAsync(host, new SplitUnit("B", [new UnitTarget("A"), new UnitTarget("N") { Name = "Xã Nam", Under = "K" }], On));

        var tree = await TreeAsync(host);
        Assert.Equal(["A", "N"], Codes(tree.SuccessorsOf(tree.Find("B")!)));
        Assert.Equal("T", tree.ParentOn(tree.Find("B")!, On)!.Code);
        Assert.Contains(done.Value!.Warnings, warning => warning.Contains("Không có tỷ lệ chia", StringComparison.Ordinal));
    }

    [Theory, BothDatabases]
    public async Task Move_FromADay_LeavesTheDaysBeforeAsTheyWere(DatabaseKind kind)
    {
        await using var host = await HostAsync(kind);

        await ApplyAsync(host, new MoveUnit("A", "K", On));

        var tree = await TreeAsync(host);
        Assert.Equal("H", tree.ParentOn(tree.Find("A")!, DayBefore)!.Code);
        Assert.Equal("K", tree.ParentOn(tree.Find("A")!, On)!.Code);
    }

    [Theory, BothDatabases]
    public async Task Rename_FromADay_ShowsEachDayItsNameAndFindsBoth(DatabaseKind kind)
    {
        await using var host = await HostAsync(kind);

        await ApplyAsync(host, new RenameUnit("A", "Xã Ánh Dương", On));
        await ApplyAsync(host, new RenameUnit("A", "Xã Ánh Sáng", On.AddYears(1)));
        var tree = await TreeAsync(host);
        host.Clock.SetDay(2025, 1, 1);
        var later = await TreeAsync(host);

        Assert.Equal("Xã Anh", tree.Find("A")!.Name);
        Assert.Equal("Xã Ánh Dương", later.Find("A")!.Name);
        Assert.Equal(
            ["Xã Anh", "Xã Ánh Dương", "Xã Ánh Sáng"],
            new[] { DayBefore, On, On.AddYears(1) }.Select(day => tree.AsOf(tree.Find("A")!, day).Name));
        Assert.All(new[] { "Xã Anh", "anh duong", "Ánh Sáng" }, name => Assert.Equal(["A"], Codes(tree.Named(name, On))));
    }

    [Theory, BothDatabases]
    public async Task Close_WithEverythingUnderIt_EndsAllOfItOnTheDay(DatabaseKind kind)
    {
        await using var host = await HostAsync(kind);

        var refused = await ApplyAsync(host, new CloseUnit("H", Successor: null, On));
        await ApplyAsync(host, new CloseUnit("H", Successor: null, On) { Below = BelowClosed.Close });

        var tree = await TreeAsync(host);
        Assert.Equal("unit-has-children", refused.Refusal?.Code);
        Assert.All(new[] { "H", "A", "B", "A-p" }, code => Assert.Equal(DayBefore, tree.Find(code)!.ClosedOn));
        Assert.True(tree.Covers(tree.Find("T")!, tree.Find("A-p")!, On));
    }

    [Theory, BothDatabases]
    public async Task Close_WithChildrenGoingUp_PutsThemUnderTheUnitAbove(DatabaseKind kind)
    {
        await using var host = await HostAsync(kind);

        await ApplyAsync(host, new CloseUnit("H", Successor: null, On) { Below = BelowClosed.Up });

        Assert.Equal(["K", "A", "B"], Codes((await TreeAsync(host)).ChildrenOn((await TreeAsync(host)).Find("T")!, On)));
    }

    [Theory, BothDatabases]
    public async Task Open_UnderAParent_StandsThereFromTheDay(DatabaseKind kind)
    {
        await using var host = await HostAsync(kind);

        await ApplyAsync(host, new OpenUnit(new UnitTarget("N") { Name = "Xã Nam", Kind = UnitKind.Commune, Under = "K" }, On));

        var tree = await TreeAsync(host);
        Assert.Equal(["C"], Codes(tree.ChildrenOn(tree.Find("K")!, DayBefore)));
        Assert.Equal(["C", "N"], Codes(tree.ChildrenOn(tree.Find("K")!, On)));
    }

    [Theory, BothDatabases]
    public async Task Preview_OfAnything_ChangesNothing(DatabaseKind kind)
    {
        await using var host = await HostAsync(kind);
        var before = await TreeAsync(host);

        var preview = await host.AskAsync<IUnitChanges, Result<ChangePreview>>(changes =>
            changes.PreviewAsync(new MergeUnits(["A"], new UnitTarget("B"), On), UnitScope.Everything, CancellationToken.None));

        Assert.Equal(2, preview.Value!.Steps.Count);
        Assert.Same(before, await TreeAsync(host));
    }

    [Theory, BothDatabases]
    public async Task Apply_AfterAnotherChange_AsksToLookAgain(DatabaseKind kind)
    {
        await using var host = await HostAsync(kind);
        var change = new MergeUnits(["A"], new UnitTarget("B"), On);
        var preview = await host.AskAsync<IUnitChanges, Result<ChangePreview>>(changes => changes.PreviewAsync(change, UnitScope.Everything, CancellationToken.None));
        await ApplyAsync(host, new RenameUnit("C", "Xã Chung", On));

        var late = await host.AskAsync<IUnitChanges, Result<ChangePreview>>(changes =>
            changes.ApplyAsync(change, UnitScope.Everything, "kiem-thu", preview.Value!.Stamp, CancellationToken.None));

        Assert.Equal(RefusalKind.Outdated, late.Refusal?.Kind);
        Assert.Null((await TreeAsync(host)).Find("A")!.ClosedOn);
    }

    public static TheoryData<string, UnitChange> Refusals => new()
    {
        { "unit-not-found", new MergeUnits(["Xã Không Có"], new UnitTarget("B"), On) },
        { "unit-not-found", new MergeUnits(["A"], new UnitTarget("mới"), On) },
        { "unit-missing", new MergeUnits(["A"], new UnitTarget("A"), On) },
        { "unit-missing", new MergeUnits([], new UnitTarget("A"), On) },
        { "code-taken", new MergeUnits(["A"], new UnitTarget("B") { Name = "Xã Mới" }, On) },
        { "bad-code", new MergeUnits(["A"], new UnitTarget("x y") { Name = "Xã Mới" }, On) },
        { "bad-day", new MergeUnits(["A"], new UnitTarget("B"), new DateOnly(1900, 1, 1)) },
        { "target-missing", new SplitUnit("A", [new UnitTarget("B")], On) },
        { "successors-apart", new SplitUnit("A", [new UnitTarget("B"), new UnitTarget("S")], On) { Below = BelowClosed.Up } },
        { "unit-below-itself", new MoveUnit("H", "A", On) },
        { "same-parent", new MoveUnit("A", "H", On) },
        { "same-name", new RenameUnit("A", "Xã Anh", On) },
        { "bad-name", new RenameUnit("A", " ", On) },
        { "bad-name", new OpenUnit(new UnitTarget("N") { Under = "H" }, On) },
        { "code-taken", new OpenUnit(new UnitTarget("A") { Name = "Xã Mới", Under = "H" }, On) },
        { "target-below", new MergeUnits(["H"], new UnitTarget("A-p"), On) },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task Plan_OfWhatContradictsTheTree_SaysWhy(string code, UnitChange change)
    {
        await using var host = await HostAsync(DatabaseKind.Sqlite);

        Assert.Equal(code, (await ApplyAsync(host, change)).Refusal?.Code);
    }

    [Fact]
    public async Task Apply_OutOfOrder_IsRefused()
    {
        await using var host = await HostAsync(DatabaseKind.Sqlite);
        await ApplyAsync(host, new MoveUnit("A", "K", On));
        await ApplyAsync(host, new RenameUnit("B", "Xã Bính", On));
        await ApplyAsync(host, new MergeUnits(["C"], new UnitTarget("B"), On));

        Assert.Equal("unit-changed-later", (await ApplyAsync(host, new MoveUnit("A", "T", DayBefore))).Refusal?.Code);
        Assert.Equal("unit-changed-later", (await ApplyAsync(host, new RenameUnit("B", "Xã Bích", DayBefore))).Refusal?.Code);
        Assert.Equal("unit-changed-later", (await ApplyAsync(host, new CloseUnit("B", Successor: null, On))).Refusal?.Code);
        Assert.Equal("unit-not-open", (await ApplyAsync(host, new MergeUnits(["C"], new UnitTarget("A"), On.AddDays(1)))).Refusal?.Code);
    }

    [Theory, BothDatabases]
    public async Task Merge_BeforeARecordedEnd_TakesItsPlace(DatabaseKind kind)
    {
        await using var host = await HostAsync(kind);
        await ApplyAsync(host, new MergeUnits(["A", "B"], new UnitTarget("AB") { Name = "Xã An Bình" }, On.AddYears(1)));

        var done = await ApplyAsync(host, new MergeUnits(["A"], new UnitTarget("B"), On));

        var tree = await TreeAsync(host);
        Assert.Contains(done.Value!.Warnings, warning => warning.Contains("đã được ghi kết thúc sau ngày 31/12/2025", StringComparison.Ordinal));
        Assert.Equal(["B"], Codes(tree.SuccessorsOf(tree.Find("A")!)));
        Assert.Equal(["B"], Codes(tree.PredecessorsOf(tree.Find("AB")!)));
        Assert.True(tree.Covers(tree.Find("AB")!, tree.Find("A")!, On.AddYears(1)));
    }

    [Fact]
    public async Task Integrity_OfAUnitThatStandsUnderItsHeirBelowIt_NamesIt()
    {
        await using var host = await HostAsync(DatabaseKind.Sqlite);
        const string circle = "code,name,kind,parent_code,opened_on,closed_on,successor_codes\nA,Xã Anh,commune,H,,2024-06-30,A-p\n";
        var before = await FindAsync();

        await host.AskAsync<IOrganisation, UnitImportResult>(organisation => organisation.ImportUnitsAsync(new StringReader(circle), CancellationToken.None));

        Assert.Empty(before);
        Assert.Contains("đứng dưới chính nó", Assert.Single(await FindAsync()), StringComparison.Ordinal);

        Task<IReadOnlyList<string>> FindAsync() => host.AskAsync<IEnumerable<IIntegrityCheck>, IReadOnlyList<string>>(checks =>
            checks.OfType<TreeIntegrity>().Single().FindAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Apply_OutsideTheScope_IsForbidden()
    {
        await using var host = await HostAsync(DatabaseKind.Sqlite);
        var tree = await TreeAsync(host);
        var scope = new UnitScope(tree.UnitIdsOf(tree.Find("H")!, On).ToHashSet());

        Assert.Equal(RefusalKind.Forbidden, (await ApplyAsync(host, new MergeUnits(["A"], new UnitTarget("C"), On), scope)).Refusal?.Kind);
        Assert.Equal(RefusalKind.Forbidden, (await ApplyAsync(host, new MoveUnit("A", Under: null, On), scope)).Refusal?.Kind);
        Assert.True((await ApplyAsync(host, new MergeUnits(["A"], new UnitTarget("B"), On), scope)).IsSuccess);
    }

    private static async Task<TestHost> HostAsync(DatabaseKind kind)
    {
        var host = await TestHost.CreateAsync(kind, services => services.AddTthcOrganisation());
        var imported = await host.AskAsync<IOrganisation, UnitImportResult>(organisation => organisation.ImportUnitsAsync(new StringReader(Country), CancellationToken.None));
        Assert.Empty(imported.Errors);
        return host;
    }

    private static Task<Result<ChangePreview>> ApplyAsync(TestHost host, UnitChange change, UnitScope? scope = null) =>
        host.AskAsync<IUnitChanges, Result<ChangePreview>>(changes =>
            changes.ApplyAsync(change, scope ?? UnitScope.Everything, "kiem-thu", seen: null, CancellationToken.None));

    private static Task<OrganisationTree> TreeAsync(TestHost host) =>
        host.AskAsync<IOrganisation, OrganisationTree>(async organisation => await organisation.TreeAsync(CancellationToken.None));

    private static IEnumerable<string> Codes(IEnumerable<Unit> units) => units.Select(unit => unit.Code);
}

using TthcModular.Packs.Catalogue;
using TthcModular.Packs.Changes;
using TthcModular.Packs.Register;

namespace TthcModular.Packs.Tests;

public sealed class LifecycleTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Install_OverThePackBesideTheHost_IsInForceInAFolderOfItsVersion()
    {
        await using var workshop = new PackWorkshop();
        workshop.Put("Good");
        await workshop.Host.ReloadAsync(Cancellation);

        var installed = await workshop.InstallAsync(workshop.Archive("Good", "1.1.0"));

        Assert.Equal(("1.1.0", PackState.Active, false), (installed.Value!.Version, installed.Value.State, installed.Value.IsBesideHost));
        Assert.Equal(Path.Combine(workshop.InstalledDirectory, "Good", "1.1.0"), installed.Value.Folder);
        Assert.Equal("1.1.0", workshop.Catalogue.Current.FindPlanType("good")!.PackVersion);
    }

    [Fact]
    public async Task RollBack_AfterTwoUpgrades_GoesBackStepByStepToTheOneBesideTheHost()
    {
        await using var workshop = new PackWorkshop();
        workshop.Put("Good");
        await workshop.InstallAsync(workshop.Archive("Good", "1.1.0"));
        await workshop.InstallAsync(workshop.Archive("Good", "1.2.0"));

        Assert.Equal("1.1.0", (await workshop.DoAsync(PackMoveKind.RollBack)).Value?.Version);
        var beside = await workshop.DoAsync(PackMoveKind.RollBack);
        Assert.Equal(("1.0.0", true), (beside.Value?.Version, beside.Value?.IsBesideHost));
        Assert.Contains("không có phiên bản trước", (await workshop.DoAsync(PackMoveKind.RollBack)).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Install_VersionThatDoesNotWork_LeavesThePresentOne()
    {
        await using var workshop = new PackWorkshop();
        workshop.Put("Good");
        await workshop.Host.ReloadAsync(Cancellation);
        var before = workshop.Catalogue.Current;

        var refused = await workshop.InstallAsync(workshop.Archive("Throws", "2.0.0", folder => PackWorkshop.Edit(folder, manifest => manifest["id"] = "Good")));

        Assert.Contains("Không đọc được cấu hình", refused.Reason, StringComparison.Ordinal);
        Assert.Same(before, workshop.Catalogue.Current);
        Assert.Empty(await workshop.Lifecycle.HistoryAsync(packId: null, 10, Cancellation));
    }

    [Fact]
    public async Task Upload_SameVersionWithOtherContent_IsRefusedOnceItWasInForce()
    {
        await using var workshop = new PackWorkshop();
        await workshop.InstallAsync(workshop.Archive("Good", "1.1.0"));

        var refused = await workshop.InstallAsync(workshop.Archive("Good", "1.1.0", folder => File.AppendAllText(Path.Combine(folder, "reports", "month.hbs"), "<p>Thêm</p>")));

        Assert.Contains("đã được dùng với nội dung khác", refused.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Remove_InstalledPack_TakesItsFilesAwayAndIsKeptInHistory()
    {
        await using var workshop = new PackWorkshop();
        await workshop.InstallAsync(workshop.Archive("Good", "1.1.0"));

        var removed = await workshop.DoAsync(PackMoveKind.Remove);

        Assert.Equal(PackState.Removed, removed.Value?.State);
        Assert.Empty(workshop.Catalogue.Current.Packs);
        Assert.False(Directory.Exists(Path.Combine(workshop.InstalledDirectory, "Good", "1.1.0")));
        var history = await workshop.Lifecycle.HistoryAsync("Good", 10, Cancellation);
        Assert.Equal([PackAction.Removed, PackAction.Installed, PackAction.Uploaded], history.Select(entry => entry.Action));
        Assert.All(history, entry => Assert.Equal(("admin", "thử"), (entry.Account, entry.Reason)));
    }

    [Fact]
    public async Task Remove_PackBesideTheHost_StaysAwayUntilEnabled()
    {
        await using var workshop = new PackWorkshop();
        workshop.Put("Good");

        await workshop.DoAsync(PackMoveKind.Remove);
        Assert.Equal(PackState.Removed, (await workshop.EntryAsync("Good")).State);
        Assert.Empty(workshop.Catalogue.Current.PlanTypes);

        Assert.Equal(PackState.Active, (await workshop.DoAsync(PackMoveKind.Enable)).Value?.State);
    }

    [Fact]
    public async Task Reload_OnANewNode_GetsTheFilesFromTheStore()
    {
        var shared = new MemoryPackStore();
        await using var first = new PackWorkshop(shared);
        await first.InstallAsync(first.Archive("Good", "1.1.0"));

        await using var second = new PackWorkshop(shared);

        var pack = await second.EntryAsync("Good");
        Assert.Equal((PackState.Active, "1.1.0"), (pack.State, pack.Version));
        Assert.True(File.Exists(Path.Combine(second.InstalledDirectory, "Good", "1.1.0", "Good.dll")));
    }

    [Fact]
    public async Task Reload_UnfoldedFileWasChanged_IsUnfoldedAnew()
    {
        var shared = new MemoryPackStore();
        await using var first = new PackWorkshop(shared);
        var installed = await first.InstallAsync(first.Archive("Good", "1.1.0"));
        var template = Path.Combine(installed.Value!.Folder, "reports", "month.hbs");
        var original = await File.ReadAllTextAsync(template, Cancellation);
        await File.WriteAllTextAsync(template, "sửa lén", Cancellation);

        var pack = await first.EntryAsync("Good");

        Assert.Equal(PackState.Active, pack.State);
        Assert.Equal(original, await File.ReadAllTextAsync(template, Cancellation));
    }

    [Fact]
    public async Task Preview_OfAnUpgrade_NamesWhatIsNewChangedAndGone()
    {
        await using var workshop = new PackWorkshop();
        workshop.Put("Good");
        await workshop.Host.ReloadAsync(Cancellation);
        await using var content = File.OpenRead(workshop.Archive("Good", "1.1.0", folder =>
        {
            File.AppendAllText(Path.Combine(folder, "reports", "month.hbs"), "<p>Thêm</p>");
            var plan = Path.Combine(folder, "plans", "sample.yaml");
            File.WriteAllText(plan, File.ReadAllText(plan).Replace("- number: \"1\"\n    section", "- number: \"2\"\n    section", StringComparison.Ordinal));
        }));

        var preview = await workshop.Lifecycle.PreviewAsync(new PackFile("good.tthcpack", content, AcceptsUnsigned: true), Cancellation);

        Assert.Equal(
            [
                (PackPart.Task, "sample-2024/2", ChangeKind.New),
                (PackPart.Report, "month", ChangeKind.Changed),
                (PackPart.Report, "hanging", ChangeKind.Changed),
                (PackPart.Task, "sample-2024/1", ChangeKind.Gone),
            ],
            preview.Value!.Parts.Select(part => (part.Part, part.Key, part.Kind)));
        Assert.Equal("1.0.0", Assert.Single(workshop.Catalogue.Current.Packs).Version);
    }

    [Fact]
    public async Task Preview_OfTheSameContent_HasNothingToSay()
    {
        await using var workshop = new PackWorkshop();
        workshop.Put("Good");
        await workshop.Host.ReloadAsync(Cancellation);
        await using var content = File.OpenRead(workshop.Archive("Good", "1.1.0"));

        Assert.Empty((await workshop.Lifecycle.PreviewAsync(new PackFile("good.tthcpack", content, AcceptsUnsigned: true), Cancellation)).Value!.Parts);
    }

    [Fact]
    public async Task Preview_OfRemoval_NamesAllOfItAsGone()
    {
        await using var workshop = new PackWorkshop();
        workshop.Put("Good");
        await workshop.Host.ReloadAsync(Cancellation);

        var preview = await workshop.Lifecycle.PreviewAsync(new PackMove(PackMoveKind.Remove, "good"), Cancellation);

        Assert.All(preview.Value!.Parts, part => Assert.Equal(ChangeKind.Gone, part.Kind));
        Assert.Contains(preview.Value.Parts, part => part is { Part: PackPart.Indicator, Key: "online-submission-rate" });
        Assert.Equal(PackState.Active, (await workshop.EntryAsync("Good")).State);
    }

    [Fact]
    public async Task Do_SomebodyChangedThePackMeanwhile_IsRefused()
    {
        var store = new MemoryPackStore();
        Assert.True(await store.WriteAsync(new PackChange(PackWorkshop.Admin, PackAction.Disabled, "Good", "") { Choice = new PackChoice("Good") { IsDisabled = true } }, Cancellation));

        Assert.False(await store.WriteAsync(new PackChange(PackWorkshop.Admin, PackAction.Removed, "Good", "") { Choice = new PackChoice("Good") { IsRemoved = true } }, Cancellation));
        Assert.True((await store.ReadAsync(Cancellation)).ChoiceOf("Good").IsDisabled);
    }
}

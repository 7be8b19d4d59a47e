using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using TthcModular.Packs.Catalogue;
using TthcModular.Packs.Changes;
using TthcModular.Packs.Register;
using TthcModular.Sdk.Testing;

namespace TthcModular.Packs.Tests;

public sealed class ReplacementTests
{
    [Fact]
    public async Task Reload_FolderReplacedByABrokenOneAndPutBack_WorksAgain()
    {
        await using var workshop = new PackWorkshop();
        workshop.Put("Good");
        workshop.Put("PrivateLibrary");
        await workshop.Host.ReloadAsync();
        var other = workshop.Catalogue.Current.FindPlanType("private-library");

        workshop.Put("Throws", "Good");
        PackWorkshop.Edit(Path.Combine(workshop.PacksDirectory, "Good"), manifest => manifest["id"] = "Good");
        var broken = await workshop.EntryAsync("Good");
        Assert.Equal(PackState.DescribeFailed, broken.State);
        Assert.Null(workshop.Catalogue.Current.FindPlanType("good"));
        Assert.Same(other, workshop.Catalogue.Current.FindPlanType("private-library"));

        workshop.Put("Good");
        Assert.Equal(PackState.Active, (await workshop.EntryAsync("Good")).State);
        Assert.NotNull(workshop.Catalogue.Current.FindPlanType("good"));
        Assert.Same(other, workshop.Catalogue.Current.FindPlanType("private-library"));
    }

    [Fact]
    public async Task Reload_NothingChanged_KeepsTheCatalogueAndRaisesNothing()
    {
        await using var workshop = new PackWorkshop();
        workshop.Put("Good");
        workshop.Put("Throws");
        var before = await workshop.Host.ReloadAsync();
        var raised = 0;
        workshop.Catalogue.Changed += (_, _) => raised++;

        var after = await workshop.Host.ReloadAsync();

        Assert.Same(before, after);
        Assert.Equal(0, raised);
    }

    [Fact]
    public async Task Reload_ListenerThrows_TheOthersAreTold()
    {
        await using var workshop = new PackWorkshop();
        var told = false;
        workshop.Catalogue.Changed += (_, _) => throw new InvalidOperationException("hỏng");
        workshop.Catalogue.Changed += (_, _) => told = true;
        workshop.Put("Good");

        await workshop.Host.ReloadAsync();

        Assert.True(told);
    }

    [Fact]
    public async Task Reload_PackReplaced_OldOneStillAnswersWhoHoldsIt()
    {
        await using var workshop = new PackWorkshop();
        workshop.Put("Good");
        await workshop.Host.ReloadAsync();
        var held = workshop.Catalogue.Current.FindPlanType("good")!;

        workshop.Put("SameKeys", "Good");
        await workshop.Host.ReloadAsync();

        Assert.Equal("Kế hoạch trùng mã", workshop.Catalogue.Current.FindPlanType("good")!.Type.Name);
        Assert.Equal("Xã Mẫu: 0 chỉ tiêu.", held.Type.Reports[0].Narrative!(EmptyReport.Model));
    }

    [Fact]
    public async Task Reload_PackReplaced_OldContextIsCollected()
    {
        await using var workshop = new PackWorkshop();
        var old = await LoadUseAndReplaceAsync(workshop);

        Assert.True(await IsCollectedAsync(old));
        Assert.NotNull(workshop.Catalogue.Current.FindPlanType("good"));
    }

    [Fact]
    public async Task Watcher_FolderReplacedWhileRunning_TakesItUpByItself()
    {
        await using var workshop = new PackWorkshop();
        workshop.Put("Good");
        await workshop.Watcher.StartAsync(TestContext.Current.CancellationToken);
        Assert.NotNull(workshop.Catalogue.Current.FindPlanType("good"));

        Directory.Delete(Path.Combine(workshop.PacksDirectory, "Good"), recursive: true);
        await UntilAsync(workshop, catalogue => catalogue.FindPlanType("good") is null);
        workshop.Put("Good");
        await UntilAsync(workshop, catalogue => catalogue.FindPlanType("good") is not null);

        await workshop.Watcher.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Watcher_PackSwitchedOffByAnotherProcess_TakesItUpByItself()
    {
        var shared = new MemoryPackStore();
        await using var workshop = new PackWorkshop(shared);
        workshop.Put("Good");
        await workshop.Watcher.StartAsync(TestContext.Current.CancellationToken);
        await using var other = new PackWorkshop(shared);
        other.Put("Good");

        await other.DoAsync(PackMoveKind.Disable);
        await UntilAsync(workshop, catalogue => catalogue.Packs.Single().State == PackState.Disabled);

        await workshop.Watcher.StopAsync(TestContext.Current.CancellationToken);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<WeakReference> LoadUseAndReplaceAsync(PackWorkshop workshop)
    {
        PackWorkshop.Edit(workshop.Put("Good"), manifest => manifest["version"] = "1.0.7");
        await workshop.Host.ReloadAsync();
        var narrative = workshop.Catalogue.Current.FindPlanType("good")!.Type.Reports[0].Narrative!;
        Assert.True((await workshop.Guard.CallAsync("Good", "viết nhận xét", () => narrative(EmptyReport.Model))).IsSuccess);
        var context = new WeakReference(AssemblyLoadContext.GetLoadContext(narrative.Method.Module.Assembly));
        PackWorkshop.Edit(workshop.Put("Good"), manifest => manifest["version"] = "1.0.8");
        await workshop.Host.ReloadAsync();
        return context;
    }

    /// <summary>
    /// Collecting ends when the last thread that called into the pack has unwound its stack, which a loaded machine may
    /// put off: every round gives way to the others first.
    /// </summary>
    private static async Task<bool> IsCollectedAsync(WeakReference context)
    {
        var started = Stopwatch.GetTimestamp();
        while (context.IsAlive && Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(60))
        {
            await Task.Yield();
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        return !context.IsAlive;
    }

    private static async Task UntilAsync(PackWorkshop workshop, Predicate<PackCatalogue> holds)
    {
        var changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        workshop.Catalogue.Changed += (_, _) =>
        {
            if (holds(workshop.Catalogue.Current))
                changed.TrySetResult();
        };
        if (!holds(workshop.Catalogue.Current))
            await changed.Task.WaitAsync(TimeSpan.FromSeconds(60));
    }
}

using TthcModular.Packs.Catalogue;
using TthcModular.Packs.Changes;
using TthcModular.Packs.Register;
using TthcModular.Sdk.Testing;

namespace TthcModular.Packs.Tests;

public sealed class PutAsideTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Call_FailsAgainAndAgain_PutsThePackAsideForAllNodesButKeepsWhatItBrought()
    {
        var shared = new MemoryPackStore();
        await using var workshop = new PackWorkshop(shared);
        await using var other = new PackWorkshop(shared);
        await StartAsync(workshop, other);

        await FailAsync(workshop, times: 5);

        await UntilAsync(workshop, PackState.PutAside);
        var pack = await other.EntryAsync("ThrowsInReport");
        Assert.Equal(PackState.PutAside, pack.State);
        Assert.Contains("Không viết được nhận xét", pack.Reason, StringComparison.Ordinal);
        Assert.NotNull(other.Catalogue.Current.FindPlanType("throws-in-report"));
        Assert.Contains("tạm ngừng gọi", (await other.Guard.CallAsync("ThrowsInReport", "viết nhận xét", () => "chạy")).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Call_FailsNowAndThen_KeepsThePack()
    {
        await using var workshop = new PackWorkshop();
        await StartAsync(workshop);

        await FailAsync(workshop, times: 4);

        Assert.Equal(PackState.Active, (await workshop.EntryAsync("ThrowsInReport")).State);
    }

    [Fact]
    public async Task Retry_PackPutAside_IsCalledAgain()
    {
        await using var workshop = new PackWorkshop();
        await StartAsync(workshop);
        await FailAsync(workshop, times: 5);
        await UntilAsync(workshop, PackState.PutAside);

        Assert.Equal(PackState.Active, (await workshop.DoAsync(PackMoveKind.Retry, "ThrowsInReport")).Value?.State);

        Assert.True((await workshop.Guard.CallAsync("ThrowsInReport", "viết nhận xét", () => "chạy")).IsSuccess);
        await FailAsync(workshop, times: 4);
        Assert.Equal(PackState.Active, (await workshop.EntryAsync("ThrowsInReport")).State);
    }

    [Fact]
    public async Task Reload_PackPutAsideIsReplaced_IsCalledAgain()
    {
        await using var workshop = new PackWorkshop();
        await StartAsync(workshop);
        await FailAsync(workshop, times: 5);
        await UntilAsync(workshop, PackState.PutAside);

        PackWorkshop.Edit(workshop.Put("ThrowsInReport"), manifest => manifest["version"] = "1.0.1");

        Assert.Equal(PackState.Active, (await workshop.EntryAsync("ThrowsInReport")).State);
    }

    [Fact]
    public async Task Reload_ProcessDiedTwiceWhileLoadingThePack_DoesNotLoadItUntilRetried()
    {
        await using var workshop = new PackWorkshop();
        workshop.Put("Good");
        await workshop.Host.ReloadAsync(Cancellation);
        var content = (await InstalledKeyAsync(workshop))!;
        var marks = Directory.CreateDirectory(Path.Combine(workshop.InstalledDirectory, ".running")).FullName;
        foreach (var process in new[] { "999999-20240101000000", "999998-20240101000000" })
            await File.WriteAllBytesAsync(Path.Combine(marks, $"{content}~{process}~1"), [], Cancellation);

        await workshop.DoAsync(PackMoveKind.Disable);
        await workshop.DoAsync(PackMoveKind.Enable);
        Assert.Equal(PackState.PutAside, (await workshop.EntryAsync("Good")).State);

        Assert.Equal(PackState.Active, (await workshop.DoAsync(PackMoveKind.Retry)).Value?.State);
    }

    private static async Task<string?> InstalledKeyAsync(PackWorkshop workshop)
    {
        await using var content = File.OpenRead(workshop.Zip(Path.Combine(workshop.PacksDirectory, "Good")));
        return (await workshop.Lifecycle.UploadAsync(new PackFile("good.tthcpack", content, AcceptsUnsigned: true), PackWorkshop.Admin, Cancellation)).Value?.ContentKey;
    }

    private static async Task StartAsync(params PackWorkshop[] workshops)
    {
        foreach (var workshop in workshops)
        {
            workshop.Put("ThrowsInReport");
            await workshop.Watcher.StartAsync(Cancellation);
        }
    }

    private static async Task FailAsync(PackWorkshop workshop, int times)
    {
        var narrative = workshop.Catalogue.Current.FindPlanType("throws-in-report")!.Type.Reports[0].Narrative!;
        for (var call = 0; call < times; call++)
            Assert.False((await workshop.Guard.CallAsync("ThrowsInReport", "viết nhận xét", () => narrative(EmptyReport.Model))).IsSuccess);
    }

    private static async Task UntilAsync(PackWorkshop workshop, PackState state)
    {
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        workshop.Catalogue.Changed += (_, _) => Look();
        Look();
        await reached.Task.WaitAsync(TimeSpan.FromSeconds(60), Cancellation);

        void Look()
        {
            if (workshop.Catalogue.Current.Packs[0].State == state)
                reached.TrySetResult();
        }
    }
}

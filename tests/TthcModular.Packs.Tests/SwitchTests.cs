using TthcModular.Packs.Catalogue;
using TthcModular.Packs.Changes;
using TthcModular.Packs.Register;

namespace TthcModular.Packs.Tests;

public sealed class SwitchTests
{
    [Fact]
    public async Task Disable_ActivePack_TakesItsPlanTypesAwayUntilEnabled()
    {
        await using var workshop = new PackWorkshop();
        workshop.Put("Good");
        await workshop.Host.ReloadAsync();

        var disabled = await workshop.DoAsync(PackMoveKind.Disable);
        Assert.Equal(PackState.Disabled, disabled.Value?.State);
        Assert.Equal("Gói mẫu; đủ 100% nội dung", disabled.Value?.Title);
        Assert.Null(workshop.Catalogue.Current.FindPlanType("good"));

        var enabled = await workshop.DoAsync(PackMoveKind.Enable);
        Assert.Equal(PackState.Active, enabled.Value?.State);
        Assert.NotNull(workshop.Catalogue.Current.FindPlanType("good"));
    }

    [Fact]
    public async Task Disable_OnOneNode_HoldsOnAnother()
    {
        var shared = new MemoryPackStore();
        await using var workshop = new PackWorkshop(shared);
        workshop.Put("Good");
        await workshop.DoAsync(PackMoveKind.Disable);

        await using var second = new PackWorkshop(shared);
        second.Put("Good");

        Assert.Equal(PackState.Disabled, (await second.EntryAsync("Good")).State);
    }

    [Fact]
    public async Task Disable_UnknownPack_IsRefusedAndNothingNoted()
    {
        await using var workshop = new PackWorkshop();

        var outcome = await workshop.DoAsync(PackMoveKind.Disable, "Khong-Co");

        Assert.Contains("Không có gói 'Khong-Co'", outcome.Reason, StringComparison.Ordinal);
        Assert.Empty(await workshop.Lifecycle.HistoryAsync(packId: null, 10, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Enable_PackThatIsOn_NotesNothing()
    {
        await using var workshop = new PackWorkshop();
        workshop.Put("Good");

        Assert.True((await workshop.DoAsync(PackMoveKind.Enable)).IsSuccess);
        Assert.Empty(await workshop.Lifecycle.HistoryAsync(packId: null, 10, TestContext.Current.CancellationToken));
    }
}

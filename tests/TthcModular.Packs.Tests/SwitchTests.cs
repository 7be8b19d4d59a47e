using TthcModular.Packs.Catalogue;

namespace TthcModular.Packs.Tests;

public sealed class SwitchTests
{
    [Fact]
    public async Task Disable_ActivePack_TakesItsPlanTypesAwayUntilEnabled()
    {
        await using var workshop = new PackWorkshop();
        workshop.Put("Good");
        await workshop.Host.ReloadAsync();

        var disabled = await workshop.Host.DisableAsync("Good");
        Assert.Equal(PackState.Disabled, disabled.Value?.State);
        Assert.Equal("Gói mẫu; đủ 100% nội dung", disabled.Value?.Title);
        Assert.Null(workshop.Catalogue.Current.FindPlanType("good"));

        var enabled = await workshop.Host.EnableAsync("Good");
        Assert.Equal(PackState.Active, enabled.Value?.State);
        Assert.NotNull(workshop.Catalogue.Current.FindPlanType("good"));
    }

    [Fact]
    public async Task Disable_ThenNewHostOnTheSameFolders_StaysDisabled()
    {
        await using var workshop = new PackWorkshop();
        workshop.Put("Good");
        await workshop.Host.DisableAsync("Good");

        await using var second = new PackWorkshop();
        second.Put("Good");
        Directory.CreateDirectory(second.InstalledDirectory);
        File.Copy(Path.Combine(workshop.InstalledDirectory, "packs-state.json"), Path.Combine(second.InstalledDirectory, "packs-state.json"));

        Assert.Equal(PackState.Disabled, (await second.EntryAsync("Good")).State);
    }

    [Fact]
    public async Task Disable_UnknownPack_IsRefusedAndNothingWritten()
    {
        await using var workshop = new PackWorkshop();

        var outcome = await workshop.Host.DisableAsync("Khong-Co");

        Assert.Contains("Không có gói 'Khong-Co'", outcome.Reason, StringComparison.Ordinal);
        Assert.False(Directory.Exists(workshop.InstalledDirectory));
    }

    [Fact]
    public async Task Reload_SwitchFileUnreadable_LoadsThePacks()
    {
        await using var workshop = new PackWorkshop();
        workshop.Put("Good");
        Directory.CreateDirectory(workshop.InstalledDirectory);
        await File.WriteAllTextAsync(Path.Combine(workshop.InstalledDirectory, "packs-state.json"), "{");

        Assert.Equal(PackState.Active, (await workshop.EntryAsync("Good")).State);
    }
}

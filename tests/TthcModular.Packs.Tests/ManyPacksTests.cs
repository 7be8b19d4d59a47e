using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using TthcModular.Packs.Changes;

namespace TthcModular.Packs.Tests;

public sealed class ManyPacksTests
{
    private const int Packs = 100;
    private const long MostBytesAPack = 2L * 1024 * 1024;

    [Fact]
    public async Task Reload_AHundredPacks_AreAllActiveAndTakeLittleMemory()
    {
        await using var workshop = new PackWorkshop();
        for (var number = 1; number <= Packs; number++)
            PackWorkshop.Edit(workshop.Put("Many", $"Many{number}"), manifest => manifest["id"] = $"Many{number}");
        var before = GC.GetTotalMemory(forceFullCollection: true);

        var catalogue = await workshop.Host.ReloadAsync(TestContext.Current.CancellationToken);

        Assert.Equal(Packs, catalogue.PlanTypes.Count());
        Assert.Equal("Many73", catalogue.FindPlanType("many73")?.PackId);
        var each = (GC.GetTotalMemory(forceFullCollection: true) - before) / Packs;
        Assert.True(each < MostBytesAPack, $"{each} bytes a pack.");
    }

    [Fact]
    public async Task UpgradeAndRollBack_TwentyTimes_LeavesNoContextBehind()
    {
        await using var workshop = new PackWorkshop();
        PackWorkshop.Edit(workshop.Put("Many"), manifest => manifest["id"] = "Swapped");
        await SwapAsync(workshop);

        for (var round = 0; round < 200 && Contexts() > 1; round++)
        {
            await Task.Yield();
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.Equal(1, Contexts());
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task SwapAsync(PackWorkshop workshop)
    {
        await workshop.InstallAsync(workshop.Archive("Many", "1.1.0", folder => PackWorkshop.Edit(folder, manifest => manifest["id"] = "Swapped")));
        for (var round = 0; round < 20; round++)
        {
            Assert.Equal("1.0.0", (await workshop.DoAsync(PackMoveKind.RollBack, "Swapped")).Value?.Version);
            Assert.Equal("1.1.0", (await workshop.DoAsync(PackMoveKind.Use, "Swapped", "1.1.0")).Value?.Version);
        }
    }

    private static int Contexts() => AssemblyLoadContext.All.Count(context => context.Name?.StartsWith("pack:Swapped@", StringComparison.Ordinal) == true);
}

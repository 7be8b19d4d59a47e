using NSubstitute;
using TthcModular.Packs.Catalogue;

namespace TthcModular.Packs.Tests;

public sealed class LoadingTests
{
    [Fact]
    public async Task Reload_NoPacks_GivesEmptyCatalogue()
    {
        await using var workshop = new PackWorkshop();

        var catalogue = await workshop.Host.ReloadAsync();

        Assert.Empty(catalogue.Packs);
        Assert.Empty(catalogue.PlanTypes);
    }

    [Fact]
    public async Task Reload_GoodPack_IsActiveWithItsFilesRead()
    {
        await using var workshop = new PackWorkshop();
        workshop.Put("Good");

        var pack = await workshop.EntryAsync("Good");

        Assert.Equal((PackState.Active, ""), (pack.State, pack.Reason));
        Assert.Equal("Gói mẫu; đủ 100% nội dung", pack.Title);
        var type = workshop.Catalogue.Current.FindPlanType("good");
        Assert.NotNull(type);
        Assert.Contains("Báo cáo tháng", type.Templates["reports/month.hbs"], StringComparison.Ordinal);
        Assert.Equal("sample-2024", Assert.Single(type.PlanFiles).Slug);
        Assert.Equal(["", "sample-2024"], type.Tasks.Select(task => task.Origin), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Reload_PackWithItsOwnLibrary_UsesItsOwn()
    {
        await using var workshop = new PackWorkshop();
        workshop.Put("PrivateLibrary");

        var pack = await workshop.EntryAsync("PrivateLibrary");

        Assert.Equal((PackState.Active, ""), (pack.State, pack.Reason));
        Assert.Equal(("Kế hoạch 2", "thư viện của gói"), (pack.PlanTypes[0].Type.Name, pack.PlanTypes[0].Type.Description));
    }

    [Fact]
    public async Task Reload_LibraryMissing_IsRefusedAlthoughTheHostHasIt()
    {
        await using var workshop = new PackWorkshop();
        var folder = workshop.Put("PrivateLibrary");
        File.Delete(Path.Combine(folder, "NuGet.Versioning.dll"));
        PackWorkshop.Seal(folder);

        await AssertStateAsync(workshop, "PrivateLibrary", PackState.Incompatible, "Thiếu thư viện 'NuGet.Versioning' mà 'PrivateLibrary.dll' cần");
    }

    [Theory]
    [InlineData("[7.0.0, 8.0.0)", PackState.Incompatible, "Gói cần SDK [7.0.0, 8.0.0), máy chủ có SDK")]
    [InlineData("", PackState.BadManifest, "'sdk' phải là chuỗi, không để trống")]
    public async Task Reload_SdkRangeMissingOrNewer_IsRefused(string range, PackState state, string reason)
    {
        await using var workshop = new PackWorkshop();
        PackWorkshop.Edit(workshop.Put("Good"), manifest => manifest["sdk"] = range);

        await AssertStateAsync(workshop, "Good", state, reason);
    }

    [Fact]
    public async Task Reload_OwnCopyOfTheSdk_IsRefused()
    {
        await using var workshop = new PackWorkshop();
        var folder = workshop.Put("Good");
        File.Copy(typeof(Sdk.IPack).Assembly.Location, Path.Combine(folder, "TthcModular.Sdk.dll"));
        PackWorkshop.Seal(folder);

        await AssertStateAsync(workshop, "Good", PackState.Incompatible, "bản riêng của TthcModular.Sdk");
    }

    [Fact]
    public async Task Reload_NativeLibraryWithoutCapability_IsRefusedAndWithItAccepted()
    {
        await using var workshop = new PackWorkshop();
        var folder = workshop.Put("Good");
        File.WriteAllBytes(Path.Combine(folder, "libfast.so"), [0x7F, (byte)'E', (byte)'L', (byte)'F']);
        PackWorkshop.Seal(folder);
        await AssertStateAsync(workshop, "Good", PackState.Incompatible, "libfast.so");

        PackWorkshop.Edit(folder, manifest => manifest["capabilities"]!.AsArray().Add("native-code"));

        Assert.Equal(PackState.Active, (await workshop.EntryAsync("Good")).State);
    }

    [Fact]
    public async Task Reload_UnknownCapability_IsRefused()
    {
        await using var workshop = new PackWorkshop();
        PackWorkshop.Edit(workshop.Put("Good"), manifest => manifest["capabilities"]!.AsArray().Add("database"));

        await AssertStateAsync(workshop, "Good", PackState.Incompatible, "'database'");
    }

    [Theory]
    [InlineData("ThrowsAtLoad", PackState.DescribeFailed, "Không khởi tạo được thư viện.")]
    [InlineData("NeedsNewerSdk", PackState.Incompatible, "Gói cần SDK [7.0.0, 8.0.0), máy chủ có SDK")]
    [InlineData("OwnSdk", PackState.Incompatible, "bản riêng của TthcModular.Sdk ('TthcModular.Sdk.dll')")]
    [InlineData("OwnSqlite", PackState.Incompatible, "SQLitePCLRaw.provider.e_sqlite3.dll' chứa hoặc gọi mã máy")]
    [InlineData("ContradictorySettings", PackState.ContractBroken, "'warning-days' có giá trị nhỏ nhất 30 lớn hơn giá trị lớn nhất 5")]
    [InlineData("ReadsFiles", PackState.Incompatible, "cần quyền 'files' mà gói không khai")]
    [InlineData("Throws", PackState.DescribeFailed, "InvalidOperationException: Không đọc được cấu hình.")]
    [InlineData("Untranslatable", PackState.ContractBroken, "StartsWith")]
    [InlineData("TwoEntries", PackState.LoadFailed, "2 lớp thực hiện IPack (TwoEntries.FirstPack, TwoEntries.SecondPack)")]
    [InlineData("OwnTypes", PackState.ContractBroken, "tự đặt ra loại lịch 'MoonCalendar'")]
    public async Task Reload_FaultyPack_SaysWhyAndLeavesTheOthers(string broken, PackState state, string reason)
    {
        await using var workshop = new PackWorkshop();
        workshop.Put("Good");
        workshop.Put(broken);

        await AssertStateAsync(workshop, broken, state, reason);

        Assert.NotNull(workshop.Catalogue.Current.FindPlanType("good"));
    }

    [Fact]
    public async Task Reload_TwoPacksWithTwoVersionsOfOneLibrary_EachUsesItsOwn()
    {
        await using var workshop = new PackWorkshop();
        workshop.Put("LibraryVersion");
        workshop.Put("OtherLibraryVersion");
        await workshop.Host.ReloadAsync();

        Assert.Equal("1", workshop.Catalogue.Current.FindPlanType("library-version")?.Type.Description);
        Assert.Equal("2", workshop.Catalogue.Current.FindPlanType("other-library-version")?.Type.Description);
    }

    [Fact]
    public async Task Reload_CapabilityDeclared_IsShownWithThePack()
    {
        await using var workshop = new PackWorkshop();
        PackWorkshop.Edit(workshop.Put("ReadsFiles"), manifest => manifest["capabilities"]!.AsArray().Add("files"));

        var pack = await workshop.EntryAsync("ReadsFiles");

        Assert.Equal(PackState.Active, pack.State);
        Assert.Equal(["files"], pack.Capabilities);
    }

    [Fact]
    public async Task Reload_DescribeHangs_IsAbandonedInTime()
    {
        await using var workshop = new PackWorkshop { Limit = TimeSpan.FromMilliseconds(300) };
        workshop.Put("Hangs");

        await AssertStateAsync(workshop, "Hangs", PackState.DescribeFailed, "không trả lời trong 0.3 giây khi khai báo nội dung");
    }

    [Fact]
    public async Task Reload_NoEntryClass_IsRefused()
    {
        await using var workshop = new PackWorkshop();
        var folder = workshop.Put("Good");
        File.Copy(typeof(LoadingTests).Assembly.Location, Path.Combine(folder, "Good.dll"), overwrite: true);
        PackWorkshop.Seal(folder);

        await AssertStateAsync(workshop, "Good", PackState.Incompatible, "Thiếu thư viện");
    }

    [Fact]
    public async Task Reload_AssemblyIsNoAssembly_IsRefused()
    {
        await using var workshop = new PackWorkshop();
        var folder = workshop.Put("Good");
        File.WriteAllText(Path.Combine(folder, "Good.dll"), "không phải chương trình");
        PackWorkshop.Seal(folder);

        await AssertStateAsync(workshop, "Good", PackState.Incompatible, "không phải thư viện .NET");
    }

    [Fact]
    public async Task Reload_SamePlanTypeInTwoPacks_RefusesTheLaterUntilTheFirstIsGone()
    {
        await using var workshop = new PackWorkshop();
        var good = workshop.Put("Good");
        workshop.Put("SameKeys");
        await AssertStateAsync(workshop, "SameKeys", PackState.ContractBroken, "'good' đã có trong gói Good");

        Directory.Delete(good, recursive: true);

        Assert.Equal(PackState.Active, (await workshop.EntryAsync("SameKeys")).State);
    }

    [Fact]
    public async Task Reload_CheckOfAnotherModuleRefuses_NamesTheTemplate()
    {
        var check = Substitute.For<IPackCheck>();
        check.Check(Arg.Any<InstalledPlanType>()).Returns(call => call.Arg<InstalledPlanType>().Templates
            .Where(template => template.Value.Contains("{{#each", StringComparison.Ordinal) && !template.Value.Contains("{{/each}}", StringComparison.Ordinal))
            .Select(template => $"Mẫu '{template.Key}' thiếu {{{{/each}}}}."));
        await using var workshop = new PackWorkshop(check);
        var folder = workshop.Put("Good");
        File.WriteAllText(Path.Combine(folder, "reports", "month.hbs"), "{{#each indicators}} {{name}}");
        PackWorkshop.Seal(folder);

        await AssertStateAsync(workshop, "Good", PackState.ContractBroken, "Mẫu 'reports/month.hbs' thiếu {{/each}}.");
    }

    [Fact]
    public async Task Reload_CheckOfAnotherModuleThrows_IsTheReasonAndNothingMore()
    {
        var check = Substitute.For<IPackCheck>();
        check.Check(Arg.Any<InstalledPlanType>()).Returns(_ => throw new InvalidOperationException("hỏng"));
        await using var workshop = new PackWorkshop(check);
        workshop.Put("Good");

        await AssertStateAsync(workshop, "Good", PackState.ContractBroken, "hỏng");
    }

    [Fact]
    public async Task Reload_SameIdTwice_LoadsTheHigherVersion()
    {
        await using var workshop = new PackWorkshop();
        workshop.Put("Good");
        PackWorkshop.Edit(workshop.Put("Good", "Good-2"), manifest => manifest["version"] = "1.10.0");

        var pack = await workshop.EntryAsync("Good");

        Assert.Equal(("1.10.0", PackState.Active), (pack.Version, pack.State));
        Assert.Equal(Path.Combine(workshop.PacksDirectory, "Good-2"), pack.Folder);
    }

    private static async Task AssertStateAsync(PackWorkshop workshop, string id, PackState state, string reason)
    {
        var pack = await workshop.EntryAsync(id);
        Assert.Equal(state, pack.State);
        Assert.Contains(reason, pack.Reason, StringComparison.Ordinal);
        Assert.Empty(pack.PlanTypes);
    }
}

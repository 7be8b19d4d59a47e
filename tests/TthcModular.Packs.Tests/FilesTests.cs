using System.IO.Compression;
using TthcModular.Packs.Catalogue;

namespace TthcModular.Packs.Tests;

public sealed class FilesTests
{
    [Fact]
    public async Task Reload_FileChanged_NamesIt()
    {
        await using var workshop = new PackWorkshop();
        await File.AppendAllTextAsync(Path.Combine(workshop.Put("Good"), "reports", "month.hbs"), "thêm");

        await AssertBadFilesAsync(workshop, "Tệp 'reports/month.hbs' đã bị thay đổi");
    }

    [Fact]
    public async Task Reload_FileMissing_NamesIt()
    {
        await using var workshop = new PackWorkshop();
        File.Delete(Path.Combine(workshop.Put("Good"), "reports", "month.hbs"));

        await AssertBadFilesAsync(workshop, "Thiếu tệp 'reports/month.hbs'");
    }

    [Fact]
    public async Task Reload_FileNotDeclared_NamesIt()
    {
        await using var workshop = new PackWorkshop();
        await File.WriteAllTextAsync(Path.Combine(workshop.Put("Good"), "Extra.dll"), "x");

        await AssertBadFilesAsync(workshop, "Tệp 'Extra.dll' không được khai");
    }

    [Fact]
    public async Task Reload_LinkOutOfTheFolder_IsRefused()
    {
        await using var workshop = new PackWorkshop();
        var template = Path.Combine(workshop.Put("Good"), "reports", "month.hbs");
        File.Move(template, Path.Combine(workshop.PacksDirectory, "outside.hbs"));
        File.CreateSymbolicLink(template, Path.Combine(workshop.PacksDirectory, "outside.hbs"));

        await AssertBadFilesAsync(workshop, "'month.hbs' là liên kết");
    }

    [Fact]
    public async Task Reload_FileInOtherCase_IsNamed()
    {
        await using var workshop = new PackWorkshop();
        var reports = Path.Combine(workshop.Put("Good"), "reports");
        File.Move(Path.Combine(reports, "month.hbs"), Path.Combine(reports, "Month.hbs"));

        await AssertBadFilesAsync(workshop, "Tệp 'reports/Month.hbs' phải có tên đúng như trong pack.json: 'reports/month.hbs'");
    }

    [Fact]
    public async Task Reload_ArchiveDroppedBesideTheHost_IsTakenUp()
    {
        await using var workshop = new PackWorkshop();
        File.Move(workshop.Archive("Good"), Path.Combine(workshop.PacksDirectory, "good.tthcpack"));

        Assert.Equal(PackState.Active, (await workshop.EntryAsync("Good")).State);
    }

    [Theory]
    [InlineData("Pack.json", "viết thường 'pack.json'")]
    [InlineData("reports/a.hbs;Reports/b.hbs", "chỉ khác chữ hoa, chữ thường")]
    [InlineData("reports;reports/a.hbs", "vừa là tệp vừa là thư mục")]
    [InlineData("a.txt;A.txt", "có hai lần trong gói")]
    [InlineData("NUL.txt", "ra ngoài thư mục gói")]
    [InlineData("../", "ra ngoài thư mục gói")]
    public async Task Verify_ArchiveThatCannotLieOnEverySystem_IsRefused(string paths, string reason)
    {
        await using var workshop = new PackWorkshop();
        var archive = Archive(workshop, zip =>
        {
            foreach (var path in paths.Split(';'))
                zip.CreateEntry(path);
        });

        Assert.Contains(reason, (await workshop.Host.VerifyAsync(archive)).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_ArchiveWithALink_IsRefused()
    {
        await using var workshop = new PackWorkshop();
        var archive = Archive(workshop, zip => zip.CreateEntry("Good.dll").ExternalAttributes = 0xA1FF << 16);

        Assert.Contains("không hợp lệ", (await workshop.Host.VerifyAsync(archive)).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reload_TooManyFiles_IsRefused()
    {
        await using var workshop = new PackWorkshop();
        var folder = workshop.Put("Good");
        foreach (var number in Enumerable.Range(0, 600))
            await File.WriteAllTextAsync(Path.Combine(folder, $"{number}.txt"), "");

        await AssertBadFilesAsync(workshop, "Gói quá lớn: tối đa 500 tệp");
    }

    [Fact]
    public async Task Verify_ArchiveOfAGoodPack_IsActiveAndNotKept()
    {
        await using var workshop = new PackWorkshop();
        var archive = Path.Combine(workshop.PacksDirectory, "good.tthcpack");
        await ZipFile.CreateFromDirectoryAsync(workshop.Put("Good", "Good", Path.Combine(workshop.InstalledDirectory, "source")), archive);

        var pack = await workshop.Host.VerifyAsync(archive);

        Assert.Equal(("Good", "1.0.0", PackState.Active, ""), (pack.Id, pack.Version, pack.State, pack.Reason));
        Assert.Empty(pack.PlanTypes);
        Assert.Empty(workshop.Catalogue.Current.Packs);
    }

    [Fact]
    public async Task Reload_ArchiveAmongThePacks_IsActiveUntilItGoes()
    {
        await using var workshop = new PackWorkshop();
        var archive = Path.Combine(workshop.PacksDirectory, "good.tthcpack");
        await ZipFile.CreateFromDirectoryAsync(workshop.Put("Good", "Good", Path.Combine(workshop.InstalledDirectory, "..", "source")), archive);

        Assert.Equal(PackState.Active, (await workshop.EntryAsync("Good")).State);

        File.Delete(archive);
        Assert.Empty((await workshop.Host.ReloadAsync()).Packs);
    }

    [Fact]
    public async Task Verify_PlanTypeOfAnotherPackInUse_IsRefused()
    {
        await using var workshop = new PackWorkshop();
        workshop.Put("Good");
        await workshop.Host.ReloadAsync();

        var pack = await workshop.Host.VerifyAsync(workshop.Put("SameKeys", under: workshop.InstalledDirectory));

        Assert.Equal(PackState.ContractBroken, pack.State);
        Assert.Contains("đã có trong gói Good", pack.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../outside.txt")]
    [InlineData("/etc/outside.txt")]
    [InlineData("reports/../../outside.txt")]
    [InlineData("reports\\..\\outside.txt")]
    [InlineData("C:outside.txt")]
    public async Task Verify_ArchiveWithPathOutside_IsRefusedAndNothingWritten(string path)
    {
        await using var workshop = new PackWorkshop();
        var archive = Archive(workshop, zip => zip.CreateEntry(path));

        var pack = await workshop.Host.VerifyAsync(archive);

        Assert.Equal(PackState.BadFiles, pack.State);
        Assert.Contains("ra ngoài thư mục gói", pack.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_ArchiveThatUnpacksTooLarge_IsRefused()
    {
        await using var workshop = new PackWorkshop();
        var archive = Archive(workshop, zip =>
        {
            using var content = zip.CreateEntry("zeros.txt", CompressionLevel.Fastest).Open();
            var block = new byte[1024 * 1024];
            for (var written = 0; written < 40; written++)
                content.Write(block);
        });

        var pack = await workshop.Host.VerifyAsync(archive);

        Assert.Equal(PackState.BadFiles, pack.State);
        Assert.Contains("Gói quá lớn", pack.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_ArchiveWithTooManyEntries_IsRefused()
    {
        await using var workshop = new PackWorkshop();
        var archive = Archive(workshop, zip =>
        {
            foreach (var number in Enumerable.Range(0, 600))
                zip.CreateEntry($"{number}.txt");
        });

        Assert.Contains("Gói quá lớn", (await workshop.Host.VerifyAsync(archive)).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_NoArchive_SaysSo()
    {
        await using var workshop = new PackWorkshop();
        var file = Path.Combine(workshop.PacksDirectory, "x.tthcpack");
        await File.WriteAllTextAsync(file, "không phải zip");

        Assert.Contains("không phải gói .tthcpack", (await workshop.Host.VerifyAsync(file)).Reason, StringComparison.Ordinal);
        Assert.Contains("Không có tệp", (await workshop.Host.VerifyAsync(file + ".tthcpack")).Reason, StringComparison.Ordinal);
    }

    private static string Archive(PackWorkshop workshop, Action<ZipArchive> fill)
    {
        var path = Path.Combine(workshop.PacksDirectory, "made.tthcpack");
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        fill(zip);
        return path;
    }

    private static async Task AssertBadFilesAsync(PackWorkshop workshop, string reason)
    {
        var pack = await workshop.EntryAsync("Good");
        Assert.Equal(PackState.BadFiles, pack.State);
        Assert.Contains(reason, pack.Reason, StringComparison.Ordinal);
    }
}

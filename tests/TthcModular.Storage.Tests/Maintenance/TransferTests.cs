using System.IO.Compression;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TthcModular.Access.Accounts;
using TthcModular.Organisation.Results;
using TthcModular.Storage.Maintenance.Transfer;
using TthcModular.Testing;

namespace TthcModular.Storage.Tests.Maintenance;

public sealed class TransferTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("tthc-transfer-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData(DatabaseKind.Sqlite, DatabaseKind.PostgreSql)]
    [InlineData(DatabaseKind.PostgreSql, DatabaseKind.Sqlite)]
    public async Task Import_OnTheOtherDatabase_ExportsTheSameBytesAgain(DatabaseKind from, DatabaseKind to)
    {
        await using var source = await FilledAsync(from);
        await using var target = TestHost.On(await TestDatabase.CreateAsync(to, empty: true));

        var exported = await ExportAsync(source, "first.zip");
        var imported = await ImportAsync(target, exported.Value!.File);
        var again = await ExportAsync(target, "second.zip");

        Assert.Null(imported.Refusal);
        Assert.Equal(4, imported.Value!.Rows);
        Assert.Equal(await File.ReadAllBytesAsync(exported.Value.File), await File.ReadAllBytesAsync(again.Value!.File));
        var texts = await target.AskAsync<DbContext, List<string?>>(db => db.Set<Account>().OrderBy(account => account.Id).Select(account => (string?)account.DisplayName).ToListAsync());
        Assert.Equal(["Nguyễn Thị “Ánh”\n", "Zoë", "ám số"], texts);
    }

    [Theory, BothDatabases]
    public async Task Import_NewRowAfterwards_GetsTheNextNumber(DatabaseKind kind)
    {
        await using var source = await FilledAsync(DatabaseKind.Sqlite);
        await using var target = TestHost.On(await TestDatabase.CreateAsync(kind, empty: true));
        await ImportAsync(target, (await ExportAsync(source, "first.zip")).Value!.File);

        await target.SaveAsync(Named("moi", "Người mới"));

        Assert.Equal(4, await target.AskAsync<DbContext, int>(db => db.Set<Account>().Where(account => account.UserName == "moi").Select(account => account.Id).SingleAsync()));
    }

    [Theory, BothDatabases]
    public async Task Import_DatabaseThatHoldsSomething_IsRefused(DatabaseKind kind)
    {
        await using var source = await FilledAsync(kind);

        var outcome = await ImportAsync(source, (await ExportAsync(source, "first.zip")).Value!.File);

        Assert.Equal(("database-not-empty", RefusalKind.Conflict), (outcome.Refusal!.Code, outcome.Refusal.Kind));
    }

    [Theory, BothDatabases]
    public async Task Import_RowChangedInTheFile_IsRefusedAndNothingIsIn(DatabaseKind kind)
    {
        var file = await TamperedAsync("tables/account.jsonl", text => text.Replace("Zoë", "Zoé", StringComparison.Ordinal));

        await AssertRefusedAsync(kind, file, "transfer-damaged");
    }

    [Theory, BothDatabases]
    public async Task Import_RowThatRefersToNothing_IsRefusedAndNothingIsIn(DatabaseKind kind)
    {
        await using var source = await FilledAsync(DatabaseKind.Sqlite);
        await source.DoAsync<DbContext>(db => db.Database.ExecuteSqlAsync($"PRAGMA foreign_keys = OFF; DELETE FROM account WHERE id = 1; PRAGMA foreign_keys = ON"));

        await AssertRefusedAsync(kind, (await ExportAsync(source, "first.zip")).Value!.File, kind is DatabaseKind.Sqlite ? "transfer-not-verified" : "transfer-damaged");
    }

    [Fact]
    public async Task Import_FileOfANewerSchema_NamesTheStepThatIsUnknown()
    {
        var file = await TamperedAsync("manifest.json", text => text.Replace("_Initial\"", "_Initial\", \"20990101000000_Future\"", StringComparison.Ordinal));

        var refusal = await AssertRefusedAsync(DatabaseKind.Sqlite, file, "schema-newer");

        Assert.Contains("20990101000000_Future", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tables/plan.jsonl", null)]
    [InlineData("manifest.json", null)]
    [InlineData("manifest.json", "{}")]
    [InlineData("manifest.json", "[")]
    [InlineData("tables/account.jsonl", "[1]\n")]
    [InlineData("tables/account.jsonl", "x\n")]
    public async Task Import_EntryMissingOrSpoilt_IsRefused(string entry, string? content)
    {
        var file = await TamperedAsync(entry, _ => content);

        await AssertRefusedAsync(DatabaseKind.Sqlite, file, "transfer-damaged");
    }

    [Fact]
    public async Task Import_NoZipOrNoFile_IsRefused()
    {
        var file = Path.Combine(folder, "text.zip");
        await File.WriteAllTextAsync(file, "không phải tệp nén");

        await AssertRefusedAsync(DatabaseKind.Sqlite, file, "transfer-damaged");
        await AssertRefusedAsync(DatabaseKind.Sqlite, Path.Combine(folder, "none.zip"), "file-missing");
    }

    [Fact]
    public async Task Export_FileThatIsThere_IsKept()
    {
        await using var source = await FilledAsync(DatabaseKind.Sqlite);
        var file = Path.Combine(folder, "first.zip");
        await File.WriteAllTextAsync(file, "bản cũ");

        Assert.Equal("file-exists", (await ExportAsync(source, "first.zip")).Refusal?.Code);
        Assert.Equal("bản cũ", await File.ReadAllTextAsync(file));
    }

    private static async Task<TestHost> FilledAsync(DatabaseKind kind)
    {
        var host = await TestHost.CreateAsync(kind);
        await host.SaveAsync(Named("anh", "Nguyễn Thị “Ánh”\n"), Named("zoe", "Zoë"), Named("am", "ám số"));
        await host.SaveAsync(new RoleAssignment { AccountId = 1, Role = Role.ProvinceAdmin });
        return host;
    }

    private static Account Named(string userName, string name) => new()
    {
        DisplayName = name,
        UserName = userName,
        NormalizedUserName = userName,
        LockoutEnd = FixedClock.Demonstration,
        SecurityStamp = "s",
        ConcurrencyStamp = "c",
    };

    private async Task<string> TamperedAsync(string entry, Func<string, string?> change)
    {
        await using var source = await FilledAsync(DatabaseKind.Sqlite);
        var file = (await ExportAsync(source, "first.zip")).Value!.File;
        using var zip = ZipFile.Open(file, ZipArchiveMode.Update);
        var old = zip.GetEntry(entry)!;
        string text;
        using (var reader = new StreamReader(old.Open()))
            text = await reader.ReadToEndAsync();
        old.Delete();
        if (change(text) is { } changed)
        {
            using var writer = new StreamWriter(zip.CreateEntry(entry).Open(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            await writer.WriteAsync(changed);
        }

        return file;
    }

    private static async Task<Refusal> AssertRefusedAsync(DatabaseKind kind, string file, string code)
    {
        await using var target = TestHost.On(await TestDatabase.CreateAsync(kind, empty: true));
        var outcome = await ImportAsync(target, file);
        Assert.Equal(code, outcome.Refusal?.Code);
        await using var scope = target.Scope();
        var db = scope.ServiceProvider.GetRequiredService<DbContext>();
        if ((await db.Database.GetAppliedMigrationsAsync()).Any())
            Assert.Equal((0, 0), (await db.Set<Account>().CountAsync(), await db.Set<RoleAssignment>().CountAsync()));
        return outcome.Refusal!;
    }

    private Task<Result<Transferred>> ExportAsync(TestHost host, string name) =>
        host.AskAsync((IDatabaseTransfer transfer) => transfer.ExportAsync(Path.Combine(folder, name), CancellationToken.None));

    private static Task<Result<Transferred>> ImportAsync(TestHost host, string file) =>
        host.AskAsync((IDatabaseTransfer transfer) => transfer.ImportAsync(file, CancellationToken.None));
}

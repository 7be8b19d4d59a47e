using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using TthcModular.Access.Accounts;
using TthcModular.Organisation.Results;
using TthcModular.Storage.Maintenance;
using TthcModular.Testing;

namespace TthcModular.Storage.Tests.Maintenance;

public sealed class DatabaseTests
{
    [Theory]
    [BothDatabases]
    public async Task Migrate_Twice_AppliesOnce(DatabaseKind kind)
    {
        await using var host = TestHost.On(await TestDatabase.CreateAsync(kind, empty: true));

        var first = await MigrateAsync(host);
        var second = await MigrateAsync(host);

        Assert.Equal(["20261122000001_Initial"], first.Value!.Applied);
        Assert.Empty(second.Value!.Applied);
    }

    [Theory]
    [BothDatabases]
    public async Task Migrate_FromTwoNodesAtOnce_AppliesOnce(DatabaseKind kind)
    {
        await using var first = TestHost.On(await TestDatabase.CreateAsync(kind, empty: true));
        await using var second = TestHost.On(first.Database);

        var both = await Task.WhenAll(Task.Run(() => MigrateAsync(first)), Task.Run(() => MigrateAsync(second)));

        Assert.All(both, outcome => Assert.True(outcome.IsSuccess));
        Assert.Empty((await MigrateAsync(first)).Value!.Applied);
    }

    [Fact]
    public async Task Migrate_AfterAMigrationThatDied_DoesNotWaitForIt()
    {
        await using var host = TestHost.On(await TestDatabase.CreateAsync(DatabaseKind.Sqlite, empty: true));
        await host.DoAsync<DbContext>(async db =>
        {
            await db.Database.ExecuteSqlAsync($"""CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER NOT NULL PRIMARY KEY, "Timestamp" TEXT NOT NULL)""");
            await db.Database.ExecuteSqlAsync($"""INSERT INTO "__EFMigrationsLock" VALUES (1, '2024-11-15 00:00:00+00:00')""");
        });

        var migrated = await MigrateAsync(host).WaitAsync(TimeSpan.FromSeconds(30));

        Assert.Single(migrated.Value!.Applied);
    }

    [Theory]
    [BothDatabases]
    public async Task Migrate_SchemaOfANewerVersion_IsRefused(DatabaseKind kind)
    {
        await using var host = await TestHost.CreateAsync(kind);
        await host.DoAsync<DbContext>(Newer);

        var refusal = (await MigrateAsync(host)).Refusal;

        Assert.Equal(("schema-newer", RefusalKind.Conflict), (refusal!.Code, refusal.Kind));
        Assert.Contains("20990101000000_Future", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Migrate_FileThatIsNoDatabase_IsRefused()
    {
        await using var host = TestHost.On(await TestDatabase.CreateAsync(DatabaseKind.Sqlite, empty: true));
        await File.WriteAllTextAsync(host.Database.SqliteFile, new string('x', 5000));

        Assert.Equal("database-unreadable", (await MigrateAsync(host)).Refusal!.Code);
    }

    [Fact]
    public async Task Migrate_ServerThatDoesNotAnswer_IsRefused()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Tthc:Database:Provider"] = "PostgreSql",
            ["ConnectionStrings:Tthc"] = "Host=127.0.0.1;Port=1;Database=tthc;Username=tthc",
        }).Build();
        await using var services = new ServiceCollection().AddTthcStorage(configuration).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();

        var migrated = await scope.ServiceProvider.GetRequiredService<IDatabase>().MigrateAsync(CancellationToken.None);

        Assert.Equal("database-unreachable", migrated.Refusal!.Code);
    }

    [Theory]
    [BothDatabases]
    public async Task IsEmpty_BeforeAndAfterTheFirstAccount_Tells(DatabaseKind kind)
    {
        await using var host = TestHost.On(await TestDatabase.CreateAsync(kind, empty: true));
        Assert.True(await host.AskAsync((IDatabase database) => database.IsEmptyAsync(CancellationToken.None)));
        await MigrateAsync(host);
        Assert.True(await host.AskAsync((IDatabase database) => database.IsEmptyAsync(CancellationToken.None)));

        await host.SaveAsync(new Account { DisplayName = "Quản trị", UserName = "admin" });

        Assert.False(await host.AskAsync((IDatabase database) => database.IsEmptyAsync(CancellationToken.None)));
    }

    [Theory]
    [BothDatabases]
    public async Task Verify_SoundDatabase_RunsTheChecksOfTheModules(DatabaseKind kind)
    {
        await using var host = await TestHost.CreateAsync(kind, services => services.AddScoped<IIntegrityCheck, WrongSum>());

        var verification = await host.AskAsync((IDatabase database) => database.VerifyAsync(CancellationToken.None));

        var check = Assert.Single(verification.Checks, check => check.Findings.Count > 0);
        Assert.Equal(("Tổng của các đơn vị", "Tổng lệch 1 hồ sơ."), (check.Name, Assert.Single(check.Findings)));
        Assert.Equal(check, verification.Checks[^1]);
    }

    [Theory]
    [BothDatabases]
    public async Task Verify_UnknownMigration_IsFoundAndOtherChecksDoNotRun(DatabaseKind kind)
    {
        await using var host = await TestHost.CreateAsync(kind, services => services.AddScoped<IIntegrityCheck, WrongSum>());
        await host.DoAsync<DbContext>(Newer);

        var finding = Assert.Single(await FindAsync(host));

        Assert.Contains("20990101000000_Future", finding, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_ReferenceToNothing_IsFound()
    {
        await using var host = await TestHost.CreateAsync(DatabaseKind.Sqlite);
        await host.DoAsync<DbContext>(db => db.Database.ExecuteSqlAsync(
            $"PRAGMA foreign_keys = OFF; INSERT INTO account_claim (user_id) VALUES (99); PRAGMA foreign_keys = ON"));

        var finding = Assert.Single(await FindAsync(host));

        Assert.Contains("account_claim → account: 1", finding, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_MissingOrUnreadableFile_IsFound()
    {
        await using var host = TestHost.On(await TestDatabase.CreateAsync(DatabaseKind.Sqlite, empty: true));
        var missing = Assert.Single(await FindAsync(host));
        await File.WriteAllTextAsync(host.Database.SqliteFile, new string('x', 5000));

        var unreadable = Assert.Single(await FindAsync(host));

        Assert.Contains("db migrate", missing, StringComparison.Ordinal);
        Assert.Contains("db restore", unreadable, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BackupAndRestore_PostgreSql_NameItsOwnTools()
    {
        await using var host = await TestHost.CreateAsync(DatabaseKind.PostgreSql);
        var backup = await host.AskAsync((IDatabase database) => database.BackupAsync("copy.db", CancellationToken.None));
        var restore = await host.AskAsync((IDatabase database) => database.RestoreAsync("copy.db", CancellationToken.None));

        Assert.Contains("pg_dump", backup.Refusal!.Message, StringComparison.Ordinal);
        Assert.Contains("pg_restore", restore.Refusal!.Message, StringComparison.Ordinal);
    }

    internal static Task Newer(DbContext db) => db.Database.ExecuteSqlAsync(
        $"""INSERT INTO "__EFMigrationsHistory" VALUES ('20990101000000_Future', '99.0')""");

    private static async Task<IEnumerable<string>> FindAsync(TestHost host) =>
        (await host.AskAsync((IDatabase database) => database.VerifyAsync(CancellationToken.None))).Checks.SelectMany(check => check.Findings);

    private static Task<Result<Migrated>> MigrateAsync(TestHost host) => host.AskAsync((IDatabase database) => database.MigrateAsync(CancellationToken.None));

    private sealed class WrongSum : IIntegrityCheck
    {
        public string Name => "Tổng của các đơn vị";

        public Task<IReadOnlyList<string>> FindAsync(CancellationToken cancellation) => Task.FromResult<IReadOnlyList<string>>(["Tổng lệch 1 hồ sơ."]);
    }
}

using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using TthcModular.Access.Accounts;
using TthcModular.Organisation.Results;
using TthcModular.Storage.Maintenance;
using TthcModular.Testing;

namespace TthcModular.Storage.Tests.Maintenance;

public sealed class BackupTests : IAsyncLifetime
{
    private TestHost _host = null!;

    private string Copy => Path.Combine(_host.Database.DataDirectory, "backups", "copy.db");

    public async ValueTask InitializeAsync()
    {
        _host = await TestHost.CreateAsync(DatabaseKind.Sqlite);
        await AddAsync("before");
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Restore_Backup_BringsBackWhatWasThereAndSetsThePresentAside()
    {
        await BackupAsync();
        await AddAsync("after");

        var restored = (await RestoreAsync(Copy)).Value!;

        Assert.Equal(["before"], await NamesAsync());
        Assert.Empty(restored.Applied);
        Assert.Equal("tthc-before-restore-20241115-090000.db", Path.GetFileName(restored.Previous));
        var back = (await RestoreAsync(restored.Previous!)).Value!;
        Assert.Equal("tthc-before-restore-20241115-090000-2.db", Path.GetFileName(back.Previous));
        Assert.Equal(["after", "before"], await NamesAsync());
        Assert.Empty(Directory.GetFiles(_host.Database.DataDirectory, "restore-*"));
    }

    [Fact]
    public async Task Backup_WhileATransactionIsOpen_HoldsTheLastCommitInOneFile()
    {
        await using var scope = _host.Scope();
        var db = (DbContext)scope.ServiceProvider.GetService(typeof(DbContext))!;
        await using var transaction = await db.Database.BeginTransactionAsync();
        db.Add(new Account { DisplayName = "half", UserName = "half" });
        await db.SaveChangesAsync();

        var backup = await BackupAsync().WaitAsync(TimeSpan.FromSeconds(20));
        await transaction.CommitAsync();

        Assert.Equal(new FileInfo(Copy).Length, backup.Bytes);
        Assert.Equal([Copy], Directory.GetFiles(Path.GetDirectoryName(Copy)!));
        await RestoreAsync(Copy);
        Assert.Equal(["before"], await NamesAsync());
    }

    [Fact]
    public async Task Backup_FileThatIsThere_IsRefused()
    {
        await BackupAsync();

        var second = await _host.AskAsync((IDatabase database) => database.BackupAsync(Copy, CancellationToken.None));

        Assert.Equal("file-exists", second.Refusal!.Code);
    }

    [Fact]
    public async Task Backup_WhereNothingCanBeWritten_IsRefused()
    {
        var impossible = Path.Combine(_host.Database.SqliteFile, "copy.db");

        var backup = await _host.AskAsync((IDatabase database) => database.BackupAsync(impossible, CancellationToken.None));

        Assert.Equal("not-writable", backup.Refusal!.Code);
    }

    [Fact]
    public async Task Restore_MissingFile_IsRefused() => Assert.Equal("file-missing", (await RestoreAsync(Copy)).Refusal!.Code);

    [Fact]
    public async Task Restore_BackupOfANewerVersion_IsRefusedAndNothingChanges()
    {
        await _host.DoAsync<DbContext>(DatabaseTests.Newer);
        await BackupAsync();
        await _host.DoAsync<DbContext>(db => db.Database.ExecuteSqlAsync($"""DELETE FROM "__EFMigrationsHistory" WHERE "MigrationId" LIKE '2099%'"""));

        await AssertRefusedAsync("schema-newer");
    }

    [Fact]
    public async Task Restore_TextFile_IsRefusedAndNothingChanges()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Copy)!);
        await File.WriteAllTextAsync(Copy, new string('x', 5000));

        await AssertRefusedAsync("not-our-database");
    }

    [Fact]
    public async Task Restore_DatabaseOfAnotherProgram_IsRefusedAndNothingChanges()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Copy)!);
        Execute("CREATE TABLE unit (id INTEGER PRIMARY KEY);");

        await AssertRefusedAsync("not-our-database");
    }

    [Fact]
    public async Task Restore_BackupWithDanglingReferences_IsRefusedAndNothingChanges()
    {
        await BackupAsync();
        Execute("PRAGMA foreign_keys = OFF; INSERT INTO account_claim (user_id) VALUES (99);");

        await AssertRefusedAsync("backup-damaged");
    }

    [Fact]
    public async Task Restore_DamagedBackup_IsRefusedAndNothingChanges()
    {
        await BackupAsync();
        await using (var file = File.OpenWrite(Copy))
        {
            file.Position = 4096;
            await file.WriteAsync(Enumerable.Repeat((byte)0xEE, (int)file.Length - 8192).ToArray());
        }

        var refusal = (await RestoreAsync(Copy)).Refusal!;

        Assert.Contains(refusal.Code, new[] { "backup-damaged", "not-our-database" }, StringComparer.Ordinal);
        Assert.Equal(["before"], await NamesAsync());
    }

    [Fact]
    public async Task Restore_OverADamagedDatabase_KeepsTheDamagedFile()
    {
        await BackupAsync();
        SqliteConnection.ClearAllPools();
        await File.WriteAllTextAsync(_host.Database.SqliteFile, new string('x', 5000));

        var restored = (await RestoreAsync(Copy)).Value!;

        Assert.Equal(["before"], await NamesAsync());
        Assert.StartsWith("xxx", await File.ReadAllTextAsync(restored.Previous!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Restore_IntoAnEmptyDirectory_MakesTheDatabase()
    {
        await BackupAsync();
        await using var fresh = TestHost.On(await TestDatabase.CreateAsync(DatabaseKind.Sqlite, empty: true));

        var restored = await fresh.AskAsync((IDatabase database) => database.RestoreAsync(Copy, CancellationToken.None));

        Assert.Null(restored.Value!.Previous);
        Assert.Equal(["before"], await fresh.AskAsync((DbContext db) => db.Set<Account>().Select(account => account.UserName).ToListAsync()));
    }

    private async Task AssertRefusedAsync(string code)
    {
        Assert.Equal(code, (await RestoreAsync(Copy)).Refusal?.Code);
        Assert.Equal(["before"], await NamesAsync());
        Assert.Empty(Directory.GetFiles(_host.Database.DataDirectory, "*restore-*"));
    }

    private async Task<BackedUp> BackupAsync() =>
        (await _host.AskAsync((IDatabase database) => database.BackupAsync(Copy, CancellationToken.None))).Value!;

    private Task<Result<Restored>> RestoreAsync(string file) => _host.AskAsync((IDatabase database) => database.RestoreAsync(file, CancellationToken.None));

    private Task AddAsync(string name) => _host.SaveAsync(new Account { DisplayName = name, UserName = name });

    private Task<List<string?>> NamesAsync() => _host.AskAsync((DbContext db) =>
        db.Set<Account>().Select(account => account.UserName).OrderBy(name => name).ToListAsync());

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Copy};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}

using Microsoft.EntityFrameworkCore;
using TthcModular.Access.Accounts;
using TthcModular.Testing;

namespace TthcModular.Storage.Tests.Sqlite;

public sealed class WriteQueueTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private TestHost _host = null!;

    public async ValueTask InitializeAsync()
    {
        _host = await TestHost.CreateAsync(DatabaseKind.Sqlite);
        await _host.SaveAsync(new Account { DisplayName = "Đầu mối", UserName = "dau-moi" });
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Save_ThousandUpdatesFromFiftyTasks_AllAreInAndNobodySeesALockedDatabase()
    {
        await Task.WhenAll(Enumerable.Range(0, 50).Select(task => Task.Run(async () =>
        {
            for (var i = 0; i < 20; i++)
                await RaiseAsync(task * 20 + i);
        })));

        Assert.Equal(1000, await FailuresAsync());
    }

    [Fact]
    public async Task Save_WhileAnotherHostWritesTheSameFile_AllAreIn()
    {
        await using var other = TestHost.On(_host.Database);
        await Task.WhenAll(Enumerable.Range(0, 100).Select(i => Task.Run(() => (i % 2 == 0 ? _host : other).DoAsync<DbContext>(AddOneAsync))));

        Assert.Equal(100, await FailuresAsync());
    }

    [Fact]
    public async Task Read_WhileATransactionIsOpen_DoesNotWaitAndSeesTheLastCommit()
    {
        await using var scope = _host.Scope();
        var writer = Db(scope);
        await using var transaction = await writer.Database.BeginTransactionAsync();
        await AddOneAsync(writer);

        Assert.Equal(0, await FailuresAsync().WaitAsync(Patience));
        await transaction.CommitAsync();
        Assert.Equal(1, await FailuresAsync());
    }

    [Theory]
    [InlineData("commit")]
    [InlineData("rollback")]
    [InlineData("dispose transaction")]
    [InlineData("dispose context")]
    public async Task Write_WhileATransactionIsOpen_WaitsUntilItEnds(string end)
    {
        var scope = _host.Scope();
        var writer = Db(scope);
        // An open connection stays open when its transaction ends; the turn must not stay with it.
        await writer.Database.OpenConnectionAsync();
        var transaction = await writer.Database.BeginTransactionAsync();
        var second = Task.Run(() => _host.DoAsync<DbContext>(AddOneAsync));
        var third = Task.Run(() => _host.DoAsync<DbContext>(async db =>
            await db.Set<Account>().ExecuteUpdateAsync(account => account.SetProperty(a => a.AccessFailedCount, a => a.AccessFailedCount + 1))));
        await Assert.ThrowsAsync<TimeoutException>(() => Task.WhenAny(second, third).WaitAsync(TimeSpan.FromMilliseconds(200)));

        await (end switch
        {
            "commit" => transaction.CommitAsync(),
            "rollback" => transaction.RollbackAsync(),
            "dispose transaction" => transaction.DisposeAsync().AsTask(),
            _ => scope.DisposeAsync().AsTask(),
        });

        await Task.WhenAll(second, third).WaitAsync(Patience);
        Assert.Equal(2, await FailuresAsync());
        await scope.DisposeAsync();
    }

    [Fact]
    public async Task Write_GivenUpWhileWaiting_LeavesTheQueueInOrder()
    {
        await using var scope = _host.Scope();
        var transaction = await Db(scope).Database.BeginTransactionAsync();
        using var cancel = new CancellationTokenSource();
        var waiting = _host.DoAsync<DbContext>(async db =>
        {
            await using var never = await db.Database.BeginTransactionAsync(cancel.Token);
        });
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting.WaitAsync(Patience));
        await transaction.DisposeAsync();

        await _host.DoAsync<DbContext>(AddOneAsync).WaitAsync(Patience);

        Assert.Equal(1, await FailuresAsync());
    }

    [Fact]
    public async Task Write_FailedStatement_GivesTheTurnOn()
    {
        await _host.DoAsync<DbContext>(async db =>
        {
            await Assert.ThrowsAnyAsync<Exception>(() => db.Database.ExecuteSqlAsync($"UPDATE account SET no_such_column = 1"));
            await Assert.ThrowsAnyAsync<Exception>(() => db.Database.ExecuteSqlAsync($"UPDATE account SET id = NULL"));
        });

        await _host.DoAsync<DbContext>(AddOneAsync).WaitAsync(Patience);

        Assert.Equal(1, await FailuresAsync());
    }

    [Fact]
    public async Task Open_Connection_ChecksReferencesAndLogsAhead()
    {
        var pragmas = await _host.AskAsync((DbContext db) => db.Database.SqlQuery<string>(
            $"""
            SELECT (SELECT foreign_keys FROM pragma_foreign_keys) || ' ' || (SELECT journal_mode FROM pragma_journal_mode) || ' ' ||
                   (SELECT timeout FROM pragma_busy_timeout) || ' ' || (SELECT synchronous FROM pragma_synchronous) AS "Value"
            """).SingleAsync());

        Assert.Equal("1 wal 30000 1", pragmas);
    }

    private Task RaiseAsync(int number) => number % 3 == 0
        ? _host.DoAsync<DbContext>(async db =>
            await db.Set<Account>().ExecuteUpdateAsync(account => account.SetProperty(a => a.AccessFailedCount, a => a.AccessFailedCount + 1)))
        : _host.DoAsync<DbContext>(AddOneAsync);

    // Reads and writes in one transaction: without turns, writers that had read before another's commit would be refused.
    private static async Task AddOneAsync(DbContext db)
    {
        var own = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync() : null;
        var account = await db.Set<Account>().SingleAsync();
        account.AccessFailedCount++;
        await db.SaveChangesAsync();
        if (own is null)
            return;
        await own.CommitAsync();
        await own.DisposeAsync();
    }

    private Task<int> FailuresAsync() => _host.AskAsync((DbContext db) => db.Set<Account>().Select(account => account.AccessFailedCount).SingleAsync());

    private static DbContext Db(Microsoft.Extensions.DependencyInjection.AsyncServiceScope scope) =>
        (DbContext)scope.ServiceProvider.GetService(typeof(DbContext))!;
}

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TthcModular.Access.Accounts;
using TthcModular.Access.Audit;
using TthcModular.Access.Tests.Support;
using TthcModular.Access.Tokens;
using TthcModular.Organisation.Results;
using TthcModular.Testing;

namespace TthcModular.Access.Tests.Audit;

public sealed class AuditTests
{
    [Theory, BothDatabases]
    public async Task FindBreak_ManyWritersAtOnce_ChainIsWhole(DatabaseKind kind)
    {
        await using var host = await AccessHost.CreateAsync(kind);

        await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(() => NoteAsync(host, $"việc {i}a", $"việc {i}b"))));

        var entries = await EntriesAsync(host);
        Assert.Equal(80, entries.Count);
        Assert.Equal(Enumerable.Range(1, 80).Select(number => (long)number), entries.Select(entry => entry.Id));
        Assert.Equal(80, entries.Select(entry => entry.Subject).Distinct(StringComparer.Ordinal).Count());
        Assert.Null(await BreakAsync(host));
    }

    [Theory, BothDatabases]
    public async Task FindBreak_ManyWritersWithTransactionsOfTheirOwn_ChainIsWhole(DatabaseKind kind)
    {
        await using var host = await AccessHost.CreateAsync(kind);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(() => InScopeAsync(host, async (db, audit) =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            await audit.AddAsync("hoa", "a", $"{i}", detail: null, CancellationToken.None);
            await db.SaveChangesAsync();
            await audit.AddAsync("hoa", "b", $"{i}", detail: null, CancellationToken.None);
            await db.SaveChangesAsync();
            if (i % 4 != 0)
                await transaction.CommitAsync();
        }))));

        Assert.Equal(30, (await EntriesAsync(host)).Count);
        Assert.Null(await BreakAsync(host));
    }

    [Theory, BothDatabases]
    public async Task FindBreak_EntryChanged_NamesIt(DatabaseKind kind)
    {
        await using var host = await AccessHost.CreateAsync(kind);
        await NoteAsync(host, "một", "hai", "ba");

        await host.DoAsync<DbContext>(db => db.Set<AuditEntry>().Where(entry => entry.Id == 2).ExecuteUpdateAsync(set => set.SetProperty(entry => entry.Subject, "khác")));

        Assert.Equal(2, await BreakAsync(host));
    }

    [Theory, BothDatabases]
    public async Task FindBreak_EntryRemoved_NamesTheNext(DatabaseKind kind)
    {
        await using var host = await AccessHost.CreateAsync(kind);
        await NoteAsync(host, "một", "hai", "ba");

        await host.DoAsync<DbContext>(db => db.Set<AuditEntry>().Where(entry => entry.Id == 1).ExecuteDeleteAsync());

        Assert.Equal(2, await BreakAsync(host));
        var findings = await host.AskAsync<IEnumerable<IIntegrityCheck>, IReadOnlyList<string>>(checks => checks.OfType<AuditIntegrity>().Single().FindAsync(CancellationToken.None));
        Assert.Contains("mục số 2", Assert.Single(findings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task FindBreak_EntryRewrittenWithItsOwnHash_NamesTheNext()
    {
        await using var host = await AccessHost.CreateAsync(DatabaseKind.Sqlite);
        await NoteAsync(host, "một", "hai", "ba");
        var second = (await EntriesAsync(host))[1];
        second.Subject = "khác";
        var hash = AuditChain.HashOf(second);

        await host.DoAsync<DbContext>(db => db.Set<AuditEntry>().Where(entry => entry.Id == 2)
            .ExecuteUpdateAsync(set => set.SetProperty(entry => entry.Subject, "khác").SetProperty(entry => entry.Hash, hash)));

        Assert.Equal(3, await BreakAsync(host));
    }

    [Theory, BothDatabases]
    public async Task Add_WorkThatFailsToSave_LeavesNoEntryAndCanBeSavedAfterwards(DatabaseKind kind)
    {
        await using var host = await AccessHost.CreateAsync(kind);
        await NoteAsync(host, "trước");

        await InScopeAsync(host, async (db, audit) =>
        {
            var impossible = new ApiToken { AccountId = 999, Name = "x", Hash = "x", CreatedAt = host.Clock.Now };
            db.Add(impossible);
            await audit.AddAsync("hoa", "việc", "thử", detail: null, CancellationToken.None);
            await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
            Assert.Single(await EntriesAsync(host));
            await NoteAsync(host, "xen giữa");
            db.Remove(impossible);
            await db.SaveChangesAsync();
        });

        Assert.Equal(["trước", "xen giữa", "thử"], (await EntriesAsync(host)).Select(entry => entry.Subject));
        Assert.Null(await BreakAsync(host));
    }

    [Theory, BothDatabases]
    public async Task Add_TextLongerThanTheColumnOrWithNullCharacters_IsCut(DatabaseKind kind)
    {
        await using var host = await AccessHost.CreateAsync(kind);

        await InScopeAsync(host, async (db, audit) =>
        {
            await audit.AddAsync(new string('a', 300), new string('b', 300), new string('c', 300), "x\0y", CancellationToken.None);
            await db.SaveChangesAsync();
        });

        var entry = Assert.Single(await EntriesAsync(host));
        Assert.Equal((256, 64, 256, "xy"), (entry.Account.Length, entry.Action.Length, entry.Subject.Length, entry.Detail));
        Assert.Null(await BreakAsync(host));
    }

    private static Task NoteAsync(TestHost host, params string[] subjects) => InScopeAsync(host, async (db, audit) =>
    {
        foreach (var subject in subjects)
            await audit.AddAsync("hoa", "việc", subject, detail: null, CancellationToken.None);
        await db.SaveChangesAsync();
    });

    private static async Task InScopeAsync(TestHost host, Func<DbContext, IAuditLog, Task> work)
    {
        await using var scope = host.Scope();
        await work(scope.ServiceProvider.GetRequiredService<DbContext>(), scope.ServiceProvider.GetRequiredService<IAuditLog>());
    }

    private static Task<List<AuditEntry>> EntriesAsync(TestHost host) =>
        host.AskAsync<DbContext, List<AuditEntry>>(db => db.Set<AuditEntry>().AsNoTracking().OrderBy(entry => entry.Id).ToListAsync());

    private static Task<long?> BreakAsync(TestHost host) => host.AskAsync<IAuditLog, long?>(audit => audit.FindBreakAsync(CancellationToken.None));
}

using Microsoft.EntityFrameworkCore;
using TthcModular.Access.Accounts;
using TthcModular.Testing;

namespace TthcModular.Storage.Tests;

public sealed class TestHostTests
{
    [Theory]
    [BothDatabases]
    public async Task Save_Account_ReadBack(DatabaseKind kind)
    {
        await using var host = await TestHost.CreateAsync(kind);
        await host.SaveAsync(new Account { DisplayName = "Nguyễn Thị Hạnh", UserName = "hanh" });
        host.Commands.Reset();

        var name = await host.AskAsync((DbContext db) => db.Set<Account>().Select(a => a.DisplayName).SingleAsync());

        Assert.Equal("Nguyễn Thị Hạnh", name);
        Assert.Equal(1, host.Commands.Count);
    }

    [Theory]
    [BothDatabases]
    public async Task Create_AfterAnotherTest_IsEmpty(DatabaseKind kind)
    {
        await using var first = await TestHost.CreateAsync(kind);
        await first.SaveAsync(new Account { DisplayName = "Lò Văn Sơn", UserName = "son" });

        await using var second = await TestHost.CreateAsync(kind);

        Assert.False(await second.AskAsync((DbContext db) => db.Set<Account>().AnyAsync()));
    }
}

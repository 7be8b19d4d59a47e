using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using TthcModular.Testing;

namespace TthcModular.Storage.Tests.Keys;

public sealed class KeyRepositoryTests
{
    [Theory]
    [BothDatabases]
    public async Task Unprotect_OnAnotherNode_ReadsWhatTheFirstProtected(DatabaseKind kind)
    {
        await using var first = await TestHost.CreateAsync(kind);
        await using var second = TestHost.On(first.Database);
        var secret = Protector(first).Protect("phiên đăng nhập");

        Assert.Equal("phiên đăng nhập", Protector(second).Unprotect(secret));
    }

    private static IDataProtector Protector(TestHost node) => node.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("test");
}

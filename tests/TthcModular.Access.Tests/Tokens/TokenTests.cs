using Microsoft.EntityFrameworkCore;
using TthcModular.Access.Accounts;
using TthcModular.Access.Scopes;
using TthcModular.Access.Tests.Support;
using TthcModular.Access.Tokens;
using TthcModular.Organisation.Results;
using TthcModular.Testing;

namespace TthcModular.Access.Tests.Tokens;

public sealed class TokenTests
{
    [Theory, BothDatabases]
    public async Task Validate_CreatedToken_IsTheAccountWithItsRoles(DatabaseKind kind)
    {
        await using var host = await AccessHost.CreateAsync(kind);
        var role = await host.RoleAsync(Role.Officer, "02020");
        await host.AddAccountAsync("hoa", role);

        var created = await CreateAsync(host, "hoa");
        var viewer = await ValidateAsync(host, created.Value!.Token);

        Assert.Matches("^tthc_[A-Za-z0-9_-]{43}$", created.Value.Token);
        Assert.Equal(("hoa", "Nguyễn Thị Hòa"), (viewer!.UserName, viewer.Name));
        Assert.Equal([role], viewer.Roles);
    }

    [Theory, BothDatabases]
    public async Task Create_KeepsOnlyAHash(DatabaseKind kind)
    {
        await using var host = await AccessHost.CreateAsync(kind);
        await host.AddAccountAsync("hoa");

        var token = (await CreateAsync(host, "hoa")).Value!.Token;

        var kept = await host.AskAsync<DbContext, ApiToken>(db => db.Set<ApiToken>().SingleAsync());
        Assert.DoesNotContain(token, kept.Hash, StringComparison.Ordinal);
        Assert.Matches("^[0-9a-f]{64}$", kept.Hash);
    }

    [Theory, BothDatabases]
    public async Task Validate_RevokedForgedOrOfADisabledAccount_IsNobody(DatabaseKind kind)
    {
        await using var host = await AccessHost.CreateAsync(kind);
        await host.AddAccountAsync("hoa");
        await host.AddAccountAsync("an");
        var (revoked, disabled) = ((await CreateAsync(host, "hoa")).Value!.Token, (await CreateAsync(host, "an")).Value!.Token);

        await host.AskAsync<ITokens, object>(async tokens => await tokens.RevokeAsync("hoa", "máy", Viewer.System, CancellationToken.None));
        await host.AskAsync<IAccounts, object>(async accounts => await accounts.SetDisabledAsync("an", disabled: true, Viewer.System, CancellationToken.None));

        Assert.Null(await ValidateAsync(host, revoked));
        Assert.Null(await ValidateAsync(host, disabled));
        Assert.Null(await ValidateAsync(host, "tthc_"));
        Assert.Null(await ValidateAsync(host, "tthc_" + new string('A', 43)));
        Assert.Null(await ValidateAsync(host, new string('A', 100_000)));
    }

    [Fact]
    public async Task Create_SecondOfTheSameName_IsRefusedUntilTheFirstIsRevoked()
    {
        await using var host = await AccessHost.CreateAsync(DatabaseKind.Sqlite);
        await host.AddAccountAsync("hoa");
        await CreateAsync(host, "hoa");

        var second = await CreateAsync(host, "hoa");
        await host.AskAsync<ITokens, object>(async tokens => await tokens.RevokeAsync("hoa", "máy", Viewer.System, CancellationToken.None));
        var third = await CreateAsync(host, "hoa");

        Assert.Equal("token-exists", second.Refusal!.Code);
        Assert.True(third.IsSuccess);
        var listed = await host.AskAsync<ITokens, IReadOnlyList<TokenView>>(tokens => tokens.ListAsync("hoa", CancellationToken.None));
        Assert.Equal([false, true], listed.Select(token => token.RevokedAt is not null));
    }

    [Fact]
    public async Task Create_ForAnotherAccount_IsForbidden()
    {
        await using var host = await AccessHost.CreateAsync(DatabaseKind.Sqlite);
        await host.AddAccountAsync("hoa", await host.RoleAsync(Role.ProvinceAdmin, "06"));
        await host.AddAccountAsync("admin", new RoleAtUnit(Role.ProvinceAdmin, UnitId: null));
        var by = await host.ViewerAsync("hoa");

        Assert.Equal("token-forbidden", (await CreateAsync(host, "admin", by)).Refusal!.Code);
        Assert.Equal("token-forbidden", (await CreateAsync(host, "hoa", Viewer.Nobody)).Refusal!.Code);
        Assert.Equal("account-not-found", (await CreateAsync(host, "ai", by)).Refusal!.Code);
        Assert.True((await CreateAsync(host, "hoa", by)).IsSuccess);
    }

    private static Task<Result<CreatedToken>> CreateAsync(TestHost host, string userName, Viewer? by = null) =>
        host.AskAsync<ITokens, Result<CreatedToken>>(tokens => tokens.CreateAsync(userName, "máy", by ?? Viewer.System, CancellationToken.None));

    private static Task<Viewer?> ValidateAsync(TestHost host, string token) =>
        host.AskAsync<ITokens, Viewer?>(tokens => tokens.ValidateAsync(token, CancellationToken.None));
}

using TthcModular.Access.Accounts;
using TthcModular.Access.Demo;
using TthcModular.Access.Tests.Support;
using TthcModular.Organisation;
using TthcModular.Organisation.Results;
using TthcModular.Testing;

namespace TthcModular.Access.Tests.Demo;

public sealed class DemoAccountsTests
{
    [Theory, BothDatabases]
    public async Task Ensure_Twice_AddsEachOnceAndAsksNoPasswordAgain(DatabaseKind kind)
    {
        await using var host = await TestHost.CreateAsync(kind, services => services.AddTthcOrganisation().AddTthcAccess());
        var units = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Data", "units.csv"));
        await host.DoAsync<IOrganisation>(organisation => organisation.ImportUnitsAsync(new StringReader(units), CancellationToken.None));

        var first = await EnsureAsync(host, _ => AccessHost.Password);
        var second = await EnsureAsync(host, _ => throw new InvalidOperationException("Not to be asked."));

        Assert.Equal(DemoAccounts.All, first.Value!);
        Assert.Empty(second.Value!);
        var accounts = await host.AskAsync<IAccounts, IReadOnlyList<AccountView>>(service => service.ListAsync(CancellationToken.None));
        Assert.Equal(DemoAccounts.All.Count, accounts.Count);
    }

    [Fact]
    public async Task Ensure_WithoutUnits_AddsTheAdministratorOnly()
    {
        await using var host = await TestHost.CreateAsync(DatabaseKind.Sqlite, services => services.AddTthcOrganisation().AddTthcAccess());

        var added = await EnsureAsync(host, _ => AccessHost.Password);

        Assert.Equal([DemoAccounts.Admin], added.Value!.Select(account => account.UserName));
    }

    [Fact]
    public async Task Ensure_PasswordThatIsNotAllowed_IsRefused()
    {
        await using var host = await TestHost.CreateAsync(DatabaseKind.Sqlite, services => services.AddTthcOrganisation().AddTthcAccess());

        Assert.Equal("password-too-short", (await EnsureAsync(host, _ => "ngắn")).Refusal!.Code);
    }

    private static Task<Result<IReadOnlyList<DemoAccount>>> EnsureAsync(TestHost host, Func<string, string> passwordOf) =>
        host.AskAsync<DemoAccounts, Result<IReadOnlyList<DemoAccount>>>(accounts => accounts.EnsureAsync(passwordOf, CancellationToken.None));
}

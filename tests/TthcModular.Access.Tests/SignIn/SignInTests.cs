using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using TthcModular.Access.Accounts;
using TthcModular.Access.Scopes;
using TthcModular.Access.Tests.Support;
using TthcModular.Access.Tokens;

namespace TthcModular.Access.Tests.SignIn;

public sealed class SignInTests : IAsyncLifetime
{
    private AccessSite site = null!;

    public async ValueTask InitializeAsync()
    {
        site = await AccessSite.StartAsync();
        await site.Host.AddAccountAsync("hoa", await site.Host.RoleAsync(Role.Officer, "02020"));
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Page_Anonymous_LeadsToSignIn()
    {
        using var response = await site.Browse().GetAsync("/me");

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal("/dang-nhap", response.Headers.Location!.AbsolutePath);
    }

    [Fact]
    public async Task Page_OpenToAll_SeesNobody()
    {
        using var response = await site.Browse().GetAsync("/open");

        Assert.Equal("||", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task SignIn_RightPassword_OpensPagesWithRoles()
    {
        var browser = site.Browse();

        var answer = await browser.SignInAsync("Hoa", AccessHost.Password);
        using var response = await browser.GetAsync("/me");

        Assert.Equal("Nguyễn Thị Hòa", answer);
        Assert.Equal("hoa|Nguyễn Thị Hòa|Officer", await response.Content.ReadAsStringAsync());
        Assert.Contains("httponly", browser.SetCookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", browser.SetCookie, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("hoa", "sai mật khẩu")]
    [InlineData("không-có", AccessHost.Password)]
    [InlineData("", "")]
    public async Task SignIn_WrongNameOrPassword_SaysTheSame(string name, string password)
    {
        var browser = site.Browse();

        var answer = await browser.SignInAsync(name, password);

        Assert.StartsWith("sign-in-refused: ", answer, StringComparison.Ordinal);
        Assert.Empty(browser.SetCookie);
    }

    [Fact]
    public async Task SignIn_FiveWrongPasswords_LocksOutAlsoWithTheRightOne()
    {
        for (var i = 0; i < 4; i++)
            Assert.StartsWith("sign-in-refused", await site.Browse().SignInAsync("hoa", "sai mật khẩu"), StringComparison.Ordinal);
        Assert.StartsWith("locked-out: Tài khoản tạm khóa", await site.Browse().SignInAsync("hoa", "sai mật khẩu"), StringComparison.Ordinal);
        Assert.StartsWith("locked-out", await site.Browse().SignInAsync("hoa", AccessHost.Password), StringComparison.Ordinal);

        await site.Host.AskAsync<IAccounts, object>(async accounts => await accounts.SetPasswordAsync("hoa", "mật khẩu mới 2024", Viewer.System, CancellationToken.None));

        Assert.Equal("Nguyễn Thị Hòa", await site.Browse().SignInAsync("hoa", "mật khẩu mới 2024"));
    }

    [Fact]
    public async Task SignIn_LockedOutWhileTheBusinessClockStands_EndsByTheRealClock()
    {
        for (var i = 0; i < 5; i++)
            await site.Browse().SignInAsync("hoa", "sai mật khẩu");

        var account = await site.Host.AskAsync<IAccounts, AccountView>(async accounts => (await accounts.FindAsync("hoa", CancellationToken.None)).Value!);

        var left = account.LockedUntil!.Value - TimeProvider.System.GetUtcNow();
        Assert.InRange(left, TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(15));
    }

    [Fact]
    public async Task Page_AccountDisabledMeanwhile_IsClosedAtOnce()
    {
        var browser = site.Browse();
        await browser.SignInAsync("hoa", AccessHost.Password);

        await site.Host.AskAsync<IAccounts, object>(async accounts => await accounts.SetDisabledAsync("hoa", disabled: true, Viewer.System, CancellationToken.None));

        using var response = await browser.GetAsync("/me");
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.StartsWith("account-disabled", await site.Browse().SignInAsync("hoa", AccessHost.Password), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_PasswordChangedMeanwhile_EndsTheSession()
    {
        var browser = site.Browse();
        await browser.SignInAsync("hoa", AccessHost.Password);

        await site.Host.AskAsync<IAccounts, object>(async accounts => await accounts.SetPasswordAsync("hoa", "mật khẩu mới 2024", Viewer.System, CancellationToken.None));

        using var response = await browser.GetAsync("/me");
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
    }

    [Fact]
    public async Task Page_RolesChangedMeanwhile_FollowsThem()
    {
        var browser = site.Browse();
        await browser.SignInAsync("hoa", AccessHost.Password);
        using var before = await browser.GetAsync("/coordinate");

        var role = await site.Host.RoleAsync(Role.Coordinator, "064");
        await site.Host.AskAsync<IAccounts, object>(async accounts => await accounts.SetRolesAsync("hoa", [role], Viewer.System, CancellationToken.None));

        using var after = await browser.GetAsync("/coordinate");
        Assert.Equal((HttpStatusCode.Redirect, "/khong-co-quyen"), (before.StatusCode, before.Headers.Location!.AbsolutePath));
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
    }

    [Fact]
    public async Task Page_AfterSignOut_IsClosed()
    {
        var browser = site.Browse();
        await browser.SignInAsync("hoa", AccessHost.Password);

        await browser.SignOutAsync();

        using var response = await browser.GetAsync("/me");
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
    }

    [Fact]
    public async Task Page_ForgedCookie_IsClosed()
    {
        var browser = site.Browse();
        browser.Forge("CfDJ8AAAAAAAAAAAAAAAAAAAAAAA");

        using var response = await browser.GetAsync("/me");

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("tthc_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("")]
    [InlineData("x")]
    public async Task Api_AnonymousOrForgedToken_Is401WithAProblem(string? token)
    {
        using var response = await site.Browse().GetAsync("/api/me", token);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal("unauthenticated", problem.GetProperty("type").GetString());
    }

    [Fact]
    public async Task Api_Token_ActsAsTheAccountUntilRevoked()
    {
        var token = (await site.Host.AskAsync<ITokens, CreatedToken>(async tokens => (await tokens.CreateAsync("hoa", "một cửa", Viewer.System, CancellationToken.None)).Value!)).Token;
        using var allowed = await site.Browse().GetAsync("/api/me", token);
        using var forbidden = await site.Browse().GetAsync("/api/coordinate", token);

        await site.Host.AskAsync<ITokens, object>(async tokens => await tokens.RevokeAsync("hoa", "một cửa", Viewer.System, CancellationToken.None));

        using var revoked = await site.Browse().GetAsync("/api/me", token);
        Assert.Equal("hoa|Nguyễn Thị Hòa|Officer", await allowed.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.Forbidden, forbidden.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, revoked.StatusCode);
    }

    [Fact]
    public async Task Api_CookieWithoutTheRole_Is403WithAProblem()
    {
        var browser = site.Browse();
        await browser.SignInAsync("hoa", AccessHost.Password);

        using var response = await browser.GetAsync("/api/coordinate");

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal("forbidden", (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("type").GetString());
    }
}

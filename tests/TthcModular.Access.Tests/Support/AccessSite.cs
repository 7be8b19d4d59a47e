using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TthcModular.Access.Scopes;
using TthcModular.Access.SignIn;
using TthcModular.Organisation;
using TthcModular.Storage;
using TthcModular.Testing;

namespace TthcModular.Access.Tests.Support;

/// <summary>A site with one page for each kind of access, and a browser that keeps cookies.</summary>
internal sealed class AccessSite : IAsyncDisposable
{
    private readonly WebApplication site;

    private AccessSite(TestHost host, WebApplication site) => (Host, this.site) = (host, site);

    /// <summary>The same database, seen from the server's command line.</summary>
    public TestHost Host { get; }

    public static async Task<AccessSite> StartAsync()
    {
        var host = await AccessHost.CreateAsync(DatabaseKind.Sqlite);
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<TimeProvider>(host.Clock);
        builder.Services.AddTthcStorage(host.Database.Configuration).AddTthcOrganisation().AddTthcAccess();
        var pages = builder.Build();
        pages.UseAuthentication();
        pages.UseAuthorization();
        pages.MapPost("/dang-nhap", SignInAsync);
        pages.MapPost("/dang-xuat", (ISignIn signIn) => signIn.SignOutAsync());
        pages.MapGet("/me", Me).RequireAuthorization(Policies.SignedIn);
        pages.MapGet("/api/me", Me).RequireAuthorization(Policies.SignedIn);
        pages.MapGet("/coordinate", Me).RequireAuthorization(Policies.Coordinator);
        pages.MapGet("/api/coordinate", Me).RequireAuthorization(Policies.Coordinator);
        pages.MapGet("/open", Me).AllowAnonymous();
        await pages.StartAsync();
        return new AccessSite(host, pages);
    }

    public Browser Browse() => new(site.GetTestServer());

    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        await Host.DisposeAsync();
    }

    private static async Task<IResult> SignInAsync(HttpRequest request, ISignIn signIn)
    {
        var form = await request.ReadFormAsync();
        var result = await signIn.SignInAsync(form["name"]!, form["password"]!, request.HttpContext.RequestAborted);
        return result.IsSuccess ? Microsoft.AspNetCore.Http.Results.Text(result.Value.Name) : Microsoft.AspNetCore.Http.Results.Text(result.Refusal.Code + ": " + result.Refusal.Message, statusCode: 400);
    }

    private static string Me(IViewerAccessor viewer) =>
        $"{viewer.Current.UserName}|{viewer.Current.Name}|{string.Join(',', viewer.Current.Roles.Select(role => role.Role))}";
}

/// <summary>Keeps cookies as a browser does and follows no redirection.</summary>
internal sealed class Browser(TestServer server)
{
    private readonly CookieContainer cookies = new();

    public string SetCookie { get; private set; } = "";

    public Task<HttpResponseMessage> GetAsync(string path, string? bearer = null) => SendAsync(HttpMethod.Get, path, content: null, bearer);

    public async Task<string> SignInAsync(string name, string password)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal) { ["name"] = name, ["password"] = password });
        using var response = await SendAsync(HttpMethod.Post, "/dang-nhap", form, bearer: null);
        return await response.Content.ReadAsStringAsync();
    }

    public async Task SignOutAsync() => (await SendAsync(HttpMethod.Post, "/dang-xuat", content: null, bearer: null)).Dispose();

    public void Forge(string cookie) => cookies.Add(new Cookie("tthc", cookie, "/", "localhost"));

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? content, string? bearer)
    {
        var address = new Uri("http://localhost" + path);
        using var client = server.CreateClient();
        using var request = new HttpRequestMessage(method, address) { Content = content };
        if (cookies.GetCookieHeader(address) is { Length: > 0 } kept)
            request.Headers.Add("Cookie", kept);
        if (bearer is not null)
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {bearer}");
        var response = await client.SendAsync(request);
        if (response.Headers.TryGetValues("Set-Cookie", out var set))
        {
            SetCookie = string.Join('\n', set);
            foreach (var cookie in set)
                cookies.SetCookies(address, cookie);
        }

        return response;
    }
}

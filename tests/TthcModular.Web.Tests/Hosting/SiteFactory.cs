using System.Net.Http.Headers;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using TthcModular.Access.Scopes;
using TthcModular.Access.Tokens;
using TthcModular.Testing.Processes;

[assembly: AssemblyFixture(typeof(TthcModular.Web.Tests.Hosting.SiteFactory))]

namespace TthcModular.Web.Tests.Hosting;

/// <summary>The web application in this process, with the demonstration, on a temporary SQLite database.</summary>
public sealed class SiteFactory : WebApplicationFactory<Program>, IAsyncLifetime
{
    private readonly string data = Directory.CreateTempSubdirectory("tthc-web-").FullName;

    /// <summary>Starts the host before the first test: several starting it at once would find it half ready.</summary>
    public ValueTask InitializeAsync()
    {
        _ = Server;
        return ValueTask.CompletedTask;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.UseSetting("Tthc:DataDirectory", data);
        builder.UseSetting("Tthc:PacksDirectory", Path.Combine(HostExecutable.Folder, "packs"));
        builder.UseSetting("Tthc:Demo", "true");
        builder.UseSetting("Tthc:AdminPassword", RunningHost.DemoPassword);
    }

    /// <summary>A client with an API token of one of the demonstration's accounts; null: a stranger.</summary>
    public async Task<HttpClient> ClientAsync(string? userName)
    {
        var client = CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        if (userName is null)
            return client;
        await using var scope = Services.CreateAsyncScope();
        var token = await scope.ServiceProvider.GetRequiredService<ITokens>().CreateAsync(userName, $"kiểm thử {Guid.NewGuid():N}", Viewer.System, CancellationToken.None);
        Assert.True(token.IsSuccess, token.Refusal?.Message);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token.Value.Token);
        return client;
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Directory.Delete(data, recursive: true);
        GC.SuppressFinalize(this);
    }
}

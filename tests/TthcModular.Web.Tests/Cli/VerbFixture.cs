using System.Text.Json;
using TthcModular.Testing.Processes;

namespace TthcModular.Web.Tests.Cli;

/// <summary>A data directory of its own with the demonstration's units and plans, worked on by verbs only.</summary>
public sealed class VerbFixture : IAsyncLifetime
{
    private readonly string data = Directory.CreateTempSubdirectory("tthc-cli-").FullName;

    public async ValueTask InitializeAsync() => Assert.Equal(0, (await RunAsync("plans", "list")).ExitCode);

    public Task<VerbResult> RunAsync(params string[] arguments) => HostExecutable.RunAsync(
        new Dictionary<string, string>(StringComparer.Ordinal) { ["Tthc__Demo"] = "true", ["Tthc__DataDirectory"] = data }, arguments);

    /// <summary>Runs a verb with <c>--json</c> and reads its one document.</summary>
    public async Task<JsonElement> JsonAsync(params string[] arguments)
    {
        var result = await RunAsync([.. arguments, "--json"]);
        Assert.True(result.ExitCode == 0, result.Errors);
        return JsonDocument.Parse(result.Output).RootElement;
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(data, recursive: true);
        return ValueTask.CompletedTask;
    }
}

using System.Text.Json;
using TthcModular.Testing.Processes;

namespace TthcModular.Authoring.Tests;

/// <summary>A host's data directory, used through the command line.</summary>
internal sealed class Installation : IDisposable
{
    private static readonly Dictionary<string, string> NoEnvironment = new(StringComparer.Ordinal);
    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("tthc-author-host-");

    public Task<VerbResult> RunAsync(params string[] arguments) =>
        HostExecutable.RunAsync(NoEnvironment, [.. arguments, "--data-directory", data.FullName]);

    public async Task InstallAsync(string archive) => Feed.AssertDone(await RunAsync("packs", "install", archive, "--allow-unsigned"));

    public async Task<string> StateOfAsync(string pack)
    {
        var listed = await RunAsync("packs", "list", "--json");
        Assert.Equal(0, listed.ExitCode);
        var entry = JsonDocument.Parse(listed.Output).RootElement.EnumerateArray().Single(entry => entry.GetProperty("id").GetString() == pack);
        return $"{entry.GetProperty("state").GetString()} {entry.GetProperty("reason").GetString()}".TrimEnd();
    }

    public void Dispose() => data.Delete(recursive: true);
}

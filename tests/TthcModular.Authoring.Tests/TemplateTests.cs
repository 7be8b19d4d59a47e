using System.Text.Json;
using TthcModular.Testing.Processes;

namespace TthcModular.Authoring.Tests;

/// <summary>From nothing to an installed pack, with the commands of the guide (docs/packs.md).</summary>
public sealed class TemplateTests(Feed feed)
{
    private const string Name = "ProcedureReview";

    [Fact]
    public async Task Template_FromNothing_PassesItsTestsAndIsActiveInTheHost()
    {
        var folder = await NewAsync();

        var tested = await RunAsync(folder, $"dotnet test {Name}.Tests");
        Feed.AssertDone(tested);
        Assert.Contains("Passed!", tested.Output, StringComparison.Ordinal);

        var packed = await RunAsync(folder, $"dotnet pack {Name}");
        Feed.AssertDone(packed);
        var archive = Path.Combine(folder, Name, "bin", "Release", $"{Name}.1.0.0.tthcpack");

        using var host = new Installation();
        var verified = await host.RunAsync("packs", "verify", archive, "--json");
        Assert.Equal("active", JsonDocument.Parse(verified.Output).RootElement.GetProperty("state").GetString());
        await host.InstallAsync(archive);
        Assert.Equal("active", await host.StateOfAsync(Name));
    }

    [Fact]
    public async Task Template_UnknownNameInItsReport_FailsItsTestsWithWhatTheHostWouldSay()
    {
        var folder = await NewAsync();
        await File.AppendAllTextAsync(Path.Combine(folder, Name, "reports", "quarterly.hbs"), "<p>{{khongCo}}</p>\n");

        var tested = await RunAsync(folder, $"dotnet test {Name}.Tests");

        Assert.Equal(1, tested.ExitCode);
        Assert.Contains("ContractBroken", tested.Output, StringComparison.Ordinal);
        Assert.Contains("Mẫu báo cáo 'quarterly' (reports/quarterly.hbs)", tested.Output, StringComparison.Ordinal);
        Assert.Contains("khongCo", tested.Output, StringComparison.Ordinal);
    }

    private async Task<string> NewAsync()
    {
        var desk = feed.Desk();
        var made = await RunAsync(desk, $"dotnet new tthc-pack -n {Name}");
        Feed.AssertDone(made);
        return Path.Combine(desk, Name);
    }

    /// <summary>Runs a command that the guide tells authors to type.</summary>
    private Task<VerbResult> RunAsync(string folder, string command)
    {
        Assert.Contains(command, Guide.Commands, StringComparer.Ordinal);
        return feed.RunAsync(folder, command.Split(' ')[1..]);
    }
}

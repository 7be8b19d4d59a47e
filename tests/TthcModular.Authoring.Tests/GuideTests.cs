using System.Text.Json;
using TthcModular.Testing.Processes;

namespace TthcModular.Authoring.Tests;

/// <summary>What the guide shows is what the template and the sample hold; both are built and tested here.</summary>
public sealed class GuideTests(Feed feed)
{
    private static readonly string[] Quoted = ["csharp", "json", "handlebars", "xml"];

    public static TheoryData<string, string> Blocks =>
        [.. Quoted.SelectMany(language => Guide.Blocks(language).Select(block => new TheoryDataRow<string, string>(language, block)))];

    [Theory]
    [MemberData(nameof(Blocks))]
    public async Task Block_OfTheGuide_StandsInAFileThatIsBuilt(string language, string block)
    {
        Assert.NotEmpty(language);
        Assert.Contains(await SourcesAsync(), source => source.Contains(block, StringComparison.Ordinal));
    }

    [Fact]
    public void Blocks_OfTheGuide_AreAllHeld() =>
        Assert.Empty(Guide.Languages.Except([.. Quoted, "bash", "text"], StringComparer.Ordinal));

    [Fact]
    public void Template_ByDefault_AsksForTheVersionOfThisRepository()
    {
        var template = JsonDocument.Parse(File.ReadAllText(Path.Combine(Plugins, "Template", ".template.config", "template.json")));
        var sample = File.ReadAllText(Path.Combine(Plugins, "samples", "AdministrativeReform", "Directory.Build.props"));

        Assert.Equal(Feed.Version, template.RootElement.GetProperty("symbols").GetProperty("sdkVersion").GetProperty("defaultValue").GetString());
        Assert.Contains($"<TthcSdkVersion>{Feed.Version}</TthcSdkVersion>", sample, StringComparison.Ordinal);
    }

    private static string Plugins => Path.Combine(HostExecutable.RepositoryRoot, "plugins");

    /// <summary>Texts of the template as <c>dotnet new</c> writes it, and of the sample.</summary>
    private async Task<IReadOnlyList<string>> SourcesAsync()
    {
        var desk = feed.Desk();
        var made = await feed.RunAsync(desk, "new", "tthc-pack", "-n", "ProcedureReview");
        Feed.AssertDone(made);
        return [.. new[] { desk, Path.Combine(Plugins, "samples") }
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            .Where(file => Path.GetExtension(file) is ".cs" or ".json" or ".hbs" or ".csproj")
            .Select(File.ReadAllText)];
    }
}

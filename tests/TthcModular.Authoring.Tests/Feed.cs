using System.Xml.Linq;
using TthcModular.Testing.Processes;

[assembly: AssemblyFixture(typeof(TthcModular.Authoring.Tests.Feed))]

namespace TthcModular.Authoring.Tests;

/// <summary>
/// A folder outside the repository with the SDK's packages as authors get them, and a package cache of its own, so that
/// no earlier build of the same version is taken.
/// </summary>
public sealed class Feed : IAsyncLifetime
{
    private static readonly string[] Projects = ["TthcModular.Sdk", "TthcModular.Sdk.Testing", "TthcModular.Sdk.Templates"];
    private static readonly string Configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("tthc-author-");

    /// <summary>The version that the packages carry.</summary>
    public static string Version { get; } = XDocument
        .Load(Path.Combine(HostExecutable.RepositoryRoot, "Directory.Build.props")).Descendants("Version").Single().Value;

    public string PackageOf(string project) => Path.Combine(root.FullName, "feed", $"{project}.{Version}.nupkg");

    public async ValueTask InitializeAsync()
    {
        await File.WriteAllTextAsync(Path.Combine(root.FullName, "nuget.config"), NuGetConfig());
        foreach (var project in Projects)
            AssertDone(await PackAsync(project));
        AssertDone(await RunAsync(root.FullName, "new", "install", PackageOf("TthcModular.Sdk.Templates")));
    }

    /// <summary>Fails with what the command printed.</summary>
    public static void AssertDone(VerbResult result) => Assert.True(result.ExitCode == 0, result.Output + result.Errors);

    public ValueTask DisposeAsync()
    {
        root.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>An empty folder for one author's work.</summary>
    public string Desk() => root.CreateSubdirectory(Guid.NewGuid().ToString("N")).FullName;

    /// <summary>Runs <c>dotnet</c> as an author would, with templates and packages of its own.</summary>
    public Task<VerbResult> RunAsync(string folder, params string[] arguments) => Dotnet.RunAsync(folder, Environment(), arguments);

    private static Task<VerbResult> PackAsync(string project, string output) => Dotnet.RunAsync(
        HostExecutable.RepositoryRoot,
        new Dictionary<string, string>(StringComparer.Ordinal),
        ["pack", $"src/{project}", "--no-build", "--configuration", Configuration, "--output", output, "--nologo"]);

    private Task<VerbResult> PackAsync(string project) => PackAsync(project, Path.Combine(root.FullName, "feed"));

    private Dictionary<string, string> Environment() => new(StringComparer.Ordinal)
    {
        ["DOTNET_CLI_HOME"] = Path.Combine(root.FullName, "home"),
        ["NUGET_PACKAGES"] = Path.Combine(root.FullName, "packages"),
    };

    /// <summary>Third-party packages come from the machine's own cache where it has them.</summary>
    private string NuGetConfig() => $"""
        <configuration>
          <packageSources><add key="sdk" value="{Path.Combine(root.FullName, "feed")}" /></packageSources>
          <fallbackPackageFolders><clear /><add key="machine" value="{MachinePackages()}" /></fallbackPackageFolders>
        </configuration>
        """;

    private static string MachinePackages()
    {
        var folder = System.Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(System.Environment.GetFolderPath(System.Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        return Directory.CreateDirectory(folder).FullName;
    }
}

using System.Diagnostics;
using TthcModular.Testing.Processes;

namespace TthcModular.Authoring.Tests;

/// <summary>Runs the <c>dotnet</c> command to its end.</summary>
internal static class Dotnet
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    /// <summary>Nothing of a run may outlive it or depend on the language of the machine.</summary>
    private static readonly (string Name, string Value)[] Always =
    [
        ("DOTNET_CLI_UI_LANGUAGE", "en"),
        ("DOTNET_NOLOGO", "1"),
        ("DOTNET_CLI_TELEMETRY_OPTOUT", "1"),
        ("MSBUILDDISABLENODEREUSE", "1"),
        ("UseSharedCompilation", "false"),
    ];

    public static async Task<VerbResult> RunAsync(string folder, IReadOnlyDictionary<string, string> environment, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in Always.Concat(environment.Select(pair => (pair.Key, pair.Value))))
            start.Environment[name] = value;
        // The tests' own runner sets these for itself; a build or test beneath must not take them over.
        foreach (var name in start.Environment.Keys.Where(IsOfTheRunner).ToList())
            start.Environment.Remove(name);
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        using var limit = new CancellationTokenSource(Longest);
        await process.WaitForExitAsync(limit.Token);
        return new VerbResult(process.ExitCode, await output, await errors);
    }

    private static bool IsOfTheRunner(string name) =>
        name.StartsWith("MSBuild", StringComparison.Ordinal) || name.StartsWith("VSTEST_", StringComparison.Ordinal) || name is "CI";
}

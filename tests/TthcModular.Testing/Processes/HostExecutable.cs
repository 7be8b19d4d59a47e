using System.Diagnostics;
using System.Text;

namespace TthcModular.Testing.Processes;

/// <summary>Runs the built executable as its users do: as a process.</summary>
public static class HostExecutable
{
    private static readonly string Configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    /// <summary>Root of the repository.</summary>
    public static string RepositoryRoot { get; } = FindRoot();

    /// <summary>Folder of the built host.</summary>
    public static string Folder { get; } = Path.Combine(RepositoryRoot, "src", "TthcModular.Web", "bin", Configuration, "net10.0");

    /// <summary>Runs a verb to its end.</summary>
    public static async Task<VerbResult> RunAsync(IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        using var process = Start(environment, arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new VerbResult(process.ExitCode, await output, await errors);
    }

    /// <summary>Starts a verb and leaves it running.</summary>
    public static Process Start(IReadOnlyDictionary<string, string> environment, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add(Path.Combine(Folder, "tthc.dll"));
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "TthcModular.sln")))
            folder = folder.Parent;
        return folder.FullName;
    }
}

/// <summary>What a verb printed and how it ended.</summary>
public sealed record VerbResult(int ExitCode, string Output, string Errors);

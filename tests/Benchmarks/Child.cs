using System.Diagnostics;
using System.Globalization;
using TthcModular.Testing.Processes;

namespace TthcModular.Benchmarks;

/// <summary>How long a child process took and the most memory it held.</summary>
internal sealed record Taken(double Seconds, double PeakMegabytes);

/// <summary>Runs programs as their users do, and watches their memory.</summary>
internal static class Child
{
    /// <summary>The built host, or one published elsewhere (TTHC_HOST).</summary>
    private static readonly string Host = Environment.GetEnvironmentVariable("TTHC_HOST") ?? HostExecutable.Folder;

    /// <summary>Runs a verb of the host on a data directory.</summary>
    public static Task<Taken> TthcAsync(string dataDirectory, params string[] verb) =>
        RunAsync("dotnet", [Path.Combine(Host, "tthc.dll"), .. verb, "--data-directory", dataDirectory]);

    /// <summary>Lets SQLite's own program run a script.</summary>
    public static Task<Taken> SqliteAsync(string database, params string[] script) => RunAsync("sqlite3", [database, .. script]);

    private static async Task<Taken> RunAsync(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        var watching = PeakAsync(process);
        await process.WaitForExitAsync();
        var seconds = clock.Elapsed.TotalSeconds;
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program}: {await output} {await errors}");
        return new Taken(seconds, await watching);
    }

    /// <summary>The kernel keeps the highest mark, so looking now and then loses at most the last moments.</summary>
    private static async Task<double> PeakAsync(Process process)
    {
        double peak = 0;
        var status = $"/proc/{process.Id}/status";
        while (!process.HasExited && File.Exists(status))
        {
            try
            {
                var line = (await File.ReadAllLinesAsync(status)).FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
                peak = line is null ? peak : double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) / 1024;
            }
            catch (IOException)
            {
                // It ended meanwhile.
            }

            await Task.Delay(20);
        }

        return peak;
    }
}

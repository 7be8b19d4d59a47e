using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace TthcModular.Packs.Guard;

/// <summary>
/// Remembers across restarts what the host was doing with a pack when its process died: a stack overflow or an end of
/// memory in a pack's code cannot be caught. A mark is a file that exists while the pack's code runs.
/// </summary>
internal sealed class CrashMarks(IOptions<PackOptions> options, ILogger<CrashMarks> logger)
{
    /// <summary>One death may be a power cut; the second is taken for the pack's doing.</summary>
    public const int Suspicious = 2;

    private static readonly TimeSpan Remembered = TimeSpan.FromDays(1);
    private readonly string me = string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessId}-{StartOf(Environment.ProcessId)}");
    private readonly ConcurrentDictionary<string, byte> failedFolders = new(StringComparer.Ordinal);
    private long count;

    private string Folder => Path.Combine(Path.GetFullPath(options.Value.InstalledDirectory), ".running");

    /// <summary>Marks that a pack's code is about to run; dispose when it is over.</summary>
    public IDisposable Begin(string subject)
    {
        var path = Path.Combine(Folder, string.Create(CultureInfo.InvariantCulture, $"{subject}~{me}~{Interlocked.Increment(ref count)}"));
        try
        {
            Directory.CreateDirectory(Folder);
            File.WriteAllBytes(path, []);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            if (failedFolders.TryAdd(Folder, 0))
                logger.LogWarning(fault, "Marks of running packs cannot be written; a pack that ends the process will be tried again at every start");
        }

        return new Mark(path);
    }

    /// <summary>How many processes died lately while they ran the subject's code.</summary>
    public int Crashes(string subject) => Left(subject).Count();

    public void Forget(string subject)
    {
        foreach (var mark in Left(subject))
            Delete(mark);
    }

    private IEnumerable<string> Left(string subject) => !Directory.Exists(Folder) ? [] : Directory
        .EnumerateFiles(Folder, $"{subject}~*")
        .Where(mark => File.GetLastWriteTimeUtc(mark) > TimeProvider.System.GetUtcNow().UtcDateTime - Remembered && !IsAlive(Path.GetFileName(mark).Split('~')[1]));

    private bool IsAlive(string process) => process == me
        || (int.TryParse(process.Split('-')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var id) && $"{id}-{StartOf(id)}" == process);

    private static string StartOf(int process)
    {
        try
        {
            using var running = Process.GetProcessById(process);
            return running.StartTime.ToUniversalTime().ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);
        }
        catch (Exception fault) when (fault is ArgumentException or InvalidOperationException or Win32Exception)
        {
            return "";
        }
    }

    private static void Delete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // It grows old and is then passed over.
        }
    }

    private sealed class Mark(string path) : IDisposable
    {
        public void Dispose() => Delete(path);
    }
}

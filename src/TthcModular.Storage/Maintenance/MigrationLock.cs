namespace TthcModular.Storage.Maintenance;

/// <summary>
/// One process migrates or restores a SQLite database at a time. The operating system frees the lock when a process
/// dies, unlike the row by which EF Core locks, which would stop every later start.
/// </summary>
internal static class MigrationLock
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>The lock, or null when another process keeps it for too long.</summary>
    public static async Task<FileStream?> TakeAsync(string databaseFile, CancellationToken cancellation)
    {
        for (var waited = TimeSpan.Zero; waited < Patience; waited += TimeSpan.FromMilliseconds(100))
        {
            try
            {
                return new FileStream($"{databaseFile}.lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists($"{databaseFile}.lock"))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100), cancellation);
            }
        }

        return null;
    }
}

using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;

namespace TthcModular.Storage.Sqlite;

/// <summary>
/// SQLite has one writer at a time and answers 'database is locked' to a second one that waits too long. Here the
/// writers of this process take turns instead, in the order they came. Readers never wait.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "A queue lives as long as the process.")]
internal sealed class WriteQueue
{
    private static readonly ConcurrentDictionary<string, WriteQueue> Queues = new(StringComparer.Ordinal);

    private readonly SemaphoreSlim _turn = new(1);
    private DbConnection? _writer;

    /// <summary>The queue of a database; all contexts, hosts and services of the process share it.</summary>
    public static WriteQueue Of(DbConnection connection) => Queues.GetOrAdd(Path.GetFullPath(connection.DataSource), _ => new WriteQueue());

    /// <summary>Waits for the turn; a connection that has it already goes on.</summary>
    public void Enter(DbConnection connection)
    {
        if (ReferenceEquals(Volatile.Read(ref _writer), connection))
            return;
        _turn.Wait();
        Volatile.Write(ref _writer, connection);
    }

    /// <inheritdoc cref="Enter"/>
    public async ValueTask EnterAsync(DbConnection connection, CancellationToken cancellation)
    {
        if (ReferenceEquals(Volatile.Read(ref _writer), connection))
            return;
        await _turn.WaitAsync(cancellation);
        Volatile.Write(ref _writer, connection);
    }

    /// <summary>Gives the turn on; does nothing for a connection that has not got it.</summary>
    public void Leave(DbConnection connection)
    {
        if (ReferenceEquals(Interlocked.CompareExchange(ref _writer, null, connection), connection))
            _turn.Release();
    }
}

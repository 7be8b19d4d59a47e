using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace TthcModular.Testing;

/// <summary>Counts the commands that reach the database, so that a test can tell one query from one a row.</summary>
public sealed class CommandCounter : DbCommandInterceptor
{
    private readonly ConcurrentQueue<string> _commands = new();

    /// <summary>Commands since the start or the last <see cref="Reset"/>.</summary>
    public int Count => _commands.Count;

    /// <summary>Their texts, in order.</summary>
    public IReadOnlyList<string> Commands => [.. _commands];

    public void Reset() => _commands.Clear();

    public override DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result)
    {
        ArgumentNullException.ThrowIfNull(result);
        _commands.Enqueue(result.CommandText);
        return result;
    }
}

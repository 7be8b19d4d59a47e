using System.Buffers;
using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace TthcModular.Storage.Sqlite;

/// <summary>A span for each command, as Npgsql makes them for PostgreSQL. Neither the text nor the values leave the process.</summary>
internal sealed class CommandActivities : DbCommandInterceptor
{
    private static readonly ActivitySource Source = new(StorageTelemetry.SourceName);
    private static readonly SearchValues<char> WordEnds = SearchValues.Create(" \t\r\n;(");

    public override DbDataReader ReaderExecuted(DbCommand command, CommandExecutedEventData eventData, DbDataReader result)
    {
        Record(command, eventData, failure: null);
        return result;
    }

    public override ValueTask<DbDataReader> ReaderExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default) =>
        new(ReaderExecuted(command, eventData, result));

    public override int NonQueryExecuted(DbCommand command, CommandExecutedEventData eventData, int result)
    {
        Record(command, eventData, failure: null);
        return result;
    }

    public override ValueTask<int> NonQueryExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default) =>
        new(NonQueryExecuted(command, eventData, result));

    public override object? ScalarExecuted(DbCommand command, CommandExecutedEventData eventData, object? result)
    {
        Record(command, eventData, failure: null);
        return result;
    }

    public override ValueTask<object?> ScalarExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, object? result, CancellationToken cancellationToken = default) =>
        new(ScalarExecuted(command, eventData, result));

    public override void CommandFailed(DbCommand command, CommandErrorEventData eventData) => Record(command, eventData, eventData.Exception);

    public override Task CommandFailedAsync(DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        Record(command, eventData, eventData.Exception);
        return Task.CompletedTask;
    }

    private static void Record(DbCommand command, CommandEndEventData ended, Exception? failure)
    {
        if (!Source.HasListeners())
            return;
        var operation = Operation(command.CommandText);
        using var activity = Source.StartActivity(operation, ActivityKind.Client, parentContext: default, startTime: ended.StartTime);
        if (activity is null)
            return;
        activity.SetTag("db.system", "sqlite").SetTag("db.operation", operation);
        if (failure is not null)
            activity.SetTag("error.type", failure.GetType().Name).SetStatus(ActivityStatusCode.Error);
        activity.SetEndTime((ended.StartTime + ended.Duration).UtcDateTime);
    }

    private static string Operation(string text)
    {
        var start = text.AsSpan().TrimStart();
        var end = start.IndexOfAny(WordEnds);
        return (end < 0 ? start : start[..end]).ToString().ToUpperInvariant();
    }
}

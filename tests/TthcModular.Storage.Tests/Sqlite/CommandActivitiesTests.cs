using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using TthcModular.Access.Accounts;
using TthcModular.Testing;

namespace TthcModular.Storage.Tests.Sqlite;

public sealed class CommandActivitiesTests
{
    [Fact]
    public async Task Query_OnSqlite_IsASpanOfItsCallerWithoutValues()
    {
        await using var host = await TestHost.CreateAsync(DatabaseKind.Sqlite);
        var (spans, root) = await RecordAsync(host, db => db.Set<Account>().AnyAsync(account => account.UserName == "bí-mật"));

        var span = Assert.Single(spans);
        Assert.Equal(("SELECT", "SELECT", "sqlite"), (span.DisplayName, span.GetTagItem("db.operation"), span.GetTagItem("db.system")));
        Assert.Equal(root, span.ParentSpanId);
        Assert.True(span.Duration > TimeSpan.Zero);
        Assert.DoesNotContain(span.TagObjects, tag => tag.Value is string text && text.Contains("bí-mật", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Statement_ThatFails_IsAFailedSpan()
    {
        await using var host = await TestHost.CreateAsync(DatabaseKind.Sqlite);
        var (spans, _) = await RecordAsync(host, db => Assert.ThrowsAnyAsync<Exception>(() => db.Database.ExecuteSqlAsync($"DELETE FROM no_such_table")));

        var span = Assert.Single(spans);
        Assert.Equal((ActivityStatusCode.Error, "DELETE"), (span.Status, span.DisplayName));
    }

    private static async Task<(IReadOnlyList<Activity> Spans, ActivitySpanId Root)> RecordAsync(TestHost host, Func<DbContext, Task> work)
    {
        var all = new ConcurrentQueue<Activity>();
        using var test = new ActivitySource("test");
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is StorageTelemetry.SourceName or "test",
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = all.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        using var root = test.StartActivity("root")!;
        await host.DoAsync(work);
        // Other tests run beside this one; theirs belong to other traces.
        return ([.. all.Where(span => span.TraceId == root.TraceId)], root.SpanId);
    }
}

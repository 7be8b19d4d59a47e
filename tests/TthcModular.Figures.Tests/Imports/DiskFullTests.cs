using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using TthcModular.Figures.Imports;
using TthcModular.Figures.Records;
using TthcModular.Figures.Tests.Worlds;
using TthcModular.Testing;

namespace TthcModular.Figures.Tests.Imports;

/// <summary>A database that must not grow any more stands for a full disk.</summary>
public sealed class DiskFullTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(40)]
    public async Task ImportAsync_DiskFull_IsRefusedAndChangesNothing(int storedBefore)
    {
        var limit = new LimitedPages();
        await using var host = await FiguresHost.CreateAsync(DatabaseKind.Sqlite, services => services.AddSingleton<IInterceptor>(limit));
        host.Catalogue.Set(Standard.All);
        if (storedBefore > 0)
            await host.AcceptAsync(ImportKind.Cases, Lines.File(CaseLine.Header, Cases(storedBefore)));
        limit.Pages = 300;

        var outcome = await host.ImportAsync(ImportKind.Cases, Lines.File(CaseLine.Header, Cases(30_000)));

        Assert.Equal("disk-full", outcome.Refusal?.Code);
        limit.Pages = int.MaxValue;
        Assert.Equal(storedBefore, await host.Host.AskAsync<DbContext, int>(db => db.Set<CaseRow>().CountAsync()));
        Assert.Empty(await host.FindingsAsync());
        await host.AcceptAsync(ImportKind.Cases, Lines.File(CaseLine.Header, Cases(30_000)));
        Assert.Empty(await host.FindingsAsync());
    }

    private static IEnumerable<CaseLine> Cases(int count)
    {
        var random = new Random(2);
        return Enumerable.Range(0, count).Select(number => CaseLine.Random(random, $"H{number}"));
    }

    private sealed class LimitedPages : DbConnectionInterceptor
    {
        public int Pages { get; set; } = int.MaxValue;

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Limit(connection);

        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            Limit(connection);
            return Task.CompletedTask;
        }

        private void Limit(DbConnection connection)
        {
            using var command = connection.CreateCommand();
            command.CommandText = FormattableString.Invariant($"PRAGMA max_page_count = {Pages}");
            command.ExecuteNonQuery();
        }
    }
}

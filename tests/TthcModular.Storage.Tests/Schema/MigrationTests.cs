using Microsoft.EntityFrameworkCore;
using TthcModular.Testing;

namespace TthcModular.Storage.Tests.Schema;

/// <summary>Migrations are written by hand; these tests hold them and the model together.</summary>
public sealed class MigrationTests
{
    [Theory]
    [BothDatabases]
    public async Task Migrate_EmptyDatabase_HasTheSchemaOfTheModel(DatabaseKind kind)
    {
        await using var host = await TestHost.CreateAsync(kind);

        await host.DoAsync<DbContext>(async db => AssertSame(ModelSchema.Of(db), await ReadAsync(db)));
    }

    [Theory]
    [BothDatabases]
    public async Task Migrate_EmptyDatabase_HasTheSchemaThatTheModelCreates(DatabaseKind kind)
    {
        await using var migrated = await TestHost.CreateAsync(kind);
        await using var created = TestHost.On(await TestDatabase.CreateAsync(kind, empty: true));
        await created.DoAsync<DbContext>(db => db.Database.EnsureCreatedAsync());

        AssertSame(await created.AskAsync<DbContext, IReadOnlyList<string>>(ReadAsync), await migrated.AskAsync<DbContext, IReadOnlyList<string>>(ReadAsync));
    }

    [Theory]
    [BothDatabases]
    public async Task Compare_ChangedDatabase_Differs(DatabaseKind kind)
    {
        await using var host = await TestHost.CreateAsync(kind);
        await host.DoAsync<DbContext>(async db =>
        {
            var before = await ReadAsync(db);
            await db.Database.ExecuteSqlAsync($"DROP INDEX ix_unit_code");
            await db.Database.ExecuteSqlAsync($"CREATE INDEX ix_unit_code ON unit (code)");
            await db.Database.ExecuteSqlAsync($"ALTER TABLE plan DROP COLUMN title");
            await db.Database.ExecuteSqlAsync($"ALTER TABLE plan ADD COLUMN title text");
            await db.Database.ExecuteSqlAsync($"DROP TABLE assignment_progress");

            var lost = before.Except(await ReadAsync(db), StringComparer.Ordinal).ToList();

            Assert.Contains("unit index ix_unit_code(code) unique", lost, StringComparer.Ordinal);
            Assert.Contains(lost, line => line.StartsWith("plan.title", StringComparison.Ordinal));
            Assert.Contains(lost, line => line.StartsWith("assignment_progress foreign key", StringComparison.Ordinal));
        });
    }

    [Theory]
    [BothDatabases]
    public async Task Names_OfEverything_FitBothDatabases(DatabaseKind kind)
    {
        await using var host = await TestHost.CreateAsync(kind);

        var names = (await host.AskAsync<DbContext, IReadOnlyList<string>>(ReadAsync)).SelectMany(line => line.Split(' ', '.', ',', '(', ')', ':'));

        Assert.DoesNotContain(names, name => name.Length > 63);
    }

    [Fact]
    public async Task Migrate_Sqlite_KeepsDailySumsWithoutRowNumbers()
    {
        await using var host = await TestHost.CreateAsync(DatabaseKind.Sqlite);

        var compact = await host.AskAsync((DbContext db) => db.Database
            .SqlQuery<int>($"""SELECT wr AS "Value" FROM pragma_table_list WHERE name = 'daily_sum'""").SingleAsync());

        Assert.Equal(1, compact);
    }

    private static Task<IReadOnlyList<string>> ReadAsync(DbContext db) => db.Database.IsSqlite() ? SqliteSchema.ReadAsync(db) : PostgreSqlSchema.ReadAsync(db);

    // Two lists of what only one side has say more than two lists of everything.
    private static void AssertSame(IReadOnlyList<string> expected, IReadOnlyList<string> actual)
    {
        Assert.NotEmpty(expected);
        var missing = expected.Except(actual, StringComparer.Ordinal).Select(line => $"missing: {line}");
        var surplus = actual.Except(expected, StringComparer.Ordinal).Select(line => $"surplus: {line}");
        Assert.Equal("", string.Join('\n', missing.Concat(surplus)));
    }
}

using System.Collections;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SQLitePCL;
using TthcModular.Figures.Imports;

namespace TthcModular.Figures.Databases;

/// <summary>
/// Records in SQLite. An empty table is filled without its indexes, which are built at the end by sorting: many times
/// cheaper than finding a place in them for each row. Otherwise a row is inserted, and only where its key is taken the
/// stored one is read and compared; where that was so for the row before, the other way round. Needs an open transaction.
/// </summary>
internal sealed class SqliteRecords<TRow> : IRecordTable<TRow>
    where TRow : class
{
    private readonly SqliteConnection connection;
    private readonly RowTable table;
    private readonly Action<TRow?, TRow> changed;
    private readonly Repeats<TRow> repeats = new();
    private readonly SqliteStatement insert;
    private readonly Action<SqliteStatement, TRow> bindAll;
    private readonly Lazy<StoredRows<TRow>> stored;

    /// <summary>Records stored before this file have numbers up to it; those of the file follow in the order of its rows.</summary>
    private readonly long last;
    private readonly BitArray touched;
    private bool expectsStored;

    public SqliteRecords(DbContext db, Action<TRow?, TRow> changed)
    {
        this.changed = changed;
        connection = (SqliteConnection)db.Database.GetDbConnection();
        table = new RowTable(db, typeof(TRow));
        SqliteStatement.Run(connection, "PRAGMA cache_size = -65536");
        SqliteStatement.Run(connection, "PRAGMA threads = 2");
        last = SqliteStatement.Number(connection, $"SELECT max({table.Of(table.Number!)}) FROM {table.Name}");
        touched = new BitArray(checked((int)last + 1));
        if (IsFirst)
            DropIndexes();
        var parameters = string.Join(", ", Enumerable.Repeat("?", table.Columns.Count + 1));
        insert = new SqliteStatement(
            connection,
            $"INSERT INTO {table.Name} ({table.Of(table.Number!)}, {table.List(table.Columns)}) VALUES ({parameters}){(IsFirst ? "" : $" ON CONFLICT ({table.List(table.Key)}) DO NOTHING")}");
        bindAll = SqliteRow.Binder<TRow>(table.Columns, first: 1);
        stored = new(() => new StoredRows<TRow>(connection, table));
    }

    private bool IsFirst => last == 0;

    public Task WriteAsync(IReadOnlyList<Numbered<TRow>> batch, CancellationToken cancellation)
    {
        foreach (var (record, row) in batch)
            Write(record, row);
        return Task.CompletedTask;
    }

    public Task<Repeats<TRow>> CompleteAsync(CancellationToken cancellation)
    {
        if (IsFirst)
            CreateIndexes();
        return Task.FromResult(repeats);
    }

    public ValueTask DisposeAsync()
    {
        insert.Dispose();
        if (stored.IsValueCreated)
            stored.Value.Dispose();
        SqliteStatement.Run(connection, "PRAGMA cache_size = -2000");
        return ValueTask.CompletedTask;
    }

    private void Write(TRow record, int row)
    {
        if (!expectsStored && TryInsert(record, row))
            return;
        expectsStored = stored.Value.TryFind(record, out var id, out var before);
        if (!expectsStored)
            TryInsert(record, row);
        else if (id > last || touched[(int)id])
            repeats.Add(record, row);
        else
            Replace(id, before, record);
    }

    private bool TryInsert(TRow record, int row)
    {
        insert.Bind(0, last + row);
        bindAll(insert, record);
        insert.Run();
        if (!IsFirst && insert.Changes == 0)
            return false;
        changed(null, record);
        return true;
    }

    private void Replace(long id, TRow before, TRow record)
    {
        touched[(int)id] = true;
        if (stored.Value.ReplaceIfOther(id, before, record))
            changed(before, record);
    }

    private void DropIndexes()
    {
        foreach (var index in table.Indexes)
            SqliteStatement.Run(connection, $"DROP INDEX {table.Quoted(index.GetDatabaseName()!)}");
    }

    private void CreateIndexes()
    {
        try
        {
            foreach (var index in table.Indexes)
                SqliteStatement.Run(connection, $"CREATE {(index.IsUnique ? "UNIQUE " : "")}INDEX {table.Quoted(index.GetDatabaseName()!)} ON {table.Name} ({table.List(index.Properties)})");
        }
        catch (SqliteException fault) when (fault.SqliteErrorCode == raw.SQLITE_CONSTRAINT)
        {
            FindRepeats();
        }
    }

    private void FindRepeats()
    {
        var number = table.Of(table.Number!);
        using var found = new SqliteStatement(
            connection,
            $"""
            SELECT {number}, {table.List(table.Columns)}
            FROM (SELECT *, row_number() OVER (PARTITION BY {table.List(table.Key)} ORDER BY {number}) AS place FROM {table.Name})
            WHERE place > 1 ORDER BY {number}
            """);
        var read = SqliteRow.Reader<TRow>([table.Number!, .. table.Columns]);
        while (found.Step())
            repeats.Add(read(found), (int)(found.Number(0) - last));
    }
}

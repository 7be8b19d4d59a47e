using Microsoft.Data.Sqlite;

namespace TthcModular.Figures.Databases;

/// <summary>Finds and replaces stored rows of SQLite by key.</summary>
internal sealed class StoredRows<TRow> : IDisposable
    where TRow : class
{
    private readonly SqliteStatement find;
    private readonly SqliteStatement update;
    private readonly Action<SqliteStatement, TRow> bindKey;
    private readonly Action<SqliteStatement, TRow> bindOthers;
    private readonly Func<SqliteStatement, TRow> read;
    private readonly Func<TRow, TRow, bool> areSame;
    private readonly int numberParameter;

    public StoredRows(SqliteConnection connection, RowTable table)
    {
        var number = table.Of(table.Number!);
        find = new SqliteStatement(
            connection,
            $"SELECT {number}, {table.List(table.Columns)} FROM {table.Name} WHERE {string.Join(" AND ", table.Key.Select(property => $"{table.Of(property)} = ?"))}");
        update = new SqliteStatement(
            connection,
            $"UPDATE {table.Name} SET {string.Join(", ", table.Others.Select(property => $"{table.Of(property)} = ?"))} WHERE {number} = ?");
        bindKey = SqliteRow.Binder<TRow>(table.Key, first: 0);
        bindOthers = SqliteRow.Binder<TRow>(table.Others, first: 0);
        read = SqliteRow.Reader<TRow>([table.Number!, .. table.Columns]);
        areSame = SqliteRow.Equality<TRow>(table.Others);
        numberParameter = table.Others.Count;
    }

    public bool TryFind(TRow record, out long id, out TRow before)
    {
        bindKey(find, record);
        var isFound = find.Step();
        (id, before) = isFound ? (find.Number(0), read(find)) : (0, record);
        find.Reset();
        return isFound;
    }

    /// <summary>Writes a row over a stored one. False: they are the same, and nothing was written.</summary>
    public bool ReplaceIfOther(long id, TRow before, TRow record)
    {
        if (areSame(before, record))
            return false;
        bindOthers(update, record);
        update.Bind(numberParameter, id);
        update.Run();
        return true;
    }

    public void Dispose()
    {
        find.Dispose();
        update.Dispose();
    }
}

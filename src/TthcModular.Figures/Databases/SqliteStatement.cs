using System.Buffers;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Unicode;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace TthcModular.Figures.Databases;

/// <summary>
/// A prepared statement of SQLite itself. A command of ADO.NET costs more for each row than the row does; where a
/// million rows are written or read, this takes its place. Parameters and columns count from 0.
/// </summary>
internal sealed class SqliteStatement : IDisposable
{
    private const int MostOnStack = 256;

    private readonly sqlite3 database;
    private readonly sqlite3_stmt statement;
    private readonly nint handle;

    public SqliteStatement(SqliteConnection connection, string sql)
    {
        database = connection.Handle!;
        Check(raw.sqlite3_prepare_v3(database, sql, raw.SQLITE_PREPARE_PERSISTENT, out statement));
        handle = statement.DangerousGetHandle();
    }

    /// <summary>Rows that the last statement of the connection changed.</summary>
    public int Changes => raw.sqlite3_changes(database);

    /// <summary>Runs a statement without parameters to its end.</summary>
    public static void Run(SqliteConnection connection, string sql)
    {
        using var once = new SqliteStatement(connection, sql);
        once.Run();
    }

    /// <summary>The first column of the first row as a number; 0 when there is none.</summary>
    public static long Number(SqliteConnection connection, string sql)
    {
        using var once = new SqliteStatement(connection, sql);
        return once.Step() ? once.Number(0) : 0;
    }

    public void Bind(int parameter, long value) => Check(SqliteNative.BindNumber(handle, parameter + 1, value));

    public void Bind(int parameter, string value)
    {
        Span<byte> bytes = stackalloc byte[MostOnStack];
        if (Utf8.FromUtf16(value, bytes, out _, out var length) == OperationStatus.Done)
            Check(SqliteNative.BindText(handle, parameter + 1, ref bytes[0], length, SqliteNative.Transient));
        else
            Check(raw.sqlite3_bind_text(statement, parameter + 1, value));
    }

    /// <summary>Numbers with a fraction are stored as text, written as the provider writes them.</summary>
    public void Bind(int parameter, decimal value) => Bind(parameter, value.ToString("0.0###########################", CultureInfo.InvariantCulture));

    /// <inheritdoc cref="Bind(int, decimal)"/>
    public void Bind(int parameter, DateOnly value) => Bind(parameter, value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public void Bind(int parameter, byte[] value) => Check(raw.sqlite3_bind_blob(statement, parameter + 1, value));

    public void BindNull(int parameter) => Check(SqliteNative.BindNull(handle, parameter + 1));

    /// <summary>Moves to the next row; false at the end.</summary>
    public bool Step()
    {
        var result = SqliteNative.Step(handle);
        if (result is not (raw.SQLITE_ROW or raw.SQLITE_DONE))
        {
            Reset();
            Check(result);
        }

        return result == raw.SQLITE_ROW;
    }

    /// <summary>Makes the statement ready to run again. It answers the fault of the last step once more, which was thrown then.</summary>
    public void Reset() => _ = SqliteNative.Reset(handle);

    /// <summary>Runs the statement to its end.</summary>
    public void Run()
    {
        while (Step())
        {
            // What a statement answers that is run for its effect is of no interest.
        }

        Reset();
    }

    public bool IsNull(int column) => SqliteNative.ColumnType(handle, column) == raw.SQLITE_NULL;

    public long Number(int column) => SqliteNative.ColumnNumber(handle, column);

    public string Text(int column) => Marshal.PtrToStringUTF8(SqliteNative.ColumnText(handle, column), SqliteNative.ColumnLength(handle, column));

    public decimal Decimal(int column) => decimal.Parse(Text(column), CultureInfo.InvariantCulture);

    public byte[] Bytes(int column) => raw.sqlite3_column_blob(statement, column).ToArray();

    public void Dispose() => statement.Dispose();

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK)
            SqliteException.ThrowExceptionForRC(result, database);
    }
}

using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace TthcModular.Figures.Databases;

/// <summary>
/// A prepared statement of SQLite itself. A command of ADO.NET costs more for each row than the row does; where a
/// million rows are written or read, this takes its place. Parameters and columns count from 0.
/// </summary>
internal sealed class SqliteStatement : IDisposable
{
    private const int MostOnStack = 512;

    private readonly sqlite3 database;
    private readonly sqlite3_stmt statement;

    public SqliteStatement(SqliteConnection connection, string sql)
    {
        database = connection.Handle!;
        Check(raw.sqlite3_prepare_v3(database, sql, raw.SQLITE_PREPARE_PERSISTENT, out statement));
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

    public void Bind(int parameter, long value) => raw.sqlite3_bind_int64(statement, parameter + 1, value);

    public void Bind(int parameter, string value)
    {
        Span<byte> bytes = stackalloc byte[Fits(value) ? MostOnStack : 0];
        if (System.Text.Unicode.Utf8.FromUtf16(value, bytes, out _, out var length) == System.Buffers.OperationStatus.Done)
            raw.sqlite3_bind_text(statement, parameter + 1, bytes[..length]);
        else
            raw.sqlite3_bind_text(statement, parameter + 1, value);
    }

    /// <summary>Numbers with a fraction are stored as text, written as the provider writes them.</summary>
    public void Bind(int parameter, decimal value) => Bind(parameter, value.ToString("0.0###########################", CultureInfo.InvariantCulture));

    /// <inheritdoc cref="Bind(int, decimal)"/>
    public void Bind(int parameter, DateOnly value) => Bind(parameter, value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public void Bind(int parameter, byte[] value) => raw.sqlite3_bind_blob(statement, parameter + 1, value);

    public void BindNull(int parameter) => raw.sqlite3_bind_null(statement, parameter + 1);

    /// <summary>Moves to the next row; false at the end.</summary>
    public bool Step()
    {
        var result = raw.sqlite3_step(statement);
        if (result is not (raw.SQLITE_ROW or raw.SQLITE_DONE))
        {
            raw.sqlite3_reset(statement);
            Check(result);
        }

        return result == raw.SQLITE_ROW;
    }

    /// <summary>Makes the statement ready to run again.</summary>
    public void Reset() => raw.sqlite3_reset(statement);

    /// <summary>Runs the statement to its end.</summary>
    public void Run()
    {
        while (Step())
        {
            // What a statement answers that is run for its effect is of no interest.
        }

        Reset();
    }

    public bool IsNull(int column) => raw.sqlite3_column_type(statement, column) == raw.SQLITE_NULL;

    public long Number(int column) => raw.sqlite3_column_int64(statement, column);

    public string Text(int column) => raw.sqlite3_column_text(statement, column).utf8_to_string();

    public decimal Decimal(int column) => decimal.Parse(Text(column), CultureInfo.InvariantCulture);

    public byte[] Bytes(int column) => raw.sqlite3_column_blob(statement, column).ToArray();

    public void Dispose() => statement.Dispose();

    private static bool Fits(string value) => value.Length * 3 <= MostOnStack;

    private void Check(int result) => SqliteException.ThrowExceptionForRC(result, database);
}

using System.Data.Common;
using System.Linq.Expressions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace TthcModular.Figures.Databases;

/// <summary>What to do with a row whose key is there already.</summary>
internal enum OnConflict
{
    /// <summary>The new content takes its place.</summary>
    Replace,

    /// <summary>What is there stays.</summary>
    Keep,
}

/// <summary>
/// Writes many rows by key, past the change tracker. Table, columns and conversions come from the model; one prepared
/// statement a row on SQLite, arrays of a whole batch elsewhere. Needs an open transaction.
/// </summary>
internal static class BulkUpsert
{
    private const int BatchSize = 5_000;

    public static async Task WriteAsync<TRow>(DbContext db, IReadOnlyList<TRow> rows, OnConflict onConflict, CancellationToken cancellation)
        where TRow : class
    {
        if (rows.Count == 0)
            return;
        var table = new RowTable(db, typeof(TRow));
        if (db.Database.GetDbConnection() is SqliteConnection connection)
            Write(connection, table, rows, onConflict);
        else
            await WriteArraysAsync(db, table, rows, onConflict, cancellation);
    }

    private static void Write<TRow>(SqliteConnection connection, RowTable table, IReadOnlyList<TRow> rows, OnConflict onConflict)
    {
        var values = string.Join(", ", Enumerable.Repeat("?", table.Columns.Count));
        using var statement = new SqliteStatement(connection, Statement(table, $"VALUES ({values})", onConflict));
        var bind = SqliteRow.Binder<TRow>(table.Columns, first: 0);
        foreach (var row in rows)
        {
            bind(statement, row);
            statement.Run();
        }
    }

    private static async Task WriteArraysAsync<TRow>(
        DbContext db, RowTable table, IReadOnlyList<TRow> rows, OnConflict onConflict, CancellationToken cancellation)
    {
        var columns = table.Columns.Select(property => new UpsertColumn<TRow>(property)).ToList();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText = Statement(table, $"SELECT * FROM unnest({string.Join(", ", columns.Select(column => column.Parameter))})", onConflict);
        foreach (var batch in rows.Chunk(BatchSize))
        {
            command.Parameters.Clear();
            command.Parameters.AddRange(columns.Select(column => column.Of(command, batch)).ToArray());
            await command.ExecuteNonQueryAsync(cancellation);
        }
    }

    private static string Statement(RowTable table, string values, OnConflict onConflict)
    {
        var update = onConflict == OnConflict.Keep
            ? "NOTHING"
            : $"UPDATE SET {string.Join(", ", table.Others.Select(property => $"{table.Of(property)} = excluded.{table.Of(property)}"))}";
        return $"INSERT INTO {table.Name} ({table.List(table.Columns)}) {values} ON CONFLICT ({table.List(table.Key)}) DO {update}";
    }
}

/// <summary>One column of rows to be written as arrays, converted as the model says.</summary>
internal sealed class UpsertColumn<TRow>
{
    private readonly Func<TRow, object?> read;
    private readonly Func<object?, object?>? convert;
    private readonly Type elementType;

    public UpsertColumn(IProperty property)
    {
        Parameter = $"@{property.GetColumnName()}_value";
        var converter = property.GetTypeMapping().Converter;
        convert = converter?.ConvertToProvider;
        var plain = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        var provided = Nullable.GetUnderlyingType(converter?.ProviderClrType ?? plain) ?? converter?.ProviderClrType ?? plain;
        elementType = property.IsNullable && provided.IsValueType ? typeof(Nullable<>).MakeGenericType(provided) : provided;
        var row = Expression.Parameter(typeof(TRow), "row");
        read = Expression.Lambda<Func<TRow, object?>>(
            Expression.Convert(Expression.Property(row, property.PropertyInfo!), typeof(object)), row).Compile();
    }

    public string Parameter { get; }

    public DbParameter Of(DbCommand command, IReadOnlyList<TRow> rows)
    {
        var parameter = command.CreateParameter();
        var values = Array.CreateInstance(elementType, rows.Count);
        for (var i = 0; i < rows.Count; i++)
            values.SetValue(Value(rows[i]), i);
        (parameter.ParameterName, parameter.Value) = (Parameter, values);
        return parameter;
    }

    private object? Value(TRow row) => read(row) is { } value ? convert is null ? value : convert(value) : null;
}

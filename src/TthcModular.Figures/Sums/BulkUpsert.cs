using System.Data.Common;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace TthcModular.Figures.Sums;

/// <summary>What to do with a row whose key is there already.</summary>
internal enum OnConflict
{
    /// <summary>The new content takes its place.</summary>
    Replace,

    /// <summary>Numbers that are no part of the key are added to those that are there.</summary>
    Add,

    /// <summary>What is there stays.</summary>
    Keep,
}

/// <summary>
/// Writes many rows by key, past the change tracker. Table, columns and conversions come from the model; values go as
/// parameters: one prepared statement a row on SQLite, arrays of a whole batch elsewhere. Needs an open transaction.
/// </summary>
internal sealed class BulkUpsert<TRow> : IAsyncDisposable
    where TRow : class
{
    private const int BatchSize = 2_000;

    private readonly DbCommand command;
    private readonly UpsertColumn<TRow>[] columns;
    private readonly bool arrays;
    private bool prepared;

    public BulkUpsert(DbContext db, OnConflict onConflict)
    {
        var entity = db.Model.FindEntityType(typeof(TRow))!;
        var key = KeyOf(entity);
        arrays = !Databases.IsSqlite(db);
        columns = [.. entity.GetProperties().Where(property => !IsGenerated(property)).Select(property => new UpsertColumn<TRow>(property))];
        command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText = Statement(db.GetService<ISqlGenerationHelper>(), entity, key, onConflict);
        foreach (var column in columns)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = column.Parameter;
            command.Parameters.Add(parameter);
        }
    }

    public async Task WriteAsync(IReadOnlyList<TRow> rows, CancellationToken cancellation)
    {
        if (!arrays && !prepared && rows.Count > 0)
        {
            Fill(rows[0]);
            await command.PrepareAsync(cancellation);
            prepared = true;
        }

        if (arrays)
        {
            foreach (var batch in rows.Chunk(BatchSize))
            {
                foreach (var (column, position) in columns.Select((column, position) => (column, position)))
                    command.Parameters[position].Value = column.Array(batch);
                await command.ExecuteNonQueryAsync(cancellation);
            }

            return;
        }

        foreach (var row in rows)
        {
            Fill(row);
            await command.ExecuteNonQueryAsync(cancellation);
        }
    }

    public ValueTask DisposeAsync() => command.DisposeAsync();

    private void Fill(TRow row)
    {
        for (var position = 0; position < columns.Length; position++)
            command.Parameters[position].Value = columns[position].Value(row) ?? DBNull.Value;
    }

    private string Statement(ISqlGenerationHelper sql, IEntityType entity, IReadOnlyList<IProperty> key, OnConflict onConflict)
    {
        var table = sql.DelimitIdentifier(entity.GetTableName()!, entity.GetSchema());
        var names = columns.Select(column => sql.DelimitIdentifier(column.Name));
        var parameters = string.Join(", ", columns.Select(column => column.Parameter));
        var values = arrays ? $"SELECT * FROM unnest({parameters})" : $"VALUES ({parameters})";
        var conflict = string.Join(", ", key.Select(property => sql.DelimitIdentifier(property.GetColumnName())));
        var changed = columns.Where(column => !key.Contains(column.Property)).Select(column => sql.DelimitIdentifier(column.Name));
        var update = onConflict switch
        {
            OnConflict.Keep => "NOTHING",
            OnConflict.Add => $"UPDATE SET {string.Join(", ", changed.Select(name => $"{name} = {table}.{name} + excluded.{name}"))}",
            _ => $"UPDATE SET {string.Join(", ", changed.Select(name => $"{name} = excluded.{name}"))}",
        };
        return $"INSERT INTO {table} ({string.Join(", ", names)}) {values} ON CONFLICT ({conflict}) DO {update}";
    }

    /// <summary>The natural key: the unique index where the primary key is only a number.</summary>
    private static IReadOnlyList<IProperty> KeyOf(IEntityType entity)
    {
        var primary = entity.FindPrimaryKey()!.Properties;
        return primary.Any(IsGenerated) ? entity.GetIndexes().Single(index => index.IsUnique).Properties : primary;
    }

    private static bool IsGenerated(IProperty property) => property.IsPrimaryKey() && property.ValueGenerated == ValueGenerated.OnAdd;
}

/// <summary>One column of a row to be written, converted as the model says.</summary>
internal sealed class UpsertColumn<TRow>
{
    private readonly Func<TRow, object?> read;
    private readonly Func<object?, object?>? convert;
    private readonly Type elementType;

    public UpsertColumn(IProperty property)
    {
        Property = property;
        Name = property.GetColumnName();
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

    public IProperty Property { get; }

    public string Name { get; }

    public string Parameter { get; }

    public object? Value(TRow row) => read(row) is { } value ? convert is null ? value : convert(value) : null;

    public Array Array(IReadOnlyList<TRow> rows)
    {
        var values = System.Array.CreateInstance(elementType, rows.Count);
        for (var i = 0; i < rows.Count; i++)
            values.SetValue(Value(rows[i]), i);
        return values;
    }
}

using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using TthcModular.Figures.Imports;

namespace TthcModular.Figures.Databases;

/// <summary>
/// Records in PostgreSQL. The file is copied into a temporary table that ends with the transaction; one statement each
/// then finds what repeats, what is new and what changes, and merges it. Needs an open transaction.
/// </summary>
internal sealed class PostgreSqlRecords<TRow> : IRecordTable<TRow>
    where TRow : class
{
    private readonly DbContext db;
    private readonly NpgsqlConnection connection;
    private readonly RowTable table;
    private readonly Action<TRow?, TRow?> changed;
    private readonly Action<NpgsqlBinaryImporter, TRow> write;
    private readonly string incoming;
    private readonly string sameKey;
    private readonly string isOther;
    private long last;
    private bool isOpen;

    public PostgreSqlRecords(DbContext db, Action<TRow?, TRow?> changed)
    {
        (this.db, this.changed) = (db, changed);
        connection = (NpgsqlConnection)db.Database.GetDbConnection();
        table = new RowTable(db, typeof(TRow));
        incoming = table.Quoted($"incoming_{table.Entity.GetTableName()}");
        sameKey = string.Join(" AND ", table.Key.Select(property => $"t.{table.Of(property)} = i.{table.Of(property)}"));
        isOther = $"({table.List(table.Others, "t.")}) IS DISTINCT FROM ({table.List(table.Others, "i.")})";
        write = CopyRow.Writer<TRow>(table.Columns);
    }

    private bool IsFirst => last == 0;

    public async Task WriteAsync(IReadOnlyList<Numbered<TRow>> batch, CancellationToken cancellation)
    {
        await OpenAsync(cancellation);
        await using var copy = await connection.BeginBinaryImportAsync(
            $"COPY {incoming} ({table.Of(table.Number!)}, {table.List(table.Columns)}) FROM STDIN (FORMAT BINARY)", cancellation);
        foreach (var (record, row) in batch)
        {
            await copy.StartRowAsync(cancellation);
            copy.Write(last + row);
            write(copy, record);
            if (IsFirst)
                changed(null, record);
        }

        await copy.CompleteAsync(cancellation);
    }

    public async Task<Repeats<TRow>> CompleteAsync(CancellationToken cancellation)
    {
        await OpenAsync(cancellation);
        await RunAsync($"ANALYZE {incoming}", cancellation);
        var repeats = await FindRepeatsAsync(cancellation);
        if (repeats.Count > 0)
            return repeats;
        if (!IsFirst)
            await TellAsync(cancellation);
        var columns = $"{table.Of(table.Number!)}, {table.List(table.Columns)}";
        var set = string.Join(", ", table.Others.Select(property => $"{table.Of(property)} = i.{table.Of(property)}"));
        if (!IsFirst)
            await RunAsync($"UPDATE {table.Name} AS t SET {set} FROM {incoming} AS i WHERE {sameKey} AND {isOther}", cancellation);
        await RunAsync(
            $"INSERT INTO {table.Name} ({columns}) SELECT {columns} FROM {incoming} ORDER BY {table.Of(table.Number!)} ON CONFLICT ({table.List(table.Key)}) DO NOTHING",
            cancellation);
        return repeats;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task OpenAsync(CancellationToken cancellation)
    {
        if (isOpen)
            return;
        isOpen = true;
        await RunAsync($"CREATE TEMPORARY TABLE {incoming} (LIKE {table.Name}) ON COMMIT DROP", cancellation);
        last = await NumberAsync($"SELECT coalesce(max({table.Of(table.Number!)}), 0) FROM {table.Name}", cancellation);
    }

    /// <summary>Tells what is new, what it takes the place of, and what takes its place.</summary>
    private async Task TellAsync(CancellationToken cancellation)
    {
        var after = Rows($"SELECT i.* FROM {incoming} AS i LEFT JOIN {table.Name} AS t ON {sameKey} WHERE t.{table.Of(table.Number!)} IS NULL OR {isOther}");
        await foreach (var record in after.AsAsyncEnumerable().WithCancellation(cancellation))
            changed(null, record);
        var before = Rows($"SELECT t.* FROM {incoming} AS i JOIN {table.Name} AS t ON {sameKey} WHERE {isOther}");
        await foreach (var record in before.AsAsyncEnumerable().WithCancellation(cancellation))
            changed(record, null);
    }

    private async Task<Repeats<TRow>> FindRepeatsAsync(CancellationToken cancellation)
    {
        var repeats = new Repeats<TRow>
        {
            Count = await NumberAsync($"SELECT count(*) - count(DISTINCT ({table.List(table.Key)})) FROM {incoming}", cancellation),
        };
        if (repeats.Count == 0)
            return repeats;
        var number = table.Of(table.Number!);
        var found = Rows(
            $"""
            SELECT {number}, {table.List(table.Columns)}
            FROM (SELECT *, row_number() OVER (PARTITION BY {table.List(table.Key)} ORDER BY {number}) AS place FROM {incoming}) AS placed
            WHERE place > 1
            """);
        var named = await found.OrderBy(row => EF.Property<long>(row, table.Number!.Name)).Take(Repeats<TRow>.Named)
            .Select(row => new { Row = row, Number = EF.Property<long>(row, "Id") }).ToListAsync(cancellation);
        foreach (var repeat in named)
            repeats.Name(repeat.Row, (int)(repeat.Number - last));
        return repeats;
    }

    /// <summary>Rows by a statement in which nothing comes from outside: all names are the model's.</summary>
    private IQueryable<TRow> Rows(string sql) => db.Set<TRow>().FromSql(FormattableStringFactory.Create(sql)).AsNoTracking();

    private async Task<long> NumberAsync(string sql, CancellationToken cancellation)
    {
        await using var command = Command(sql);
        return (long)(await command.ExecuteScalarAsync(cancellation))!;
    }

    private async Task RunAsync(string sql, CancellationToken cancellation)
    {
        await using var command = Command(sql);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private NpgsqlCommand Command(string sql) => new(sql, connection, (NpgsqlTransaction?)db.Database.CurrentTransaction?.GetDbTransaction())
    {
        CommandTimeout = 0,
    };
}

/// <summary>Writes rows in the binary form of COPY, with the conversions of the model, compiled once.</summary>
internal static class CopyRow
{
    public static Action<NpgsqlBinaryImporter, TRow> Writer<TRow>(IEnumerable<IProperty> properties)
    {
        var (copy, row) = (Expression.Parameter(typeof(NpgsqlBinaryImporter)), Expression.Parameter(typeof(TRow)));
        var writes = properties.Select(property => Write(copy, Expression.Property(row, property.PropertyInfo!), property));
        return Expression.Lambda<Action<NpgsqlBinaryImporter, TRow>>(Expression.Block(writes), copy, row).Compile();
    }

    private static Expression Write(ParameterExpression copy, MemberExpression value, IProperty property)
    {
        var isNullableValue = Nullable.GetUnderlyingType(value.Type) is not null;
        Expression plain = isNullableValue ? Expression.Property(value, nameof(Nullable<int>.Value)) : value;
        var stored = property.GetTypeMapping().Converter is { } converter ? Conversions.Apply(converter.ConvertToProviderExpression, plain) : plain;
        var write = Expression.Call(copy, nameof(NpgsqlBinaryImporter.Write), [stored.Type], stored);
        return property.IsNullable
            ? Expression.IfThenElse(Expression.Equal(value, Expression.Constant(null, value.Type)), Expression.Call(copy, nameof(NpgsqlBinaryImporter.WriteNull), typeArguments: null), write)
            : write;
    }
}

using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace TthcModular.Storage.Maintenance.Transfer;

/// <summary>Takes the rows of one table.</summary>
internal interface IRowSink : IAsyncDisposable
{
    ValueTask WriteAsync(object?[] values, CancellationToken cancellation);

    ValueTask CompleteAsync(CancellationToken cancellation);
}

/// <summary>One prepared statement a row: what SQLite is quickest with.</summary>
internal sealed class InsertSink(DbCommand command) : IRowSink
{
    public static async Task<IRowSink> BeginAsync(DbContext db, TableShape shape, CancellationToken cancellation)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText = shape.Insert;
        for (var place = 0; place < shape.Columns.Count; place++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = TableShape.Parameter(place);
            parameter.Value = DBNull.Value;
            command.Parameters.Add(parameter);
        }

        await command.PrepareAsync(cancellation);
        return new InsertSink(command);
    }

    public async ValueTask WriteAsync(object?[] values, CancellationToken cancellation)
    {
        for (var place = 0; place < values.Length; place++)
            command.Parameters[place].Value = values[place] ?? DBNull.Value;
        await command.ExecuteNonQueryAsync(cancellation);
    }

    public ValueTask CompleteAsync(CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => command.DisposeAsync();
}

/// <summary>PostgreSQL's bulk copy.</summary>
internal sealed class CopySink(NpgsqlBinaryImporter importer, TableShape shape) : IRowSink
{
    public static async Task<IRowSink> BeginAsync(NpgsqlConnection connection, TableShape shape, CancellationToken cancellation) =>
        new CopySink(await connection.BeginBinaryImportAsync(shape.Copy, cancellation), shape);

    public async ValueTask WriteAsync(object?[] values, CancellationToken cancellation)
    {
        await importer.StartRowAsync(cancellation);
        for (var place = 0; place < values.Length; place++)
        {
            if (values[place] is { } value)
                await importer.WriteAsync(value, shape.Columns[place].StoreType, cancellation);
            else
                await importer.WriteNullAsync(cancellation);
        }
    }

    public async ValueTask CompleteAsync(CancellationToken cancellation) => await importer.CompleteAsync(cancellation);

    public ValueTask DisposeAsync() => importer.DisposeAsync();
}

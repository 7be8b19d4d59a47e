using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace TthcModular.Storage.Maintenance.Transfer;

/// <summary>Reads the rows of a table and writes each on as it comes, in the caller's transaction.</summary>
internal static class TableImport
{
    public static async Task<bool> HasRowsAsync(DbContext db, TableShape shape, CancellationToken cancellation)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText = shape.Any;
        return await command.ExecuteScalarAsync(cancellation) is true or 1L;
    }

    /// <summary>What is wrong with the table's entry; null: it is in.</summary>
    public static async Task<string?> ReadAsync(DbContext db, TableShape shape, TransferTable table, ZipArchive zip, CancellationToken cancellation)
    {
        if (zip.GetEntry(table.EntryName) is not { } entry)
            return $"không có mục {table.EntryName}.";
        await using var stream = await entry.OpenAsync(cancellation);
        using var sha = SHA256.Create();
        await using var hashed = new CryptoStream(stream, sha, CryptoStreamMode.Read);
        using var lines = new StreamReader(hashed, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
        var (count, highest) = await WriteAsync(db, shape, lines, cancellation);
        if (count != table.Rows || !Convert.ToHexStringLower(sha.Hash!).Equals(table.Sha256, StringComparison.OrdinalIgnoreCase))
            return $"nội dung bảng {shape.Name} không khớp với số dòng và mã SHA-256 đã ghi.";
        if (highest is { } number && !db.Database.IsSqlite())
            await NumberAfterAsync(db, shape, number, cancellation);
        return null;
    }

    /// <summary>Writes all rows; answers how many, and the highest number that the database gave to one.</summary>
    private static async Task<(long Count, long? Highest)> WriteAsync(DbContext db, TableShape shape, StreamReader lines, CancellationToken cancellation)
    {
        var numbered = shape.Columns.Select((column, place) => (column, place)).Where(item => item.column.IsNumbered).Select(item => (int?)item.place).SingleOrDefault();
        var values = new object?[shape.Columns.Count];
        var (count, highest) = (0L, (long?)null);
        await using IRowSink sink = db.Database.GetDbConnection() is NpgsqlConnection postgreSql
            ? await CopySink.BeginAsync(postgreSql, shape, cancellation)
            : await InsertSink.BeginAsync(db, shape, cancellation);
        while (await lines.ReadLineAsync(cancellation) is { } line)
        {
            Fill(values, shape, line);
            await sink.WriteAsync(values, cancellation);
            count++;
            if (numbered is { } place && Convert.ToInt64(values[place], System.Globalization.CultureInfo.InvariantCulture) is var number && !(number < highest))
                highest = number;
        }

        await sink.CompleteAsync(cancellation);
        return (count, highest);
    }

    private static void Fill(object?[] values, TableShape shape, string line)
    {
        using var row = JsonDocument.Parse(line);
        if (row.RootElement.ValueKind != JsonValueKind.Array || row.RootElement.GetArrayLength() != values.Length)
            throw new FormatException($"A row of {shape.Name} does not have {values.Length} values.");
        for (var place = 0; place < values.Length; place++)
            values[place] = shape.Columns[place].Read(row.RootElement[place]);
    }

    private static Task NumberAfterAsync(DbContext db, TableShape shape, long highest, CancellationToken cancellation)
    {
        var column = shape.Columns.Single(column => column.IsNumbered).Name;
        return db.Database.ExecuteSqlAsync($"SELECT setval(pg_get_serial_sequence({shape.Name}, {column}), {highest})", cancellation);
    }
}

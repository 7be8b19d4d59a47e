using System.Buffers;
using System.Data.Common;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace TthcModular.Storage.Maintenance.Transfer;

/// <summary>Writes the rows of a table, one JSON array a line, as they come from the database.</summary>
internal static class TableExport
{
    private const int FlushAt = 64 * 1024;

    /// <summary>Zip files hold times from 1980 on; always the same one, so that equal data gives equal bytes.</summary>
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static ZipArchiveEntry Entry(ZipArchive zip, string name)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = NoTime;
        return entry;
    }

    public static async Task<TransferTable> WriteAsync(DbContext db, TableShape shape, ZipArchive zip, CancellationToken cancellation)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText = shape.Select;
        command.CommandTimeout = 0;
        await using var entry = Entry(zip, TransferTable.NameOf(shape.Name)).Open();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var count = await WriteAsync(rows, shape, entry, hash, cancellation);
        return new TransferTable(shape.Name, [.. shape.Columns.Select(column => column.Name)], count, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    private static async Task<long> WriteAsync(DbDataReader rows, TableShape shape, Stream stream, IncrementalHash hash, CancellationToken cancellation)
    {
        var buffer = new ArrayBufferWriter<byte>(2 * FlushAt);
        await using var json = new Utf8JsonWriter(buffer, Compact);
        var count = 0L;
        while (await rows.ReadAsync(cancellation))
        {
            json.Reset(buffer);
            json.WriteStartArray();
            for (var ordinal = 0; ordinal < shape.Columns.Count; ordinal++)
                shape.Columns[ordinal].Write(rows, ordinal, json);
            json.WriteEndArray();
            await json.FlushAsync(cancellation);
            buffer.Write("\n"u8);
            count++;
            if (buffer.WrittenCount >= FlushAt)
                await FlushAsync();
        }

        await FlushAsync();
        return count;

        async Task FlushAsync()
        {
            hash.AppendData(buffer.WrittenSpan);
            await stream.WriteAsync(buffer.WrittenMemory, cancellation);
            buffer.ResetWrittenCount();
        }
    }
}

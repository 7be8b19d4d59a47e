using System.Data.Common;
using System.IO.Compression;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TthcModular.Organisation.Results;

namespace TthcModular.Storage.Maintenance.Transfer;

/// <summary>Files and transactions of a transfer; <see cref="TableExport"/> and <see cref="TableImport"/> move the rows.</summary>
internal sealed class DatabaseTransfer(TthcContext db, IDatabase database) : IDatabaseTransfer
{
    public async Task<Result<Transferred>> ExportAsync(string file, CancellationToken cancellation)
    {
        file = Path.GetFullPath(file);
        if (File.Exists(file))
            return Refusals.FileExists(file);
        if (await Schema.FindAsync(db, cancellation) is { Count: > 0 } findings)
            return new Refusal("schema-differs", string.Join(" ", findings), RefusalKind.Conflict);
        var unfinished = $"{file}.tmp";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            var manifest = await WriteAsync(unfinished, cancellation);
            File.Move(unfinished, file);
            return new Transferred(file, manifest.Tables.Count, manifest.Tables.Sum(table => table.Rows));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Refusals.NotWritable(file, failure.Message);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    public async Task<Result<Transferred>> ImportAsync(string file, CancellationToken cancellation)
    {
        file = Path.GetFullPath(file);
        if (!File.Exists(file))
            return Refusals.FileMissing(file);
        var migrated = await database.MigrateAsync(cancellation);
        if (!migrated.IsSuccess)
            return migrated.Refusal;
        try
        {
            await using var stream = File.OpenRead(file);
            using var zip = new ZipArchive(stream, ZipArchiveMode.Read);
            return await ImportAsync(file, zip, cancellation);
        }
        catch (Exception fault) when (fault is InvalidDataException or JsonException or FormatException or OverflowException)
        {
            return Refusals.TransferDamaged(file, fault.Message);
        }
        catch (DbException fault) when (fault is not Npgsql.NpgsqlException { IsTransient: true })
        {
            return Refusals.TransferDamaged(file, fault.Message);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Refusals.TransferDamaged(file, failure.Message);
        }
    }

    private async Task<TransferManifest> WriteAsync(string file, CancellationToken cancellation)
    {
        await using var stream = File.Create(file);
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create);
        await using var snapshot = await ReadingSnapshot.BeginAsync(db, cancellation);
        var schema = (await db.Database.GetAppliedMigrationsAsync(cancellation)).ToList();
        var tables = new List<TransferTable>();
        foreach (var shape in TableShape.Of(db))
            tables.Add(await TableExport.WriteAsync(db, shape, zip, cancellation));
        var manifest = new TransferManifest(TransferManifest.PresentFormat, schema, tables);
        await using var entry = TableExport.Entry(zip, TransferManifest.EntryName).Open();
        await entry.WriteAsync(manifest.Write(), cancellation);
        return manifest;
    }

    private async Task<Result<Transferred>> ImportAsync(string file, ZipArchive zip, CancellationToken cancellation)
    {
        var read = await ManifestAsync(file, zip, cancellation);
        if (!read.IsSuccess)
            return read.Refusal;
        var shapes = TableShape.Of(db);
        if (Mismatch(read.Value, shapes) is { } mismatch)
            return Refusals.TransferDamaged(file, mismatch);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (db.Database.IsSqlite())
            await db.Database.ExecuteSqlAsync($"PRAGMA defer_foreign_keys = ON", cancellation);
        foreach (var shape in shapes)
        {
            if (await TableImport.HasRowsAsync(db, shape, cancellation))
                return Refusals.NotEmpty(shape.Name);
        }

        foreach (var shape in shapes)
        {
            var table = read.Value.Tables.Single(table => table.Name == shape.Name);
            if (await TableImport.ReadAsync(db, shape, table, zip, cancellation) is { } damage)
                return Refusals.TransferDamaged(file, damage);
        }

        var verification = await database.VerifyAsync(cancellation);
        if (!verification.IsClean)
            return Refusals.NotVerified(verification);
        await transaction.CommitAsync(cancellation);
        return new Transferred(file, shapes.Count, read.Value.Tables.Sum(table => table.Rows));
    }

    private async Task<Result<TransferManifest>> ManifestAsync(string file, ZipArchive zip, CancellationToken cancellation)
    {
        if (zip.GetEntry(TransferManifest.EntryName) is not { } entry)
            return Refusals.TransferDamaged(file, $"không có mục {TransferManifest.EntryName}.");
        await using var stream = await entry.OpenAsync(cancellation);
        if (await TransferManifest.ReadAsync(stream, cancellation) is not { Format: TransferManifest.PresentFormat } manifest)
            return Refusals.TransferDamaged(file, $"mục {TransferManifest.EntryName} không đúng định dạng.");
        var mine = db.Database.GetMigrations().ToList();
        if (manifest.Schema.Except(mine, StringComparer.Ordinal).ToList() is { Count: > 0 } unknown)
            return Refusals.TransferNewer(file, unknown);
        return mine.Except(manifest.Schema, StringComparer.Ordinal).ToList() is { Count: > 0 } missing ? Refusals.TransferOlder(file, missing) : manifest;
    }

    private static string? Mismatch(TransferManifest manifest, IReadOnlyList<TableShape> shapes)
    {
        if (!manifest.Tables.Select(table => table.Name).Order(StringComparer.Ordinal).SequenceEqual(shapes.Select(shape => shape.Name).Order(StringComparer.Ordinal), StringComparer.Ordinal))
            return "danh sách bảng không khớp với phiên bản này.";
        return shapes
            .Where(shape => !manifest.Tables.Single(table => table.Name == shape.Name).Columns.SequenceEqual(shape.Columns.Select(column => column.Name), StringComparer.Ordinal))
            .Select(shape => $"bảng {shape.Name} có các cột khác với phiên bản này.")
            .FirstOrDefault();
    }
}

using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using TthcModular.Organisation.Results;

namespace TthcModular.Figures.Imports;

/// <summary>Takes files in, and says how they fare.</summary>
internal sealed class ImportQueue(DbContext db, IOptions<ImportOptions> options, ImportProgressBoard board, ImportSignal signal, TimeProvider clock) : IImportQueue
{
    private const int LongestName = 256;

    public async Task<Result<string>> EnqueueAsync(
        ImportKind kind, string fileName, Stream content, bool strict, ImportOwner owner, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var id = Guid.CreateVersion7(now).ToString("N");
        var stored = $"{id}.upload";
        Directory.CreateDirectory(options.Value.Folder);
        var path = Path.Combine(options.Value.Folder, stored);
        if (await StoreAsync(content, path, cancellation) is { } refusal)
        {
            File.Delete(path);
            return refusal;
        }

        await AddAsync(
            new ImportJobRow
            {
                Id = id,
                Kind = kind,
                State = ImportState.Waiting,
                FileName = PlainName(fileName),
                StoredFile = stored,
                Strict = strict,
                Account = owner.Account,
                AccountId = owner.AccountId,
                VisibleUnits = owner.Scope.UnitIds is { } units ? JsonSerializer.Serialize(units.Order()) : null,
                CreatedAt = now,
            },
            cancellation);
        signal.Raise();
        return id;
    }

    public async Task<ImportJob?> FindAsync(string id, int accountId, bool ofAnyone, CancellationToken cancellation) =>
        await db.Set<ImportJobRow>().AsNoTracking()
            .Where(job => job.Id == id && (ofAnyone || job.AccountId == accountId))
            .FirstOrDefaultAsync(cancellation) is { } row
            ? Shown(row)
            : null;

    public async Task<IReadOnlyList<ImportJob>> ListAsync(int accountId, bool ofAnyone, int limit, CancellationToken cancellation)
    {
        var rows = await db.Set<ImportJobRow>().AsNoTracking()
            .Where(job => ofAnyone || job.AccountId == accountId)
            .OrderByDescending(job => job.CreatedAt)
            .ThenByDescending(job => job.Id)
            .Take(Math.Clamp(limit, 1, 200))
            .ToListAsync(cancellation);
        return [.. rows.Select(Shown)];
    }

    private async Task AddAsync(ImportJobRow job, CancellationToken cancellation)
    {
        var entry = db.Set<ImportJobRow>().Add(job);
        await db.SaveChangesAsync(cancellation);
        entry.State = EntityState.Detached;
    }

    private async Task<Refusal?> StoreAsync(Stream content, string path, CancellationToken cancellation)
    {
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1 << 16, useAsync: true);
        var buffer = new byte[1 << 16];
        long size = 0;
        int read;
        while ((read = await content.ReadAsync(buffer, cancellation)) > 0)
        {
            size += read;
            if (size > options.Value.MaxBytes)
                return new Refusal("file-too-large", $"Tệp lớn hơn {options.Value.MaxBytes / (1024 * 1024):N0} MB. Chia nhỏ tệp rồi nhập lại.");
            await file.WriteAsync(buffer.AsMemory(0, read), cancellation);
        }

        return size == 0 ? new Refusal("empty-file", "Tệp rỗng.") : null;
    }

    private ImportJob Shown(ImportJobRow row)
    {
        var live = row.State == ImportState.Running ? board.Find(row.Id) : null;
        return new ImportJob(
            row.Id, row.Kind, row.State, row.FileName, row.Account, row.CreatedAt, row.FinishedAt, live?.Rows ?? row.Rows, row.Accepted, row.Rejected,
            live?.Percent ?? row.ProgressPercent, row.RejectsFile is { } rejects ? Path.Combine(options.Value.Folder, rejects) : null, row.Message);
    }

    /// <summary>The name without any folder, whatever system it comes from.</summary>
    private static string PlainName(string fileName)
    {
        var name = fileName[(fileName.LastIndexOfAny(['/', '\\']) + 1)..];
        return name.Length > LongestName ? name[^LongestName..] : name;
    }
}

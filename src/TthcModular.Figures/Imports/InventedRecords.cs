using Microsoft.EntityFrameworkCore;
using TthcModular.Figures.Records;
using TthcModular.Figures.Sums;
using TthcModular.Organisation.Results;

namespace TthcModular.Figures.Imports;

/// <summary>
/// Keeps invented records of a demonstration apart from real ones: the first real file of a kind takes the place of all
/// invented records of that kind, so that no figure ever mixes the two.
/// </summary>
internal sealed class InventedRecords(DbContext db)
{
    /// <summary>Why invented records cannot come in: real ones of the kind are there. Asked in the caller's transaction.</summary>
    public async Task<Refusal?> RefuseAsync(ImportKind kind, bool isInvented, CancellationToken cancellation)
    {
        if (!isInvented || await db.Set<InventedRecordsRow>().AnyAsync(row => row.Kind == kind, cancellation))
            return null;
        var hasReal = await (kind switch
        {
            ImportKind.Cases => db.Set<CaseRow>().AnyAsync(cancellation),
            ImportKind.Feedback => db.Set<FeedbackRow>().AnyAsync(cancellation),
            ImportKind.Results => db.Set<ResultRow>().AnyAsync(cancellation),
            _ => db.Set<ObservationRow>().AnyAsync(cancellation),
        });
        return hasReal
            ? new Refusal("invented-beside-real", "Đã có số liệu thật cùng loại, nên không nạp số liệu trình diễn: hai thứ không bao giờ được trộn lẫn. Hãy nạp trình diễn vào một cơ sở dữ liệu mới.", RefusalKind.Conflict)
            : null;
    }

    /// <summary>Marks or removes, in the caller's transaction. Returns a remark when invented records went.</summary>
    public async Task<string?> PrepareAsync(ImportKind kind, bool isInvented, CancellationToken cancellation)
    {
        var present = await db.Set<InventedRecordsRow>().AsNoTracking().AnyAsync(row => row.Kind == kind, cancellation);
        if (isInvented)
        {
            if (!present)
            {
                db.Add(new InventedRecordsRow { Kind = kind });
                await db.SaveChangesAsync(cancellation);
            }

            return null;
        }

        if (!present)
            return null;
        await RemoveAsync(kind, cancellation);
        return "Đã gỡ toàn bộ số liệu trình diễn cùng loại: từ tệp này trở đi chỉ còn số liệu thật.";
    }

    private async Task RemoveAsync(ImportKind kind, CancellationToken cancellation)
    {
        await (kind switch
        {
            ImportKind.Cases => db.Set<CaseRow>().ExecuteDeleteAsync(cancellation),
            ImportKind.Feedback => db.Set<FeedbackRow>().ExecuteDeleteAsync(cancellation),
            ImportKind.Results => db.Set<ResultRow>().ExecuteDeleteAsync(cancellation),
            _ => db.Set<ObservationRow>().ExecuteDeleteAsync(cancellation),
        });
        var (counts, stocks) = ($"count {kind} ", $"stock {kind} ");
        var measures = db.Set<MeasureRow>().Where(measure => measure.Content.StartsWith(counts) || measure.Content.StartsWith(stocks)).Select(measure => measure.Id);
        await db.Set<DailySumsRow>().Where(sum => measures.Contains(sum.MeasureId)).ExecuteDeleteAsync(cancellation);
        await db.Set<InventedRecordsRow>().Where(row => row.Kind == kind).ExecuteDeleteAsync(cancellation);
    }
}

/// <summary>Says that all records of a kind are invented.</summary>
internal sealed class InventedRecordsRow
{
    public required ImportKind Kind { get; set; }
}

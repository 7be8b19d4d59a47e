using Microsoft.EntityFrameworkCore;
using TthcModular.Figures.Records;
using TthcModular.Figures.Sums;

namespace TthcModular.Figures.Imports;

/// <summary>
/// Keeps invented records of a demonstration apart from real ones: the first real file of a kind takes the place of all
/// invented records of that kind, so that no figure ever mixes the two.
/// </summary>
internal sealed class InventedRecords(DbContext db)
{
    /// <summary>Marks or removes, in the caller's transaction. Returns a remark when invented records went.</summary>
    public async Task<string?> PrepareAsync(ImportKind kind, bool isInvented, CancellationToken cancellation)
    {
        // Marked only while there is nothing else: the demonstration loads into an empty database.
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

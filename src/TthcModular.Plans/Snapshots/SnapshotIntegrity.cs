using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TthcModular.Organisation.Results;

namespace TthcModular.Plans.Snapshots;

/// <summary>Every snapshot is still what was hashed when it was taken, in its content and in what lists show of it.</summary>
internal sealed class SnapshotIntegrity(DbContext db) : IIntegrityCheck
{
    public string Name => "Số liệu đã chốt";

    public async Task<IReadOnlyList<string>> FindAsync(CancellationToken cancellation)
    {
        var findings = new List<string>();
        await foreach (var row in db.Set<SnapshotRow>().AsNoTracking().OrderBy(row => row.Id).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            if (SnapshotJson.Hash(row.Content) != row.Hash)
                findings.Add($"Bản chốt số liệu {row.Id}: nội dung không còn khớp với mã băm lúc chốt.");
            else if (!IsAsItsContent(row))
                findings.Add($"Bản chốt số liệu {row.Id}: thông tin trong danh sách không khớp với nội dung đã chốt.");
        }

        return findings;
    }

    private static bool IsAsItsContent(SnapshotRow row)
    {
        try
        {
            var content = SnapshotJson.Read(row.Content);
            return SnapshotJson.Write(content) == row.Content
                && (content.From, content.To, content.Version, content.Cells.Count) == (row.From, row.To, row.Version, row.Cells)
                && (content.TakenAt, content.Account, content.Reason) == (row.TakenAt, row.Account, row.Reason);
        }
        catch (JsonException)
        {
            return false;
        }
    }
}

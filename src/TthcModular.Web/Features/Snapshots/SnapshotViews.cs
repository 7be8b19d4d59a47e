using TthcModular.Organisation.Files;
using TthcModular.Plans.Snapshots;
using TthcModular.Web.Features.Plans;

namespace TthcModular.Web.Features.Snapshots;

/// <summary>What to lock, as the form sends it.</summary>
public sealed record SnapshotInput
{
    public string Unit { get; init; } = "";
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }
    public string? Reason { get; init; }
}

/// <summary>One snapshot, its figures for one of its units.</summary>
public sealed record SnapshotPage(OpenPlan Open, Snapshot Snapshot, LockedUnit Unit)
{
    public SnapshotContent Content => Snapshot.Content;

    public IEnumerable<(LockedLine Line, LockedCell Cell)> Lines =>
        Content.Cells.Where(cell => cell.Unit == Unit.Code).Select(cell => (Content.Lines[cell.Line], cell));

    public string Address => $"~/ke-hoach/{Open.Plan.Slug}/so-chot/{Snapshot.Summary.Id}";

    public static SnapshotPage Of(OpenPlan open, Snapshot snapshot, string? unit)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return new SnapshotPage(open, snapshot, snapshot.Content.Units.FirstOrDefault(known => known.Code == unit) ?? snapshot.Content.Unit);
    }
}

/// <summary>Two snapshots beside each other.</summary>
public sealed record ComparisonPage(OpenPlan Open, SnapshotComparison Comparison);

/// <summary>Files of a snapshot that follow from its content alone.</summary>
internal static class SnapshotFiles
{
    public static byte[] Csv(Snapshot snapshot)
    {
        using var file = new MemoryStream();
        using (var table = TableWriter.Begin(file, TableFormat.Csv, "", SnapshotTable.Columns))
        {
            foreach (var row in SnapshotTable.Rows(snapshot.Content))
                table.Write([.. row]);
        }

        return file.ToArray();
    }
}

/// <summary>Causes of a change as pages and verbs word them.</summary>
internal static class CauseWords
{
    public static string Of(ChangeCause cause) => cause switch
    {
        ChangeCause.Span => "khác kỳ",
        ChangeCause.Indicator => "dòng chỉ tiêu chỉ có ở một bản",
        ChangeCause.Target => "đổi mức chỉ tiêu",
        ChangeCause.Edition => "đổi phiên bản công thức",
        ChangeCause.Tree => "đổi cây đơn vị",
        ChangeCause.Observations => "đổi số đơn vị báo cáo",
        ChangeCause.RecordsAdded => "thêm hồ sơ (tính ròng)",
        ChangeCause.RecordsRemoved => "bớt hồ sơ (tính ròng)",
        ChangeCause.RecordsChanged => "nội dung hồ sơ thay đổi",
        ChangeCause.Assignments => "đổi phân công",
        _ => "không rõ từ số đã chốt",
    };
}

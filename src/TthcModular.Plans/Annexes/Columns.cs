using System.Text.RegularExpressions;
using TthcModular.Plans.Annexes.Grids;
using TthcModular.Sdk.Text;

namespace TthcModular.Plans.Annexes;

/// <summary>What a column of an annex holds.</summary>
internal enum ColumnRole
{
    Other,
    Number,
    Title,
    Indicator,
    MeasuredIn,
    Target,
    Lead,
    Coordinate,
    Deliverable,
    Schedule,
    ReportDue,
}

/// <summary>The columns of a table by what they hold, as their headings say it.</summary>
/// <param name="FirstRow">Position of the first row below the heading.</param>
internal sealed record Columns(IReadOnlyList<(ColumnRole Role, string Heading)> All, int FirstRow)
{
    public bool HoldTasks => Find(ColumnRole.Title) >= 0 && (Find(ColumnRole.Lead) >= 0 || Find(ColumnRole.Schedule) >= 0 || Find(ColumnRole.Deliverable) >= 0);

    public bool HoldIndicators => Find(ColumnRole.Title) < 0 && Find(ColumnRole.Indicator) >= 0 && Find(ColumnRole.Target) >= 0;

    /// <summary>The first column of a role; -1: none.</summary>
    public int Find(ColumnRole role) => All.Select((column, position) => column.Role == role ? position : -1).FirstOrDefault(position => position >= 0, -1);

    public IEnumerable<int> Every(ColumnRole role) => Enumerable.Range(0, All.Count).Where(position => All[position].Role == role);
}

/// <summary>Finds the heading of a table and what its columns hold.</summary>
internal static partial class ColumnsReader
{
    private const int MostRowsAbove = 40;

    private static readonly (ColumnRole Role, Regex Heading)[] Headings =
    [
        (ColumnRole.Number, NumberHeading()),
        (ColumnRole.ReportDue, ReportDueHeading()),
        (ColumnRole.Schedule, ScheduleHeading()),
        (ColumnRole.Coordinate, CoordinateHeading()),
        (ColumnRole.Lead, LeadHeading()),
        (ColumnRole.Deliverable, DeliverableHeading()),
        (ColumnRole.MeasuredIn, MeasuredInHeading()),
        (ColumnRole.Target, TargetHeading()),
        (ColumnRole.Title, TitleHeading()),
        (ColumnRole.Indicator, IndicatorHeading()),
    ];

    /// <summary>The columns of a table; null: it has no heading that means something here.</summary>
    public static Columns? Read(Grid grid)
    {
        for (var row = 0; row < Math.Min(grid.Rows.Count, MostRowsAbove); row++)
        {
            var columns = At(grid, row);
            if (columns.HoldTasks || columns.HoldIndicators)
                return columns;
        }

        return null;
    }

    /// <summary>A heading of several rows: a cell that spans down covers them all, the others are read from top to bottom.</summary>
    private static Columns At(Grid grid, int row)
    {
        var last = row;
        while (last + 1 < grid.Rows.Count && grid.Rows[last + 1].Cells.Any(cell => cell.FromAbove && cell.Text.Length > 0))
            last++;
        var headings = Enumerable.Range(0, grid.Columns).Select(column => Heading(grid, row, last, column)).ToList();
        var roles = headings.Select(heading => (RoleOf(heading), heading)).ToList();
        // A title over the whole table is no heading.
        return grid.Rows[row].Cells.Count(cell => cell.Own.Length > 0) < 2 ? new Columns([], last + 1) : new Columns(Once(roles), last + 1);
    }

    private static string Heading(Grid grid, int first, int last, int column) => CellText.OneLine(string.Join(
        ' ', Enumerable.Range(first, last - first + 1).Select(row => grid.Rows[row][column]).Where((cell, index) => index == 0 || !cell.FromAbove).Select(cell => cell.Text)));

    /// <summary>Only targets may stand in several columns; of every other role the first counts.</summary>
    private static List<(ColumnRole Role, string Heading)> Once(List<(ColumnRole Role, string Heading)> columns) =>
    [
        .. columns.Select((column, position) => column.Role != ColumnRole.Target && columns.FindIndex(other => other.Role == column.Role) < position
            ? (ColumnRole.Other, column.Heading)
            : column),
    ];

    private static ColumnRole RoleOf(string heading)
    {
        var folded = VietnameseText.Fold(heading);
        return folded.Length is 0 or > 120 ? ColumnRole.Other : Array.Find(Headings, candidate => candidate.Heading.IsMatch(folded)).Role;
    }

    [GeneratedRegex("^(tt|stt|so tt|so thu tu|s tt|so|ma so)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex NumberHeading();

    [GeneratedRegex("(thoi gian|thoi han|han|ky) bao cao", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex ReportDueHeading();

    [GeneratedRegex("thoi gian|thoi han|tien do|thoi diem|han hoan thanh|ngay hoan thanh", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex ScheduleHeading();

    [GeneratedRegex("^(?!.*chu tri).*phoi hop|phoi hop( thuc hien)?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CoordinateHeading();

    [GeneratedRegex("chu tri|(co quan|don vi|nguoi|can bo|bo phan)( don vi)? (thuc hien|tham muu|phu trach)|trach nhiem|phan cong|phu trach", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex LeadHeading();

    [GeneratedRegex("san pham|ket qua|dau ra", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex DeliverableHeading();

    [GeneratedRegex("^(don vi|don vi tinh|dvt|dv tinh)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex MeasuredInHeading();

    [GeneratedRegex(@"\b20\d\d\b|muc (tieu|chi tieu|phan dau|can dat)|(chi tieu|ke hoach) (nam|quy|giao|can dat|phan dau)|gia tri", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex TargetHeading();

    [GeneratedRegex("nhiem vu|noi dung|cong viec|giai phap|hoat dong|dau viec", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex TitleHeading();

    [GeneratedRegex("chi tieu|chi so|tieu chi|ten", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex IndicatorHeading();
}

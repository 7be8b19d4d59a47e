using System.Globalization;
using System.Text.RegularExpressions;
using TthcModular.Figures.Tables;
using TthcModular.Organisation.Results;
using TthcModular.Plans.Annexes.Grids;

namespace TthcModular.Plans.Annexes;

/// <summary>Reads an annex from its file: which tables hold what follows from their headings.</summary>
internal static partial class AnnexReader
{
    private const long LargestFile = 50L << 20;

    /// <param name="path">Where the file lies.</param>
    /// <param name="fileName">Its name, for messages.</param>
    /// <param name="year">Year of deadlines that name none; null: the one that the tables name most often.</param>
    /// <param name="otherwise">The year when the tables name none either.</param>
    public static Result<Annex> Read(string path, string fileName, int? year, int otherwise)
    {
        var grids = Grids(path, fileName);
        return grids.IsSuccess ? Read(grids.Value, fileName, year ?? YearNamed(grids.Value) ?? otherwise) : grids.Refusal;
    }

    private static Result<Annex> Read(IReadOnlyList<Grid> grids, string fileName, int year)
    {
        var (tasks, indicators) = (new TaskRows(year), new IndicatorRows(year));
        Columns? before = null;
        foreach (var grid in grids)
        {
            // A table that goes on behind a page has no heading of its own.
            var columns = ColumnsReader.Read(grid) ?? (before?.All.Count == grid.Columns ? before with { FirstRow = 0 } : null);
            if (columns is null)
                continue;
            if (columns.HoldTasks)
                tasks.Add(grid, columns);
            else
                indicators.Add(grid, columns);
            before = columns;
        }

        if (before is null)
        {
            return new Refusal(
                "annex-without-table",
                $"Không thấy bảng nhiệm vụ hay chỉ tiêu nào trong tệp '{fileName}'. Bảng cần dòng tiêu đề, chẳng hạn: TT, Nhiệm vụ, Cơ quan chủ trì, Cơ quan phối hợp, Sản phẩm, Thời hạn.");
        }

        var (readTasks, taskWarnings) = tasks.Complete();
        var (readIndicators, indicatorWarnings) = indicators.Complete();
        return new Annex(readTasks, readIndicators, [.. taskWarnings, .. indicatorWarnings]);
    }

    private static int? YearNamed(IEnumerable<Grid> grids) => grids
        .SelectMany(grid => grid.Rows)
        .SelectMany(row => row.Cells)
        .SelectMany(cell => Years().Matches(cell.Own))
        .GroupBy(match => int.Parse(match.ValueSpan, CultureInfo.InvariantCulture))
        .OrderByDescending(same => same.Count())
        .ThenBy(same => same.Key)
        .Select(same => (int?)same.Key)
        .FirstOrDefault();

    private static Result<IReadOnlyList<Grid>> Grids(string path, string fileName)
    {
        if (!File.Exists(path))
            return new Refusal("file-not-found", $"Không tìm thấy tệp '{fileName}'.", RefusalKind.NotFound);
        try
        {
            using var stream = File.OpenRead(path);
            if (stream.Length > LargestFile)
                return new Refusal("annex-too-large", $"Tệp '{fileName}' lớn quá {LargestFile >> 20} MB. Bỏ bớt hình ảnh rồi nạp lại.");
            if (ZipGuard.Refuse(stream, fileName) is { } refusal)
                return refusal;
            stream.Position = 0;
            return fileName.EndsWith(".docx", StringComparison.OrdinalIgnoreCase)
                ? Result.Of(WordGrids.Read(stream))
                : Result.Of(SheetGrids.Read(stream));
        }
        // The readers throw whatever their XML and zip layers throw at a damaged file.
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return new Refusal("annex-unreadable", $"Không đọc được tệp '{fileName}': tệp hỏng, có mật khẩu, hoặc không phải .docx hay .xlsx.");
        }
    }

    [GeneratedRegex(@"\b20\d\d\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Years();
}

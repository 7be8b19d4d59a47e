using System.Globalization;
using TthcModular.Sdk.Reports;
using TthcModular.Sdk.Text;

namespace TthcModular.Sdk.Standard;

/// <summary>Opening assessments that several plan types share. Pure functions: every number comes from the model.</summary>
public static class StandardNarratives
{
    /// <summary>How many targets stand in each status, which is farthest below, and which have no figures.</summary>
    /// <param name="model">The report.</param>
    public static string Indicators(ReportModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return model.Indicators.Count == 0
            ? "Kế hoạch không giao chỉ tiêu định lượng."
            : Joined(StatusCounts(model), FarthestBelow(model), WithoutFigures(model));
    }

    /// <summary>How many tasks are done, running and late.</summary>
    /// <param name="model">The report.</param>
    public static string Tasks(ReportModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        var tasks = model.Tasks;
        return tasks.Total == 0
            ? "Kế hoạch không giao nhiệm vụ cho đơn vị."
            : string.Create(
                CultureInfo.InvariantCulture,
                $"Trong {tasks.Total} nhiệm vụ: hoàn thành {tasks.Done}, đang thực hiện {tasks.Running}, chậm tiến độ {tasks.Late}.");
    }

    private static string StatusCounts(ReportModel model)
    {
        var counts = model.Indicators
            .GroupBy(line => line.Status, StringComparer.Ordinal)
            .Select(status => string.Create(CultureInfo.InvariantCulture, $"{status.Count()} {status.Key.ToLowerInvariant()}"));
        return string.Create(CultureInfo.InvariantCulture, $"Tính đến hết ngày {Day(model.Span.To)}, trong {model.Indicators.Count} mức chỉ tiêu được giao: {string.Join(", ", counts)}.");
    }

    // Every percentage among the standard indicators is better when higher; minutes and counts are left to the table.
    private static string FarthestBelow(ReportModel model)
    {
        var farthest = model.Indicators
            .Where(line => line.Unit == "%" && line.Value < line.Target)
            .MaxBy(line => line.Target - line.Value);
        return farthest is { Value: { } value, Target: { } target }
            ? $"Thấp hơn mức giao nhiều nhất: {NameOf(farthest)} ({VietnameseNumber.Text(value)} % so với {VietnameseNumber.Text(target)} %, "
                + $"thấp hơn {VietnameseNumber.Text(target - value)} điểm phần trăm)."
            : "";
    }

    private static string WithoutFigures(ReportModel model)
    {
        var missing = model.Indicators.Where(line => line.Value is null).Select(NameOf).ToList();
        return missing.Count == 0 ? "" : $"Chưa phát sinh hoặc chưa có số liệu: {string.Join("; ", missing)}.";
    }

    private static string NameOf(IndicatorLine line) => line.Breakdown.Length == 0 ? line.Name : $"{line.Name} ({line.Breakdown})";

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    private static string Joined(params IEnumerable<string> sentences) => string.Join(' ', sentences.Where(sentence => sentence.Length > 0));
}

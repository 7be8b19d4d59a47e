using System.Globalization;
using TthcModular.Sdk;
using TthcModular.Sdk.Reports;
using TthcModular.Sdk.Settings;

namespace TthcModular.Packs.Contracts.Rules;

/// <summary>What a plan type as a whole has to keep.</summary>
internal static class PlanTypeRules
{
    public static IEnumerable<string> Check(PlanType type)
    {
        if (string.IsNullOrWhiteSpace(type.Name))
            yield return "Loại kế hoạch chưa có tên.";
        if (type.Reports.Count == 0)
            yield return "Loại kế hoạch chưa có mẫu báo cáo nào.";
        if (type.Calendars.Count == 0)
            yield return "Loại kế hoạch chưa có lịch kỳ báo cáo nào.";
        foreach (var problem in CheckKeys(type).Concat(CheckParts(type)))
            yield return problem;
    }

    private static IEnumerable<string> CheckKeys(PlanType type)
    {
        IEnumerable<(string What, string Key)> keys =
        [
            ("loại kế hoạch", type.Key),
            .. type.Indicators.Select(indicator => ("chỉ tiêu", indicator.Code)),
            .. type.Indicators.SelectMany(indicator => indicator.Breakdowns.Select(breakdown => ("phân tổ", breakdown.Key))),
            .. type.Calendars.Select(calendar => ("lịch", calendar.Key)),
            .. type.Reports.Select(report => ("báo cáo", report.Key)),
            .. type.Settings.Select(setting => ("thiết lập", setting.Key)),
            .. type.Scorecards.Select(card => ("bộ chỉ số", card.Code)),
        ];
        return keys
            .Where(key => !Keys.IsKey(key.Key))
            .Select(key => $"Mã {key.What} '{key.Key}' phải là chữ thường không dấu, chữ số và gạch nối, bắt đầu bằng chữ.");
    }

    private static IEnumerable<string> CheckParts(PlanType type) =>
    [
        .. type.Indicators.SelectMany(IndicatorRules.Check),
        .. type.Calendars.SelectMany(CalendarRules.Check),
        .. type.Scorecards.SelectMany(card => ScorecardRules.Check(card, type)),
        .. type.Settings.SelectMany(Check),
        .. type.Reports.SelectMany(report => Check(report, type)),
    ];

    private static IEnumerable<string> Check(SettingField field)
    {
        if (string.IsNullOrWhiteSpace(field.Name))
            yield return $"Thiết lập '{field.Key}' chưa có tên.";
        if (field.Min > field.Max)
            yield return string.Create(CultureInfo.InvariantCulture, $"Thiết lập '{field.Key}' có giá trị nhỏ nhất {field.Min} lớn hơn giá trị lớn nhất {field.Max}.");
        else if (field.Kind == SettingKind.Choice && field.Choices.Count == 0)
            yield return $"Thiết lập '{field.Key}' là lựa chọn mà không có giá trị nào để chọn.";
        else if (field.Check(field.Default) is { } fault)
            yield return $"Thiết lập '{field.Key}' có giá trị mặc định '{field.Default}' không hợp lệ: {fault}";
        if (field.Kind != SettingKind.Choice && field.Choices.Count > 0)
            yield return $"Thiết lập '{field.Key}' không phải lựa chọn mà lại có danh sách giá trị.";
        if (field.Kind != SettingKind.Number && (field.Min ?? field.Max) is not null)
            yield return $"Thiết lập '{field.Key}' không phải số mà lại có giá trị nhỏ nhất hoặc lớn nhất.";
    }

    private static IEnumerable<string> Check(ReportView report, PlanType type)
    {
        if (string.IsNullOrWhiteSpace(report.Title))
            yield return $"Báo cáo '{report.Key}' chưa có tiêu đề.";
        if (type.Calendars.All(calendar => calendar.Key != report.Calendar))
            yield return $"Báo cáo '{report.Key}' theo lịch '{report.Calendar}' mà loại kế hoạch này không có.";
        if (report.Needs.HasFlag(ReportNeeds.Inventory) && !type.UsesResultInventory)
            yield return $"Báo cáo '{report.Key}' cần danh mục kết quả còn hiệu lực mà loại kế hoạch không khai là có dùng.";
    }
}

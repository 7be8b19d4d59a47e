using TthcModular.Plans;
using TthcModular.Web.Features.Shared;

namespace TthcModular.Web.Features.Plans;

/// <summary>The lists of a plan as files.</summary>
internal static class PlanTables
{
    public static ListTable<TaskSummary> Tasks { get; } = new(
        "Nhiệm vụ",
        new("Số", task => task.Number),
        new("Mục", task => task.Section),
        new("Nhiệm vụ", task => task.Title),
        new("Sản phẩm", task => task.Deliverable),
        new("Mức", task => task.QuantityText),
        new("Chủ trì", task => string.Join("; ", task.Lead)),
        new("Phối hợp", task => string.Join("; ", task.Coordinate)),
        new("Thời hạn theo kế hoạch", task => task.ScheduleText),
        new("Hạn", task => task.Due),
        new("Tình trạng", task => Words.Of(task.Standing).Text),
        new("Số phân công", task => task.Assignments),
        new("Phân công xong", task => task.Done),
        new("Phân công quá hạn", task => task.Late));

    /// <summary>The indicators as the page shows them for its unit and span.</summary>
    public static ListTable<PlanIndicator> Indicators(OpenPlan open) => new(
        "Chỉ tiêu",
        new("Số", indicator => indicator.Number),
        new("Mã", indicator => indicator.Code),
        new("Chỉ tiêu", indicator => indicator.Name),
        new("Phân tổ", indicator => indicator.BreakdownName()),
        new("Đơn vị", _ => open.Unit.Name),
        new("Từ ngày", _ => open.Span.From),
        new("Đến ngày", _ => open.Span.To),
        new("Tử số", indicator => indicator.Figure?.Numerator),
        new("Mẫu số", indicator => indicator.Figure?.Denominator),
        new("Hiện tại", indicator => indicator.Figure?.Shown),
        new("Đơn vị tính", indicator => indicator.Unit),
        new("Xuất phát", indicator => indicator.Baseline),
        new("Mục tiêu", indicator => indicator.Target),
        new("Mục tiêu đến ngày", indicator => indicator.Milestone),
        new("Đường mục tiêu ngày cuối kỳ", indicator => indicator.Line),
        new("Trạng thái", indicator => Words.Of(indicator.Status).Text),
        new("Tính lúc", indicator => indicator.Figure?.ComputedAt));
}

using Microsoft.AspNetCore.Mvc;
using TthcModular.Figures.Indicators;
using TthcModular.Organisation.Units;
using TthcModular.Plans;
using TthcModular.Plans.Indicators;
using TthcModular.Sdk.Indicators;
using TthcModular.Web.Features.Plans;
using TthcModular.Web.Features.Shared;

namespace TthcModular.Web.Features.Indicators;

/// <summary>One indicator: where it stands, how it got there, by unit, and what it means.</summary>
public sealed record IndicatorPage(OpenPlan Open, PlanIndicator Indicator, TreeMode Tree, IReadOnlyList<TrendPoint> Trend, IReadOnlyList<UnitFigure> ByUnit)
{
    public string FullName => Indicator.BreakdownText is { } part ? $"{Indicator.Name} ({part})" : Indicator.Name;

    /// <summary>The definition in force at the span's end; null: no installed pack knows the code.</summary>
    public IndicatorEdition? Edition => Indicator.Request?.Indicator.EditionOn(Open.Span.To);

    public string Address => $"~/ke-hoach/{Open.Plan.Slug}/chi-tieu/{Indicator.Id}";

    /// <summary>The same page for another unit.</summary>
    public string For(Unit unit) => Address + (Open with { Units = Open.Units with { Chosen = unit } }).Query + TreeQuery;

    /// <summary>The records counted above or below the line.</summary>
    public string Records(bool ofNumerator) => $"{Address}/ban-ghi{Open.Query}&phan={(ofNumerator ? RecordInput.Numerator : RecordInput.Denominator)}";

    public string TreeQuery => Tree == TreeMode.Now ? "&cay=Now" : "";

    /// <summary>The answer in one line: value, and how far from the target line.</summary>
    public string Answer
    {
        get
        {
            if (Indicator.Figure?.Shown is not { } value)
                return $"{FullName}: {(Indicator.Figure is null ? "chưa tính được" : "chưa phát sinh trong kỳ")}";
            var shown = Show.Value(value, Indicator.Unit);
            if (Indicator.Line is not { } line)
                return $"{FullName}: {shown}";
            var apart = Math.Round(Math.Abs(value - line), 2, MidpointRounding.AwayFromZero);
            var measure = Indicator.Unit.StartsWith('%') ? "điểm" : Indicator.Unit;
            return apart == 0
                ? $"{FullName}: {shown}, đúng bằng đường mục tiêu"
                : $"{FullName}: {shown}, {(value < line ? "dưới" : "trên")} đường mục tiêu {Show.Number(apart)} {measure}";
        }
    }
}

/// <summary>Which records, as the address carries it.</summary>
public sealed record RecordInput
{
    public const string Numerator = "tu-so";
    public const string Denominator = "mau-so";

    [FromQuery(Name = "phan")]
    public string Part { get; init; } = Numerator;

    [FromQuery(Name = "sau")]
    public string? After { get; init; }

    public bool OfNumerator => Part != Denominator;
}

/// <summary>The records behind a numerator or denominator.</summary>
public sealed record RecordsPage(OpenPlan Open, PlanIndicator Indicator, RecordInput Input, RecordPage Page)
{
    public string IndicatorAddress => $"~/ke-hoach/{Open.Plan.Slug}/chi-tieu/{Indicator.Id}{Open.Query}";

    public string Address(string part) => $"~/ke-hoach/{Open.Plan.Slug}/chi-tieu/{Indicator.Id}/ban-ghi{Open.Query}&phan={part}";

    public string? First => Input.After is null ? null : Address(Input.Part);

    public string? Next => Page.Next is { } next ? $"{Address(Input.Part)}&sau={Uri.EscapeDataString(next)}" : null;

    /// <summary>What the line counts, in words.</summary>
    public string? Meaning => Indicator.Request?.Indicator.EditionOn(Open.Span.To).InWords is { } words
        ? Input.OfNumerator ? words.Numerator : words.Denominator
        : null;

    /// <summary>How many the whole figure counts.</summary>
    public decimal? Total => Input.OfNumerator ? Indicator.Figure?.Numerator : Indicator.Figure?.Denominator;
}

/// <summary>Vietnamese names of the columns of record files.</summary>
public static class ColumnNames
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["case_code"] = "Mã hồ sơ",
        ["feedback_code"] = "Mã phản ánh",
        ["result_code"] = "Ký hiệu kết quả",
        ["unit_code"] = "Mã đơn vị",
        ["measure_code"] = "Số đo",
        ["procedure_code"] = "Mã TTHC",
        ["field_code"] = "Lĩnh vực",
        ["service_level"] = "Mức dịch vụ",
        ["channel"] = "Kênh nộp",
        ["received_at"] = "Tiếp nhận",
        ["due_at"] = "Hẹn trả",
        ["completed_at"] = "Hoàn thành",
        ["answered_at"] = "Trả lời",
        ["outcome"] = "Kết quả",
        ["fee_vnd"] = "Phí, lệ phí (đồng)",
        ["payment_channel"] = "Thanh toán",
        ["input_digitised"] = "Số hóa đầu vào",
        ["result_required"] = "Có kết quả",
        ["result_digitised"] = "Số hóa kết quả",
        ["result_electronic"] = "Kết quả điện tử",
        ["data_reused"] = "Dùng lại dữ liệu",
        ["certified_copy"] = "Chứng thực bản sao",
        ["satisfaction"] = "Hài lòng",
        ["published"] = "Đã công khai",
        ["number"] = "Số, ký hiệu",
        ["issued_on"] = "Ngày cấp",
        ["valid_until"] = "Hiệu lực đến",
        ["digitised_on"] = "Ngày số hóa",
        ["signed"] = "Ký số",
        ["storage_ref"] = "Nơi lưu",
        ["holder_id"] = "Người giữ",
        ["from"] = "Từ ngày",
        ["to"] = "Đến ngày",
        ["value"] = "Giá trị",
        ["note"] = "Ghi chú",
    };

    public static string Of(string column) => Names.GetValueOrDefault(column, column);
}

using TthcModular.Figures.Indicators;
using TthcModular.Organisation.Units;
using TthcModular.Packs.Catalogue;
using TthcModular.Plans;
using TthcModular.Plans.Indicators;
using TthcModular.Plans.Plans;
using TthcModular.Plans.Tasks;
using TthcModular.Sdk;
using TthcModular.Sdk.Calendars;
using TthcModular.Sdk.Indicators;
using TthcModular.Sdk.Reports;
using TthcModular.Sdk.Tasks;

namespace TthcModular.Reports.Tests.Samples;

/// <summary>A campaign of a hundred days on its fiftieth day; figures are invented.</summary>
internal static class Campaign
{
    public const string Slug = "chien-dich-2024";

    public static Span Period { get; } = new(new DateOnly(2024, 3, 22), new DateOnly(2024, 6, 29));

    public static Span Day50 { get; } = new(new DateOnly(2024, 3, 22), new DateOnly(2024, 5, 10));

    public static DateTimeOffset ComputedAt { get; } = new(2024, 5, 10, 17, 5, 0, TimeSpan.FromHours(7));

    public static ReportView Interim { get; } = new("day-50", "Báo cáo sơ kết 50 ngày thực hiện Chiến dịch cao điểm", "reports/day-50.hbs", "campaign")
    {
        SpanPrefix = "day-",
        Needs = ReportNeeds.Indicators | ReportNeeds.Tasks,
    };

    public static PlanDetails Plan { get; } = PlanOf(Units.IaTor);

    public static IReadOnlyList<PlanSpan> Spans { get; } =
    [
        new("campaign", new ReportSpan("window-1", "Đợt 1", new Span(new(2024, 3, 22), new(2024, 3, 31)), new(2024, 3, 31))),
        new("campaign", new ReportSpan("day-50", "Sơ kết 50 ngày", Day50, new(2024, 5, 9))),
        new("campaign", new ReportSpan("day-100", "Tổng kết 100 ngày", Period, new(2024, 7, 1))),
        new("months", new ReportSpan("day-99", "Không phải của lịch này", Day50, new(2024, 5, 9))),
    ];

    public static IReadOnlyList<PlanIndicator> Indicators { get; } =
    [
        Line("1", "publicity-rate", "Công khai minh bạch trong thực hiện TTHC, cung cấp DVC", 100, 100, (100, 100), IndicatorStatus.Met),
        Line("2", "on-time-settlement-rate", "Tiến độ giải quyết hồ sơ TTHC", 90.24m, 100, (1_480, 1_500), IndicatorStatus.Behind),
        Line("3", "online-service-rate", "Tỷ lệ DVC trực tuyến", 0.2m, 30, (618, 1_500), IndicatorStatus.OnCourse),
        Line("4", "online-payment-rate", "Tỷ lệ thanh toán trực tuyến", 0, 20, (35, 207), IndicatorStatus.Behind),
        Line("5", "satisfaction-rate", "Mức độ hài lòng", 100, 100, parts: null, IndicatorStatus.NoData),
        Line("6", "digitisation-rate", "Số hóa hồ sơ, kết quả giải quyết TTHC", 19.5m, 50, (871, 1_500), IndicatorStatus.OnCourse),
    ];

    public static IReadOnlyList<TaskSummary> Tasks { get; } =
    [
        Task("1", "V.1", "Rà soát việc sử dụng chữ ký số của cơ quan, các cá nhân được cấp", "Công chức Văn phòng - Thống kê", Standing.Running),
        Task("2", "V.1", "Đăng tin, bài tuyên truyền trên Cổng Thông tin điện tử của xã", "Công chức Văn phòng - Thống kê", Standing.Done),
        Task("3", "V.3", "Theo dõi, đôn đốc việc thực hiện Chiến dịch", "Công an xã", Standing.Late),
    ];

    public static string Template { get; } = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "templates", "day-50.hbs"));

    public static InstalledPlanType Type(string template, params ReportView[] views) => new(
        "Campaign",
        "1.0.0",
        new PlanType("campaign", "Chiến dịch cao điểm")
        {
            Calendars = [new CampaignCalendar("campaign", "Ngày chiến dịch", 10, [new CampaignMilestone(50, "Sơ kết 50 ngày", -1)])],
            Reports = views.Length == 0 ? [Interim] : views,
        },
        new Dictionary<string, string>(StringComparer.Ordinal) { [Interim.Template] = template },
        [],
        []);

    public static PlanDetails PlanOf(Unit issuer, string title = "Triển khai Chiến dịch cao điểm 100 ngày đêm “Nâng cao hiệu quả sử dụng dịch vụ công” trên địa bàn xã Ia Tôr") => new(
        7, Slug, "32/KH-UBND", "Kế hoạch", title, "Ia Tôr", "campaign", "Chiến dịch cao điểm", PlanTypeInstalled: true,
        issuer, Period, new DateOnly(2024, 3, 29), new PlanDocument { SignatoryCapacity = "TM. UBND, Chủ tịch", SignatoryName = "Rơ Châm Thử" }, []);

    private static PlanIndicator Line(
        string number, string code, string name, decimal baseline, decimal target, (decimal Numerator, decimal Denominator)? parts, IndicatorStatus status)
    {
        var definition = Indicator.Rate(code, name)
            .Reported(ReportedOver.Latest)
            .InWords("số hồ sơ đạt yêu cầu", "tổng số hồ sơ", "ngày tiếp nhận")
            .Edition("2022", new DateOnly(2022, 6, 23), "Quyết định 766/QĐ-TTg");
        var value = parts is { } known ? 100 * known.Numerator / known.Denominator : (decimal?)null;
        return new PlanIndicator(
            int.Parse(number, System.Globalization.CultureInfo.InvariantCulture), number, code, name, BreakdownText: null, "%", [Units.IaTor.Authority],
            new IndicatorRequest(definition, Breakdown: null),
            new Figure(code, Breakdown: null, Units.IaTor.Id, Day50, parts?.Numerator, parts?.Denominator, value, "2022", ComputedAt),
            [], baseline, target, Day50.To, "50 ngày", target, status);
    }

    private static TaskSummary Task(string number, string section, string title, string lead, Standing standing) => new(
        1, number, section, title, [lead], ["Các công chức có liên quan"], "Báo cáo kết quả", ScheduleKind.Ongoing, "Thường xuyên", Due: null,
        ReportDueText: null, ReportDue: null, QuantityText: null, standing, Assignments: 1, standing == Standing.Done ? 1 : 0, standing == Standing.Late ? 1 : 0);
}

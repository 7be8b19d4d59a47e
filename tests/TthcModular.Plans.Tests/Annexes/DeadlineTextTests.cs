using TthcModular.Packs.PlanFiles;
using TthcModular.Plans.Annexes.Wording;

namespace TthcModular.Plans.Tests.Annexes;

public sealed class DeadlineTextTests
{
    [Theory]
    [InlineData("Tháng 5/2021", "by_month", "2021-05-31")]
    [InlineData("tháng 02/2024", "by_month", "2024-02-29")]
    [InlineData("Tháng 11 năm 2023", "by_month", "2023-11-30")]
    [InlineData("T6/2024", "by_month", "2024-06-30")]
    [InlineData("6/2024", "by_month", "2024-06-30")]
    [InlineData("Tháng 3 - tháng 6/2024", "by_month", "2024-06-30")]
    [InlineData("Từ tháng 3 đến tháng 6 năm 2024", "by_month", "2024-06-30")]
    [InlineData("Trong tháng 9", "by_month", "2024-09-30")]
    [InlineData("Trước tháng 6/2024", "by_month", "2024-05-31")]
    [InlineData("Cuối tháng 6/2024", "by_month", "2024-06-30")]
    [InlineData("6 tháng đầu năm 2024", "by_month", "2024-06-30")]
    [InlineData("6 tháng cuối năm", "by_month", "2024-12-31")]
    [InlineData("Quý III/2024", "by_quarter", "2024-09-30")]
    [InlineData("Quý I năm 2022", "by_quarter", "2022-03-31")]
    [InlineData("Quý 4/2024", "by_quarter", "2024-12-31")]
    [InlineData("Quý II, III/2024", "by_quarter", "2024-09-30")]
    [InlineData("Quý I, quý II năm 2025", "by_quarter", "2025-06-30")]
    [InlineData("Q3/2024", "by_quarter", "2024-09-30")]
    [InlineData("Trước quý III/2024", "by_quarter", "2024-06-30")]
    [InlineData("Trước ngày 31/8/2024", "by_date", "2024-08-30")]
    [InlineData("Hoàn thành trước 15/11/2024", "by_date", "2024-11-14")]
    [InlineData("Chậm nhất ngày 30/6/2024", "by_date", "2024-06-30")]
    [InlineData("Đến hết ngày 20 tháng 12 năm 2024", "by_date", "2024-12-20")]
    [InlineData("31-12-2025", "by_date", "2025-12-31")]
    [InlineData("30.6.24", "by_date", "2024-06-30")]
    [InlineData("Trước ngày 20/12", "by_date", "2024-12-19")]
    [InlineData("Từ ngày 01/3/2024 đến ngày 15/4/2024", "by_date", "2024-04-15")]
    [InlineData("Báo cáo sơ kết: trước ngày 10/5/2024; báo cáo tổng kết: trước ngày 02/7/2024", "by_date", "2024-07-01")]
    [InlineData("Thường xuyên, hoàn thành trước ngày 30/11/2024", "by_date", "2024-11-29")]
    [InlineData("Năm 2025", "by_year", "2025-12-31")]
    [InlineData("Đến năm 2025", "by_year", "2025-12-31")]
    [InlineData("2026 - 2030", "by_year", "2030-12-31")]
    [InlineData("Giai đoạn 2024 – 2025", "by_year", "2025-12-31")]
    [InlineData("Khẩn trương; giai đoạn 2024 - 2025", "by_year", "2025-12-31")]
    [InlineData("Trong năm", "by_year", "2024-12-31")]
    [InlineData("Đã hoàn thành năm 2020", "by_year", "2020-12-31")]
    [InlineData("Thường xuyên", "ongoing", null)]
    [InlineData("THƯỜNG XUYÊN trong năm 2024", "ongoing", null)]
    [InlineData("Tháng 4/2023 trở đi", "ongoing", null)]
    [InlineData("Trong thời gian Chiến dịch (từ ngày 22/3/2024 đến ngày 29/6/2024)", "ongoing", null)]
    [InlineData("Kịp thời, trong quá trình triển khai thực hiện", "ongoing", null)]
    [InlineData("Hằng năm", "yearly", null)]
    [InlineData("Hàng năm, trước ngày 15/11", "yearly", null)]
    [InlineData("Theo kỳ báo cáo", "per_report_period", null)]
    [InlineData("Hằng quý", "per_report_period", null)]
    [InlineData("Định kỳ 6 tháng, năm", "per_report_period", null)]
    [InlineData("Theo hướng dẫn, yêu cầu của Văn phòng Chính phủ", "per_other_plan", null)]
    [InlineData("20 ngày sau khi tỉnh ban hành kế hoạch", "per_other_plan", null)]
    public void Parse_AsPlansWordIt_GivesKindAndLastDay(string text, string kind, string? due)
    {
        var schedule = DeadlineText.Parse(text, 2024);

        Assert.NotNull(schedule);
        Assert.Equal(kind, ScheduleKindNames.Of(schedule.Kind));
        Assert.Equal(due is null ? null : DateOnly.Parse(due, System.Globalization.CultureInfo.InvariantCulture), schedule.Due);
        Assert.Equal(text, schedule.Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Ngày 31/02/2024")]
    [InlineData("Sớm nhất có thể")]
    [InlineData("Tháng 13")]
    public void Parse_NoDayThatExists_SaysSo(string text) => Assert.Null(DeadlineText.Parse(text, 2024));

    public static TheoryData<string> Plans => [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Data"), "*.yaml").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    /// <summary>Of the real plans only the wording 'Giai đoạn ...' was read in two ways when they were typed.</summary>
    [Theory]
    [MemberData(nameof(Plans))]
    public void Parse_TheRealPlans_IsWhatTheirFactsSay(string file)
    {
        var plan = RealPlans.Read(file);
        var year = plan.Period.Start.Year;

        foreach (var task in plan.Tasks.Where(task => task.Schedule.Text.Length > 0 && !task.Schedule.Text.Contains("iai đoạn", StringComparison.Ordinal)))
        {
            var schedule = DeadlineText.Parse(task.Schedule.Text, year);
            Assert.Equal((task.Number, task.Schedule.Kind, task.Schedule.Due), (task.Number, schedule is null ? "?" : ScheduleKindNames.Of(schedule.Kind), schedule?.Due));
        }
    }
}

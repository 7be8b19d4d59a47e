using TthcModular.Sdk.Scorecards;
using TthcModular.Sdk.Settings;

namespace TthcModular.Sdk.Standard;

/// <summary>
/// Settings whose meaning the host and the SDK know. A plan type that declares one gets its effect; a setting with a key
/// of the pack's own reaches only the pack's narratives (<see cref="Reports.ReportModel.Settings"/>).
/// </summary>
public static class StandardSettings
{
    /// <summary>Days before a due day from which work counts as due soon.</summary>
    public const string WarningDaysKey = "warning-days";

    /// <summary>Day of a VPCP span's last month on which its report is due.</summary>
    public const string VpcpDueDayKey = "vpcp-due-day";

    /// <summary>Days after the end of a civil span on which its report is due.</summary>
    public const string ReportDueAfterDaysKey = "report-due-after-days";

    /// <summary>Whether a campaign's days are calendar days or working days.</summary>
    public const string DayKindKey = "day-kind";

    /// <summary>Value of <see cref="DayKindKey"/>: working days.</summary>
    public const string WorkingDayKind = "working";

    /// <summary>Length of a campaign's window in days.</summary>
    public const string WindowDaysKey = "window-days";

    /// <summary>Whether form II.06a counts withdrawn cases as settled, or leaves them out.</summary>
    public const string WithdrawnAsSettledKey = "withdrawn-as-settled";

    /// <summary>Whether form II.06a counts refused cases as settled, or leaves them out.</summary>
    public const string RefusedAsSettledKey = "refused-as-settled";

    /// <summary>Days within which a result in force counts as about to expire.</summary>
    public const string ExpiringDaysKey = "expiring-days";

    /// <summary>Edition of a scorecard that is used.</summary>
    public const string ScorecardEditionKey = "scorecard-edition";

    /// <summary>Value of <see cref="ScorecardEditionKey"/>: the edition in force on the day.</summary>
    public const string EditionByDate = "by-date";

    /// <summary>Days before a due day from which work counts as due soon.</summary>
    /// <param name="days">Default, 0 to 60 days.</param>
    public static SettingField WarningDays(int days) => Days(WarningDaysKey, "Nhắc trước hạn", days, 0, 60) with
    {
        Help = "Nhiệm vụ được đưa lên mục cần chú ý (sắp đến hạn) trước hạn bấy nhiêu ngày. Tính theo thiết lập của đơn vị ban hành kế hoạch.",
    };

    /// <summary>Day of a VPCP span's last month on which its report is due.</summary>
    /// <param name="day">Default, a day of the month.</param>
    public static SettingField VpcpDueDay(int day) => new(VpcpDueDayKey, "Ngày gửi báo cáo trong tháng cuối kỳ", SettingKind.Number, Text(day))
    {
        Min = 15,
        Max = 28,
        IsWhole = true,
        Group = Reporting,
        Help = "Hạn nhận báo cáo theo kỳ của Văn phòng Chính phủ: chậm nhất ngày này của tháng cuối kỳ; kỳ chốt số liệu vào ngày 14. Kỳ nào theo giá trị có hiệu lực vào ngày cuối kỳ đó.",
    };

    /// <summary>Days after the end of a civil span on which its report is due.</summary>
    /// <param name="days">Default, 0 to 30 days.</param>
    public static SettingField ReportDueAfterDays(int days) => Days(ReportDueAfterDaysKey, "Hạn gửi báo cáo sau kỳ", days, 0, 30) with
    {
        Group = Reporting,
        Help = "Số ngày kể từ ngày cuối kỳ để gửi báo cáo, khi lịch không ấn định ngày riêng. Kỳ nào theo giá trị có hiệu lực vào ngày cuối kỳ đó.",
    };

    /// <summary>Whether a campaign's days are calendar days or working days; calendar days by default.</summary>
    public static SettingField DayKind { get; } = new(DayKindKey, "Cách tính ngày của chiến dịch", SettingKind.Choice, "calendar")
    {
        Choices = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["calendar"] = "Ngày thường (kể cả ngày nghỉ)",
            [WorkingDayKind] = "Ngày làm việc",
        },
        Group = Reporting,
        Help = "Chiến dịch '100 ngày đêm' tính ngày thường; có chiến dịch tính 100 ngày làm việc, trừ ngày nghỉ và ngày lễ. Chiến dịch nào theo giá trị có hiệu lực vào ngày đầu chiến dịch đó.",
    };

    /// <summary>Length of a campaign's window in days.</summary>
    /// <param name="days">Default, 1 to 31 days.</param>
    public static SettingField WindowDays(int days) => Days(WindowDaysKey, "Độ dài một đợt báo cáo", days, 1, 31) with
    {
        Group = Reporting,
        Help = "Báo cáo định kỳ của chiến dịch được lập sau mỗi đợt bấy nhiêu ngày, tính từ ngày đầu chiến dịch. Chiến dịch nào theo giá trị có hiệu lực vào ngày đầu chiến dịch đó.",
    };

    /// <summary>Whether form II.06a counts withdrawn cases as settled.</summary>
    public static SettingField WithdrawnAsSettled { get; } = new(WithdrawnAsSettledKey, "Tính hồ sơ công dân rút là đã giải quyết", SettingKind.YesNo, "true")
    {
        Group = Form,
        Help = "Hồ sơ công dân rút được tính vào cột đã giải quyết; nếu không thì bỏ khỏi biểu. Các tỉnh quy định khác nhau. Biểu theo giá trị của đơn vị lập, có hiệu lực vào ngày cuối kỳ.",
    };

    /// <summary>Whether form II.06a counts refused cases as settled.</summary>
    public static SettingField RefusedAsSettled { get; } = new(RefusedAsSettledKey, "Tính hồ sơ từ chối, trả lại là đã giải quyết", SettingKind.YesNo, "true")
    {
        Group = Form,
        Help = "Hồ sơ bị từ chối, trả lại được tính vào cột đã giải quyết; nếu không thì bỏ khỏi biểu. Biểu theo giá trị của đơn vị lập, có hiệu lực vào ngày cuối kỳ.",
    };

    /// <summary>Days within which a result in force counts as about to expire.</summary>
    /// <param name="days">Default, 30 to 1825 days.</param>
    public static SettingField ExpiringDays(int days) => Days(ExpiringDaysKey, "Sắp hết hiệu lực trong", days, 30, 1825) with
    {
        Help = "Kết quả hết hiệu lực trong số ngày này được đếm riêng ở cột sắp hết hiệu lực, số hóa sau cùng.",
    };

    /// <summary>Which edition of a scorecard is used: that of the day, or one of the card's.</summary>
    /// <param name="name">Vietnamese label.</param>
    /// <param name="card">The card; each of its editions is a choice.</param>
    public static SettingField ScorecardEdition(string name, Scorecard card)
    {
        ArgumentNullException.ThrowIfNull(card);
        var choices = new Dictionary<string, string>(StringComparer.Ordinal) { [EditionByDate] = "Theo thời điểm của kỳ báo cáo" };
        foreach (var edition in card.Editions)
            choices[edition.Key] = edition.Name;
        return new SettingField(ScorecardEditionKey, name, SettingKind.Choice, EditionByDate) { Choices = choices, Group = Scoring };
    }

    private const string Reporting = "Kỳ và hạn báo cáo";
    private const string Form = "Biểu II.06a/VPCP/KSTT";
    private const string Scoring = "Chấm điểm";

    private static SettingField Days(string key, string name, int days, int min, int max) => new(key, name, SettingKind.Number, Text(days))
    {
        Min = min,
        Max = max,
        IsWhole = true,
        Unit = "ngày",
    };

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

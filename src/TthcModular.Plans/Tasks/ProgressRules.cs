using TthcModular.Organisation.Results;

namespace TthcModular.Plans.Tasks;

/// <summary>What a report of progress has to keep to.</summary>
internal static class ProgressRules
{
    private const int LongestStatement = 4000;

    /// <summary>Why a report cannot be taken; null: it can.</summary>
    public static Refusal? Check(ProgressReport report)
    {
        if (!Enum.IsDefined(report.Status))
            return new Refusal("progress-unknown-status", "Trạng thái phải là chưa thực hiện, đang thực hiện hoặc hoàn thành.");
        if (report.Percent is < 0 or > 100)
            return new Refusal("progress-percent", "Tỷ lệ hoàn thành phải là số nguyên từ 0 đến 100.");
        if (report.Status == AssignmentStatus.Done != (report.Percent == 100))
            return new Refusal("progress-done-percent", "Hoàn thành đi cùng 100 %: chọn 'Hoàn thành' và 100 %, hoặc ghi tỷ lệ thấp hơn khi chưa xong.");
        if (report.Status == AssignmentStatus.NotStarted && report.Percent > 0)
            return new Refusal("progress-not-started", "Chưa thực hiện thì tỷ lệ là 0 %: chọn 'Đang thực hiện' nếu đã bắt đầu làm.");
        return Clean(report.Statement).Length > LongestStatement
            ? new Refusal("progress-statement", $"Nội dung báo cáo dài {report.Statement.Length} ký tự: tối đa 4.000 ký tự.")
            : null;
    }

    /// <summary>The statement without characters that are no text, which some databases refuse.</summary>
    public static string Clean(string statement) =>
        string.Concat(statement.EnumerateRunes().Where(rune => rune.Value is '\n' or '\t' || !System.Text.Rune.IsControl(rune)).Select(rune => rune.ToString())).Trim();
}

using System.Text.RegularExpressions;
using TthcModular.Sdk.Tasks;
using TthcModular.Sdk.Text;

namespace TthcModular.Plans.Annexes.Wording;

/// <summary>
/// Understands how plans word deadlines: 'Trước ngày 31/8/2024' ends on the day before, 'chậm nhất ngày' and 'đến ngày'
/// include the day, a month, a quarter or a year ends on its last day. Of several days the latest counts.
/// </summary>
internal static partial class DeadlineText
{
    /// <summary>The schedule; null when the wording means nothing known.</summary>
    /// <param name="text">The plan's words.</param>
    /// <param name="year">Year of a deadline that names none.</param>
    public static AnnexSchedule? Parse(string text, int year)
    {
        var words = VietnameseText.Fold(text);
        if (WithReports().IsMatch(words))
            return new AnnexSchedule(ScheduleKind.PerReportPeriod, text, Due: null);
        if (EveryYear().IsMatch(words))
            return new AnnexSchedule(ScheduleKind.Yearly, text, Due: null);
        if (AsOthersSay().IsMatch(words))
            return new AnnexSchedule(ScheduleKind.PerOtherPlan, text, Due: null);
        if (Ongoing().IsMatch(words) && !Bounded().IsMatch(words))
            return new AnnexSchedule(ScheduleKind.Ongoing, text, Due: null);
        return Latest(words, year) is { } end ? new AnnexSchedule(end.Kind, text, end.Day) : null;
    }

    /// <summary>The latest day that words name; null: none.</summary>
    public static (ScheduleKind Kind, DateOnly Day)? Latest(string words, int year)
    {
        var rest = words;
        var ends = new List<(ScheduleKind Kind, DateOnly? Day)>();
        // What was read is taken away, so that the year of a date is not read again as a year of its own.
        foreach (var reading in DeadlineReadings.All)
        {
            ends.AddRange(reading.Pattern.Matches(rest).Select(match => (reading.Kind, reading.End(match, IsBefore(rest, match.Index), year))));
            rest = reading.Pattern.Replace(rest, "|");
        }

        // A day that does not exist is a slip of the pen; which day was meant, nobody can say.
        if (ends.Count == 0 || ends.Exists(end => end.Day is null))
            return null;
        var (kind, latest) = ends.MaxBy(end => end.Day);
        return (kind, latest!.Value);
    }

    private static bool IsBefore(string words, int index) => Before().IsMatch(words[..index]);

    [GeneratedRegex(@"truoc( ngay)? $", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Before();

    [GeneratedRegex(@"ky bao cao|dinh ky|thuong ky|(hang|hai|moi) (ngay|tuan|thang|quy)\b|bao cao (hang|theo) |theo (thang|quy)\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex WithReports();

    [GeneratedRegex(@"(hang|moi|tung) nam|thuong nien|nam mot lan", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex EveryYear();

    [GeneratedRegex(@"^(thuc hien )?theo (thoi gian|thoi han|tien do|lo trinh|huong dan|yeu cau|ke hoach|chi dao|quy dinh|van ban)|(sau khi|ke tu khi|khi co) |khi (phat sinh|duoc giao)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex AsOthersSay();

    [GeneratedRegex(@"thuong xuyen|lien tuc|tro di|xuyen suot|trong (suot )?(thoi gian|qua trinh)|kip thoi|hang gio|dot xuat", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Ongoing();

    [GeneratedRegex(@"(truoc|cham nhat|hoan thanh|muon nhat|khong qua)( xong| het| la| vao| trong| trong| ngay| den)* (ngay )?\d|hoan thanh (trong |truoc |vao )?(thang|quy|nam)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Bounded();
}

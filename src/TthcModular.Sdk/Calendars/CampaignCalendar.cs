namespace TthcModular.Sdk.Calendars;

/// <summary>
/// Days of a campaign: day 1 is the plan's first day; windows of a fixed length, and milestones from day 1. Days are
/// calendar days or working days.
/// </summary>
/// <param name="Key">Key in kebab-case.</param>
/// <param name="Name">Vietnamese name.</param>
/// <param name="Window">Length of a window in days.</param>
/// <param name="Milestones">Milestone days, each with its report.</param>
public sealed record CampaignCalendar(string Key, string Name, int Window, IReadOnlyList<CampaignMilestone> Milestones)
    : PlanCalendar(Key, Name)
{
    /// <summary>Whether days are working days.</summary>
    public bool CountsWorkingDays { get; init; }

    /// <summary>The calendar day on which a day of the campaign falls (1 is the first).</summary>
    public DateOnly Day(DateOnly first, int number, WorkingDays workingDays)
    {
        ArgumentNullException.ThrowIfNull(workingDays);
        if (!CountsWorkingDays)
            return first.AddDays(number - 1);
        var dayOne = workingDays.IsWorkingDay(first) ? first : workingDays.Add(first, 1);
        return workingDays.Add(dayOne, number - 1);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<ReportSpan> Spans(Span period, WorkingDays workingDays)
    {
        var spans = new List<ReportSpan>();
        for (var number = 1; Day(period.From, number, workingDays) <= period.To; number += Window)
        {
            var from = Day(period.From, number, workingDays);
            var to = Earlier(Day(period.From, number + Window - 1, workingDays), period.To);
            var window = ((number - 1) / Window) + 1;
            spans.Add(new ReportSpan($"window-{window}", $"Đợt {window} (ngày {number} - {number + Window - 1})", new Span(from, to), to));
        }

        spans.AddRange(Milestones.Select(milestone => Span(milestone, period, workingDays)));
        return [.. spans.OrderBy(span => span.Days.To).ThenByDescending(span => span.Days.From)];
    }

    private ReportSpan Span(CampaignMilestone milestone, Span period, WorkingDays workingDays)
    {
        var to = Day(period.From, milestone.Day, workingDays);
        return new ReportSpan($"day-{milestone.Day}", milestone.Name, new Span(period.From, to), to.AddDays(milestone.DueOffset));
    }

    private static DateOnly Earlier(DateOnly left, DateOnly right) => left < right ? left : right;
}

/// <summary>A milestone of a campaign.</summary>
/// <param name="Day">Day of the campaign, from 1.</param>
/// <param name="Name">Vietnamese name, such as 'Sơ kết 50 ngày'.</param>
/// <param name="DueOffset">Last allowed day of the report, in days from the milestone: -1 the day before.</param>
public sealed record CampaignMilestone(int Day, string Name, int DueOffset);

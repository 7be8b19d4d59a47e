using TthcModular.Sdk.Settings;
using TthcModular.Sdk.Standard;

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
    /// <param name="first">The plan's first day.</param>
    /// <param name="number">Day of the campaign, 1 or more.</param>
    /// <param name="workingDays">Days that are worked; used when <see cref="CountsWorkingDays"/>.</param>
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
        var milestones = Milestones
            .Select(milestone => Span(milestone, period, workingDays))
            .Where(span => span.Days.To <= period.To);
        return [.. Windows(period, workingDays).Concat(milestones).OrderBy(span => span.Days.To).ThenByDescending(span => span.Days.From)];
    }

    /// <inheritdoc/>
    public override IReadOnlyList<ReportSpan> Spans(Span period, WorkingDays workingDays, Func<DateOnly, SettingValues> settingsOn)
    {
        ArgumentNullException.ThrowIfNull(settingsOn);
        var settings = settingsOn(period.From);
        var chosen = this with
        {
            Window = settings.Whole(StandardSettings.WindowDaysKey) ?? Window,
            CountsWorkingDays = settings.Text(StandardSettings.DayKindKey) is { } kind ? kind == StandardSettings.WorkingDayKind : CountsWorkingDays,
        };
        return chosen.Spans(period, workingDays);
    }

    /// <summary>Windows follow one another without a gap: days off between two windows belong to the later one.</summary>
    private IEnumerable<ReportSpan> Windows(Span period, WorkingDays workingDays)
    {
        var from = period.From;
        for (var number = 1; from <= period.To; number += Window)
        {
            var last = Day(period.From, number + Window, workingDays) > period.To;
            var to = last ? period.To : Day(period.From, number + Window - 1, workingDays);
            var name = $"Đợt {((number - 1) / Window) + 1} (ngày {number} - {number + Window - 1})";
            yield return new ReportSpan($"window-{((number - 1) / Window) + 1}", name, new Span(from, to), to);
            from = to.AddDays(1);
        }
    }

    private ReportSpan Span(CampaignMilestone milestone, Span period, WorkingDays workingDays)
    {
        var to = Day(period.From, milestone.Day, workingDays);
        return new ReportSpan($"day-{milestone.Day}", milestone.Name, new Span(period.From, to), to.AddDays(milestone.DueOffset));
    }
}

/// <summary>A milestone of a campaign.</summary>
/// <param name="Day">Day of the campaign, from 1.</param>
/// <param name="Name">Vietnamese name, such as 'Sơ kết 50 ngày'.</param>
/// <param name="DueOffset">Last allowed day of the report, in days from the milestone: -1 the day before.</param>
public sealed record CampaignMilestone(int Day, string Name, int DueOffset);

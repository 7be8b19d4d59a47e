namespace TthcModular.Plans.Indicators;

/// <summary>
/// The line an indicator is expected to follow: straight between milestones, and from the baseline on the plan's first
/// day to the first milestone. Without a baseline the line stands at the first milestone's value from the beginning:
/// nothing is known of where the unit started, so it is on course when it is already where the first milestone wants it.
/// After the last milestone the line stays at its value.
/// </summary>
internal sealed class TargetLine
{
    private readonly Target[] milestones;
    private readonly (DateOnly Day, decimal Value)[] points;

    public TargetLine(IReadOnlyList<Target> targets, decimal? baseline, DateOnly firstDay)
    {
        milestones = [.. targets.GroupBy(target => target.By).Select(Strictest).OrderBy(target => target.By)];
        points = [.. milestones.Select(target => (target.By, target.Value))];
        if (baseline is { } start && points.Length > 0 && firstDay < points[0].Day)
            points = [(firstDay, start), .. points];
    }

    /// <summary>Value of the line on a day; null without targets.</summary>
    public decimal? At(DateOnly day)
    {
        if (points.Length == 0)
            return null;
        var next = Array.FindIndex(points, point => point.Day >= day);
        if (next <= 0)
            return next == 0 ? points[0].Value : points[^1].Value;
        var (from, to) = (points[next - 1], points[next]);
        return day == to.Day
            ? to.Value
            : from.Value + ((to.Value - from.Value) * (day.DayNumber - from.Day.DayNumber) / (to.Day.DayNumber - from.Day.DayNumber));
    }

    /// <summary>The milestone to reach next: the first on or after a day, else the last; null without targets.</summary>
    public Target? Next(DateOnly day) => milestones.FirstOrDefault(target => target.By >= day) ?? milestones.LastOrDefault();

    /// <summary>Where a value stands on a day. Values are compared as they are, not as they are rounded for show.</summary>
    public IndicatorStatus Status(decimal? value, DateOnly day)
    {
        if (At(day) is not { } line)
            return IndicatorStatus.NoTarget;
        if (value is not { } reached)
            return IndicatorStatus.NoData;
        if (Reaches(reached, milestones[^1].Value))
            return IndicatorStatus.Met;
        return Reaches(reached, line) ? IndicatorStatus.OnCourse : IndicatorStatus.Behind;
    }

    private bool Reaches(decimal value, decimal wanted) =>
        milestones[^1].Comparator == Comparator.AtMost ? value <= wanted : value >= wanted;

    private static Target Strictest(IEnumerable<Target> sameDay) => sameDay.Aggregate((left, right) =>
        (left.Comparator == Comparator.AtMost ? right.Value < left.Value : right.Value > left.Value) ? right : left);
}

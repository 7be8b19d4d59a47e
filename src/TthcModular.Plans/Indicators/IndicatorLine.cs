using TthcModular.Figures.Indicators;

namespace TthcModular.Plans.Indicators;

/// <summary>One line of a plan's indicator table: a number and code under one breakdown, with its targets.</summary>
internal sealed record IndicatorLine(
    PlanIndicatorRow Row, string? BreakdownText, IndicatorRequest? Request, IReadOnlyList<Target> Targets, decimal? Baseline, TargetLine Course)
{
    /// <summary>The line with a figure, as it stands on a day.</summary>
    public PlanIndicator With(Figure? figure, DateOnly day)
    {
        var next = Course.Next(day);
        return new PlanIndicator(
            Row.Id, Row.Number, Row.Code, Row.Name, BreakdownText, Row.Unit, Row.Lead, Request, figure, Targets, Baseline,
            next?.Value, next?.By, next?.Milestone, Course.At(day), Course.Status(figure?.Value, day));
    }
}

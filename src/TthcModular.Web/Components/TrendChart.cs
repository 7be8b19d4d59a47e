using System.Text.Json;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using TthcModular.Plans;
using TthcModular.Web.Features.Shared;

namespace TthcModular.Web.Components;

/// <summary>
/// A trend against the target line. Drawn on the server, so that it reads and prints without script; the script puts a
/// livelier chart in its place. The caller puts the table beneath.
/// </summary>
[HtmlTargetElement("tthc-trend", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TrendChart(IHtmlHelper html) : Component(html)
{
    public required IReadOnlyList<TrendPoint> Points { get; set; }

    public required string Unit { get; set; }

    /// <summary>The answer that the chart gives.</summary>
    public required string Title { get; set; }

    [HtmlAttributeNotBound]
    public TrendScale Scale => TrendScale.Of(Points, Unit);

    /// <summary>The same numbers for the script.</summary>
    [HtmlAttributeNotBound]
    public string Data => JsonSerializer.Serialize(new
    {
        unit = Unit,
        labels = Points.Select(point => Show.Month(point.Span.To)),
        values = Points.Select(point => point.Value is { } value ? Math.Round(value, 2, MidpointRounding.AwayFromZero) : (decimal?)null),
        line = Points.Select(point => point.Line is { } line ? Math.Round(line, 2, MidpointRounding.AwayFromZero) : (decimal?)null),
        max = Scale.Top,
    });
}

/// <summary>Turns the points of a trend into places in a drawing of 100 by 100.</summary>
public sealed record TrendScale(decimal Top, decimal Step, int Count)
{
    public static TrendScale Of(IReadOnlyList<TrendPoint> points, string unit)
    {
        ArgumentNullException.ThrowIfNull(points);
        ArgumentNullException.ThrowIfNull(unit);
        var largest = points.SelectMany(point => new[] { point.Value, point.Line }).OfType<decimal>().DefaultIfEmpty(1).Max();
        if (unit.StartsWith('%') && largest is > 50 and <= 100)
            return new TrendScale(100, 25, points.Count);
        var step = Round(largest / 4);
        return new TrendScale(step * Math.Ceiling(largest / step), step, points.Count);
    }

    /// <summary>The grid's values from 0 to the top.</summary>
    public IEnumerable<decimal> Grid()
    {
        for (var value = 0m; value <= Top; value += Step)
            yield return value;
    }

    public decimal X(int index) => Count < 2 ? 50 : decimal.Round(100m * index / (Count - 1), 2);

    public decimal Y(decimal value) => decimal.Round(100 - (value / Top * 100), 2);

    /// <summary>Runs of neighbouring known values, each as the points of a line.</summary>
    public IEnumerable<string> Runs(IEnumerable<decimal?> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var run = new List<string>();
        foreach (var (index, value) in values.Index())
        {
            if (value is { } known)
            {
                run.Add($"{Show.Plain(X(index))},{Show.Plain(Y(known))}");
                continue;
            }

            if (run.Count > 1)
                yield return string.Join(' ', run);
            run.Clear();
        }

        if (run.Count > 1)
            yield return string.Join(' ', run);
    }

    /// <summary>Which points carry a label, at most six.</summary>
    public bool IsLabelled(int index)
    {
        var every = Math.Max(1, (int)Math.Ceiling(Count / 6m));
        return (Count - 1 - index) % every == 0;
    }

    private static decimal Round(decimal raw)
    {
        if (raw <= 0)
            return 1;
        var magnitude = (decimal)Math.Pow(10, Math.Floor(Math.Log10((double)raw)));
        return new[] { 1m, 2m, 2.5m, 5m, 10m }.First(nice => nice * magnitude >= raw) * magnitude;
    }
}

using Microsoft.AspNetCore.Mvc;
using TthcModular.Figures.Indicators;
using TthcModular.Organisation.Units;
using TthcModular.Plans;
using TthcModular.Plans.Indicators;
using TthcModular.Sdk.Indicators;
using TthcModular.Web.Features.Plans;
using TthcModular.Web.Features.Shared;

namespace TthcModular.Web.Features.Indicators;

/// <summary>One indicator: where it stands, how it got there, by unit, and what it means.</summary>
public sealed record IndicatorPage(
    OpenPlan Open, PlanIndicator Indicator, IReadOnlyList<TrendPoint> Trend, IReadOnlyList<UnitFigure> ByUnit, IReadOnlyList<UnitFigure> Before)
{
    public string FullName => Indicator.FullName();

    /// <summary>How a unit moved since the span before; null: not known.</summary>
    public decimal? Movement(UnitFigure now)
    {
        ArgumentNullException.ThrowIfNull(now);
        return now.Figure.Shown - Before.FirstOrDefault(figure => figure.Unit == now.Unit)?.Figure.Shown;
    }

    /// <summary>The definition in force at the span's end; null: no installed pack knows the code.</summary>
    public IndicatorEdition? Edition => Indicator.Request?.Indicator.EditionOn(Open.Span.To);

    /// <summary>The same page for another unit.</summary>
    public string For(Unit unit) => (Open with { Units = Open.Units with { Chosen = unit } }).AddressOf(Indicator);

    /// <summary>The records counted above or below the line.</summary>
    public string Records(bool ofNumerator) => $"{Open.AddressOf(Indicator, "/ban-ghi")}&phan={(ofNumerator ? RecordInput.Numerator : RecordInput.Denominator)}";

    /// <summary>The answer in one line: value, and how far from the target line.</summary>
    public string Answer
    {
        get
        {
            if (Indicator.Figure?.Shown is not { } value)
                return $"{FullName}: {(Indicator.Figure is null ? "chưa tính được" : "chưa phát sinh trong kỳ")}";
            var shown = Show.Value(value, Indicator.Unit);
            if (Indicator.Line is not { } line)
                return $"{FullName}: {shown}";
            var apart = Math.Round(Math.Abs(value - line), 2, MidpointRounding.AwayFromZero);
            var measure = Indicator.Unit.StartsWith('%') ? "điểm" : Indicator.Unit;
            return apart == 0
                ? $"{FullName}: {shown}, đúng bằng đường mục tiêu"
                : $"{FullName}: {shown}, {(value < line ? "dưới" : "trên")} đường mục tiêu {Show.Number(apart)} {measure}";
        }
    }
}

/// <summary>Which records, as the address carries it.</summary>
public sealed record RecordInput
{
    public const string Numerator = "tu-so";
    public const string Denominator = "mau-so";

    [FromQuery(Name = "phan")]
    public string Part { get; init; } = Numerator;

    [FromQuery(Name = "phan-to")]
    public string? Breakdown { get; init; }

    [FromQuery(Name = "sau")]
    public string? After { get; init; }

    public bool OfNumerator => Part != Denominator;
}

/// <summary>The records behind a numerator or denominator.</summary>
public sealed record RecordsPage(OpenPlan Open, PlanIndicator Indicator, RecordInput Input, RecordPage Page)
{
    public string IndicatorAddress => Open.AddressOf(Indicator);

    public string Address(string part) => $"{Open.AddressOf(Indicator, "/ban-ghi")}&phan={part}";

    public string? First => Input.After is null ? null : Address(Input.Part);

    public string? Next => Page.Next is { } next ? $"{Address(Input.Part)}&sau={Uri.EscapeDataString(next)}" : null;

    /// <summary>What the line counts, in words.</summary>
    public string? Meaning => Indicator.Request?.Indicator.EditionOn(Open.Span.To).InWords is { } words
        ? Input.OfNumerator ? words.Numerator : words.Denominator
        : null;

    /// <summary>How many the whole figure counts.</summary>
    public decimal? Total => Input.OfNumerator ? Indicator.Figure?.Numerator : Indicator.Figure?.Denominator;
}

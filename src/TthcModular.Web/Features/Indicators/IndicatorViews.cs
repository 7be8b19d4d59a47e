using Microsoft.AspNetCore.Mvc;
using TthcModular.Figures.Editions;
using TthcModular.Figures.Formulas;
using TthcModular.Figures.Gaps;
using TthcModular.Figures.Indicators;
using TthcModular.Organisation.Units;
using TthcModular.Plans;
using TthcModular.Plans.Indicators;
using TthcModular.Sdk.Calendars;
using TthcModular.Sdk.Indicators;
using TthcModular.Web.Features.Plans;
using TthcModular.Web.Features.Shared;

namespace TthcModular.Web.Features.Indicators;

/// <summary>One indicator: where it stands, how it got there, by unit, and what it means.</summary>
public sealed record IndicatorPage(
    OpenPlan Open, PlanIndicator Indicator, IReadOnlyList<TrendPoint> Trend, IReadOnlyList<UnitFigure> ByUnit, IReadOnlyList<UnitFigure> Before)
{
    public string FullName => Indicator.FullName();

    /// <summary>Every edition ever used here.</summary>
    public IReadOnlyList<KnownEdition> Known { get; init; } = [];

    /// <summary>What units reported of this figure, beside what was computed.</summary>
    public IReadOnlyList<ReportedGap> Gaps { get; init; } = [];

    /// <summary>The formula as it is computed; null: no installed pack knows the code.</summary>
    public FormulaText? Formula => Indicator.Request is { } request ? FormulaText.Of(request, Open.Span) : null;

    /// <summary>The definitions beside each other.</summary>
    public string EditionsAddress => Open.AddressOf(Indicator, "/phien-ban");

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

    /// <summary>The records of a unit further down.</summary>
    public string Records(Unit unit, bool ofNumerator) =>
        $"{(Open with { Units = Open.Units with { Chosen = unit } }).AddressOf(Indicator, "/ban-ghi")}&phan={(ofNumerator ? RecordInput.Numerator : RecordInput.Denominator)}";

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

    public string Download(string format) => $"{Open.AddressOf(Indicator, "/ban-ghi/tai-ve")}&phan={Input.Part}&dinh-dang={format}";

    public string? First => Input.After is null ? null : Address(Input.Part);

    public string? Next => Page.Next is { } next ? $"{Address(Input.Part)}&sau={Uri.EscapeDataString(next)}" : null;

    /// <summary>What the line counts, in words.</summary>
    public string? Meaning => Indicator.Request is { } request && FormulaText.Of(request, Open.Span) is var formula
        ? Input.OfNumerator ? formula.Numerator : formula.Denominator
        : null;

    /// <summary>How many the whole figure counts.</summary>
    public decimal? Total => Input.OfNumerator ? Indicator.Figure?.Numerator : Indicator.Figure?.Denominator;
}

/// <summary>Two editions to hold against each other, as the address carries them.</summary>
public sealed record EditionInput
{
    [FromQuery(Name = "truoc")]
    public string? Left { get; init; }

    [FromQuery(Name = "sau")]
    public string? Right { get; init; }
}

/// <summary>An indicator's editions, and its figures under two of them.</summary>
public sealed record EditionsPage(OpenPlan Open, PlanIndicator Indicator, IReadOnlyList<KnownEdition> Known, KnownEdition Left, KnownEdition Right)
{
    public IReadOnlyList<EditionRow> Rows { get; init; } = [];

    /// <summary>The editions asked for; else the last but one and the last.</summary>
    public static EditionsPage Of(OpenPlan open, PlanIndicator indicator, IReadOnlyList<KnownEdition> known, EditionInput input)
    {
        ArgumentNullException.ThrowIfNull(known);
        ArgumentNullException.ThrowIfNull(input);
        return new EditionsPage(open, indicator, known, Find(input.Left) ?? known[Math.Max(0, known.Count - 2)], Find(input.Right) ?? known[^1]);

        KnownEdition? Find(string? key) => known.FirstOrDefault(edition => edition.Edition.Key == key);
    }

    /// <summary>What to ask the figures for under one edition, under the page's breakdown.</summary>
    public IndicatorRequest RequestOf(KnownEdition edition)
    {
        ArgumentNullException.ThrowIfNull(edition);
        var breakdown = edition.Alone.Breakdowns.FirstOrDefault(known => known.Key == Indicator.Request?.Breakdown)?.Key;
        return new IndicatorRequest(edition.Alone, breakdown);
    }

    public FormulaText FormulaOf(KnownEdition edition) => FormulaText.Of(RequestOf(edition), Open.Span);

    /// <summary>The edition that counts for the span.</summary>
    public string? InForce => Indicator.Request?.Indicator.EditionOn(Open.Span.To).Key;
}

/// <summary>A unit's figure under two editions.</summary>
public sealed record EditionRow(Unit Unit, Figure Left, Figure Right)
{
    public decimal? Difference => Right.Value - Left.Value;
}

/// <summary>An explanation as the form sends it.</summary>
public sealed record GapInput
{
    public string Unit { get; init; } = "";
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }
    public string? Text { get; init; }

    public Span? Span => From is { } from && To is { } to && from <= to ? new Span(from, to) : null;
}

/// <summary>Gaps as a table, each with its explanation and, for who may act for the unit, a form.</summary>
/// <param name="NamesIndicator">Whether the table names the indicator of each row.</param>
public sealed record GapTable(OpenPlan Open, IReadOnlyList<ReportedGap> Gaps, Func<ReportedGap, PlanIndicator> IndicatorOf, bool NamesIndicator);

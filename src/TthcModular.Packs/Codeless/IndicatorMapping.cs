using TthcModular.Packs.Codeless.Expressions;
using TthcModular.Packs.PlanFiles;
using TthcModular.Sdk.Filters;
using TthcModular.Sdk.Indicators;
using TthcModular.Sdk.Records;
using TthcModular.Sdk.Tasks;

namespace TthcModular.Packs.Codeless;

/// <summary>Which keys an indicator has; measures and conditions are expressions.</summary>
internal static class IndicatorMapping
{
    private const int LongestExpression = 4000;
    private static readonly Measure Unreadable = new Measure.Assignments(DoneOnly: false);

    private static readonly IndicatorUnit[] Units =
        [IndicatorUnit.Percent, IndicatorUnit.PercentAYear, IndicatorUnit.Minutes, IndicatorUnit.Times, IndicatorUnit.CasesAYear];

    public static Indicator Indicator(MapReader map)
    {
        var symbol = map.OptionalText("unit", 32) ?? IndicatorUnit.Percent.Symbol;
        var indicator = new Indicator(
            map.Key("code", 64),
            map.Text("name"),
            Array.Find(Units, unit => unit.Symbol == symbol) ?? new IndicatorUnit(symbol, 1),
            map.OneOf("direction", ["higher", "lower"], otherwise: "higher") == "lower" ? Direction.Lower : Direction.Higher);
        foreach (var edition in map.Groups("editions", Edition))
            indicator = indicator.WithEdition(edition);
        var records = indicator.Editions.Select(edition => UnitWords.RecordsOf(edition.Numerator)).FirstOrDefault(kind => kind is not null);
        var breakdowns = map.Groups("breakdowns", item => Breakdown(item, records));
        return indicator.WithBreakdowns(map.IsYes("by_level") ? [.. breakdowns, .. Sdk.Indicators.Breakdown.ByLevel] : breakdowns);
    }

    private static IndicatorEdition Edition(MapReader map)
    {
        var (key, from, source) = (map.Text("key", 64), map.Day("from"), map.Text("source"));
        var denominator = map.OptionalText("denominator", LongestExpression) is { } bottom
            ? Try(map, "denominator", () => MeasureParser.Read(bottom)) ?? Unreadable
            : null;
        var top = map.Text("numerator", LongestExpression);
        var numerator = Try(map, "numerator", () => MeasureParser.ReadNumerator(top, denominator)) ?? Unreadable;
        return new IndicatorEdition(key, from, source, numerator, denominator, map.RequiredGroup("words", Words));
    }

    private static FormulaInWords Words(MapReader map) =>
        new(map.Text("numerator"), map.OptionalText("denominator") ?? "", map.Text("counted_on"));

    private static Breakdown Breakdown(MapReader map, RecordKind? records) => new(map.Key("key", 64), map.Text("name"), map.Texts("aliases"))
    {
        Records = map.OptionalText("where", LongestExpression) is { } where ? Try(map, "where", () => Condition(where, records)) ?? Filter.Always : Filter.Always,
        Units = map.OptionalText("units") is { } units && Try(map, "units", () => (object)UnitWords.Read(units)) is UnitGroups groups ? groups : UnitGroups.Any,
    };

    private static Filter Condition(string where, RecordKind? records) => records is { } kind
        ? MeasureParser.ReadCondition(where, kind)
        : throw new ExpressionException(1, "tử số không đếm bản ghi nên không thu hẹp theo điều kiện được; dùng 'units'.");

    private static T? Try<T>(MapReader map, string key, Func<T> read)
        where T : class
    {
        try
        {
            return read();
        }
        catch (ExpressionException fault)
        {
            map.Fault(key, $"'{key}', {fault.Message}");
            return null;
        }
    }
}

using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using TthcModular.Sdk.Indicators;
using TthcModular.Sdk.Records;
using TthcModular.Sdk.Tasks;

namespace TthcModular.Figures.Editions;

/// <summary>
/// An edition with all that its figures follow from, in the form it is stored in: unit, direction, measures, breakdowns
/// and words. No pack is needed to read it.
/// </summary>
internal static class EditionJson
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(Indicator indicator, IndicatorEdition edition)
    {
        var records = MeasureJson.RecordsOf(edition.Numerator) ?? MeasureJson.RecordsOf(edition.Denominator) ?? RecordKind.Cases;
        return new JsonObject
        {
            ["symbol"] = indicator.Unit.Symbol,
            ["scale"] = indicator.Unit.Scale.ToString(CultureInfo.InvariantCulture),
            ["better"] = indicator.Better.ToString(),
            ["numerator"] = MeasureJson.Write(edition.Numerator),
            ["denominator"] = MeasureJson.Write(edition.Denominator),
            ["words"] = new JsonArray(edition.InWords.Numerator, edition.InWords.Denominator, edition.InWords.CountedOn),
            ["records"] = records.ToString(),
            ["breakdowns"] = new JsonArray([.. indicator.Breakdowns.Select(Write)]),
        }.ToJsonString(Readable);
    }

    /// <summary>The indicator with this one edition.</summary>
    public static Indicator Read(IndicatorEditionRow row)
    {
        var node = JsonNode.Parse(row.Definition)!;
        var words = node["words"]!.AsArray();
        var records = Enum.Parse<RecordKind>(Text(node, "records"));
        var breakdowns = node["breakdowns"]!.AsArray().Select(breakdown => Breakdown(breakdown!, records)).ToList();
        var edition = new IndicatorEdition(
            row.Edition, row.ValidFrom, row.LegalSource, MeasureJson.Read(node["numerator"])!, MeasureJson.Read(node["denominator"]),
            new FormulaInWords(words[0]!.GetValue<string>(), words[1]!.GetValue<string>(), words[2]!.GetValue<string>()))
        {
            Breakdowns = breakdowns,
        };
        var unit = new IndicatorUnit(Text(node, "symbol"), decimal.Parse(Text(node, "scale"), CultureInfo.InvariantCulture));
        return new Indicator(row.Code, row.Name, unit, Enum.Parse<Direction>(Text(node, "better"))) { Editions = [edition], Breakdowns = breakdowns };
    }

    private static JsonObject Write(Breakdown breakdown) => new()
    {
        ["key"] = breakdown.Key,
        ["name"] = breakdown.Name,
        ["aliases"] = new JsonArray([.. breakdown.Aliases.Select(alias => (JsonNode)alias)]),
        ["where"] = FilterJson.Write(breakdown.Records),
        ["units"] = breakdown.Units.ToString(),
    };

    private static Breakdown Breakdown(JsonNode node, RecordKind records) =>
        new(Text(node, "key"), Text(node, "name"), [.. node["aliases"]!.AsArray().Select(alias => alias!.GetValue<string>())])
        {
            Records = FilterJson.Read(node["where"], records),
            Units = Enum.Parse<UnitGroups>(Text(node, "units")),
        };

    private static string Text(JsonNode node, string name) => node[name]!.GetValue<string>();
}

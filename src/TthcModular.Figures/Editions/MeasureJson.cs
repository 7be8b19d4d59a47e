using System.Text.Json.Nodes;
using TthcModular.Sdk;
using TthcModular.Sdk.Indicators;
using TthcModular.Sdk.Records;
using TthcModular.Sdk.Tasks;

namespace TthcModular.Figures.Editions;

/// <summary>Measures in the form they are stored in.</summary>
internal static class MeasureJson
{
    public static JsonObject? Write(Measure? measure) => measure switch
    {
        null => null,
        Measure.Count count => new JsonObject
        {
            ["kind"] = "count",
            ["records"] = count.Records.ToString(),
            ["on"] = count.CountedOn,
            ["where"] = FilterJson.Write(count.Condition),
        },
        Measure.Stock stock => new JsonObject
        {
            ["kind"] = "stock",
            ["records"] = stock.Records.ToString(),
            ["from"] = new JsonArray([.. stock.From.Select(field => (JsonNode)field)]),
            ["until"] = stock.Until,
            ["where"] = FilterJson.Write(stock.Condition),
        },
        Measure.Reported reported => new JsonObject { ["kind"] = "reported", ["code"] = reported.Code, ["over"] = reported.Over.ToString() },
        Measure.UnitsOf units => new JsonObject { ["kind"] = "units", ["units"] = units.Units.ToString(), ["with"] = Write(units.WithAny) },
        Measure.Assignments assignments => new JsonObject { ["kind"] = "assignments", ["done"] = assignments.DoneOnly },
        _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, message: null),
    };

    /// <exception cref="DefinitionException">The text names a kind of measure that there is not.</exception>
    public static Measure? Read(JsonNode? node) => node is null ? null : Text(node, "kind") switch
    {
        "count" => new Measure.Count(Records(node), Text(node, "on"), FilterJson.Read(node["where"], Records(node))),
        "stock" => new Measure.Stock(
            Records(node), [.. node["from"]!.AsArray().Select(field => field!.GetValue<string>())], node["until"]?.GetValue<string>(),
            FilterJson.Read(node["where"], Records(node))),
        "reported" => new Measure.Reported(Text(node, "code"), Enum.Parse<ReportedOver>(Text(node, "over"))),
        "units" => new Measure.UnitsOf(Enum.Parse<UnitGroups>(Text(node, "units")), Read(node["with"]) as Measure.Count),
        "assignments" => new Measure.Assignments(node["done"]!.GetValue<bool>()),
        var other => throw new DefinitionException($"Định nghĩa đã lưu có loại số đo lạ '{other}'."),
    };

    /// <summary>The records that a measure counts; null: none.</summary>
    public static RecordKind? RecordsOf(Measure? measure) => measure switch
    {
        Measure.Count count => count.Records,
        Measure.Stock stock => stock.Records,
        Measure.UnitsOf { WithAny: { } count } => count.Records,
        _ => null,
    };

    private static RecordKind Records(JsonNode node) => Enum.Parse<RecordKind>(Text(node, "records"));

    private static string Text(JsonNode node, string name) =>
        node[name]?.GetValue<string>() ?? throw new DefinitionException($"Định nghĩa đã lưu thiếu '{name}'.");
}

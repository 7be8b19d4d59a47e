using TthcModular.Sdk;
using TthcModular.Sdk.Filters;
using TthcModular.Sdk.Indicators;
using TthcModular.Sdk.Records;

namespace TthcModular.Packs.Contracts.Rules;

/// <summary>What a measure has to keep: its fields exist and its condition compiles against the record.</summary>
internal static class MeasureRules
{
    public static IEnumerable<string> Check(Measure measure) => measure switch
    {
        Measure.Count count => Fields(count.Records, [count.CountedOn]).Concat(Condition(count.Records, count.Condition)),
        Measure.Stock stock => StockFields(stock).Concat(Condition(stock.Records, stock.Condition)),
        Measure.Reported reported when !Keys.IsKey(reported.Code) => [$"có mã số liệu báo cáo '{reported.Code}' không hợp lệ."],
        Measure.UnitsOf { WithAny: { } any } => Check(any),
        _ => [],
    };

    private static IEnumerable<string> StockFields(Measure.Stock stock) => stock.From.Count == 0
        ? ["không nêu ngày bắt đầu tính."]
        : Fields(stock.Records, stock.Until is { } until ? [.. stock.From, until] : stock.From);

    private static IEnumerable<string> Fields(RecordKind records, IEnumerable<string> names) => names
        .Where(name => !IsDay(records, name))
        .Select(name => $"tính theo '{name}', không phải trường ngày của bản ghi.");

    private static bool IsDay(RecordKind records, string name) =>
        Enum.IsDefined(records) && RecordKinds.TypeOf(records).GetProperty(name)?.PropertyType is { } type
        && (type == typeof(DateOnly) || type == typeof(DateOnly?));

    private static IEnumerable<string> Condition(RecordKind records, Filter condition)
    {
        var fault = Compile(records, condition);
        return fault is null ? [] : [$"có điều kiện '{condition}' không dùng được: {fault}"];
    }

    private static string? Compile(RecordKind records, Filter condition)
    {
        try
        {
            _ = records switch
            {
                RecordKind.Cases => (object)FilterCompiler.ToExpression<CaseRecord>(condition),
                RecordKind.Feedback => FilterCompiler.ToExpression<FeedbackRecord>(condition),
                RecordKind.Results => FilterCompiler.ToExpression<ResultRecord>(condition),
                _ => throw new DefinitionException("không rõ loại bản ghi."),
            };
            return null;
        }
        // Operands that do not fit each other are refused by the expression factory with these.
        catch (Exception fault) when (fault is DefinitionException or InvalidOperationException or ArgumentException)
        {
            return fault.Message;
        }
    }
}

using TthcModular.Sdk.Filters;
using TthcModular.Sdk.Indicators;
using TthcModular.Sdk.Records;
using TthcModular.Sdk.Tasks;

namespace TthcModular.Packs.Codeless.Expressions;

/// <summary>Reads a measure, such as <c>count(cases where channel = online) by received</c>. The forms are described in docs/packs.md.</summary>
internal sealed class MeasureParser
{
    private readonly TokenReader reader;

    private MeasureParser(string text) => reader = new TokenReader(text);

    /// <exception cref="ExpressionException">The expression is wrong.</exception>
    public static Measure Read(string text)
    {
        var parser = new MeasureParser(text);
        var measure = parser.Measure();
        parser.reader.End();
        return measure;
    }

    /// <summary>A numerator: a measure, or <c>those where</c> with what a record of the denominator has to fulfil besides.</summary>
    /// <exception cref="ExpressionException">The expression is wrong.</exception>
    public static Measure ReadNumerator(string text, Measure? denominator)
    {
        var parser = new MeasureParser(text);
        if (!parser.reader.TryTake("those"))
            return Read(text);
        if (denominator is null || UnitWords.RecordsOf(denominator) is not { } records)
            throw new ExpressionException(1, "'those where' chỉ dùng được khi mẫu số đếm bản ghi (count hoặc stock).");
        parser.reader.Expect("where");
        var filter = new ConditionParser(parser.reader, records).Read();
        parser.reader.End();
        return denominator.Where(filter);
    }

    /// <exception cref="ExpressionException">The expression is wrong.</exception>
    public static Filter ReadCondition(string text, RecordKind records)
    {
        var tokens = new TokenReader(text);
        var filter = new ConditionParser(tokens, records).Read();
        tokens.End();
        return filter;
    }

    private Measure Measure()
    {
        if (reader.Is("count"))
            return Count();
        if (reader.TryTake("stock"))
            return Stock();
        if (reader.TryTake("reported"))
            return Reported();
        if (reader.TryTake("units"))
            return Units();
        if (!reader.TryTake("assignments"))
            throw reader.Refuse($"cần count(...), stock(...), reported(...), units ... hoặc assignments ... nhưng gặp {reader.Current}.");
        if (reader.TryTake("done"))
            return new Measure.Assignments(DoneOnly: true);
        reader.Expect("all");
        return new Measure.Assignments(DoneOnly: false);
    }

    private Measure.Count Count()
    {
        reader.Expect("count");
        reader.Expect("(");
        var records = Records();
        var condition = Where(records);
        reader.Expect(")");
        reader.Expect("by");
        return new Measure.Count(records, Day(records), condition);
    }

    private Measure.Stock Stock()
    {
        reader.Expect("(");
        var records = Records();
        var condition = Where(records);
        reader.Expect("from");
        List<string> from = [Day(records)];
        while (reader.TryTake("+"))
            from.Add(Day(records));
        reader.Expect("until");
        var until = reader.TryTake("ever") ? null : Day(records);
        reader.Expect(")");
        return new Measure.Stock(records, from, until, condition);
    }

    private Measure.Reported Reported()
    {
        var over = reader.TryTake("latest") ? ReportedOver.Latest : ReportedOver.Sum;
        reader.Expect("(");
        var code = reader.Word("mã số liệu báo cáo").Text;
        reader.Expect(")");
        return new Measure.Reported(code, over);
    }

    private Measure.UnitsOf Units()
    {
        var groups = reader.TryTake("of") ? UnitWords.Read(reader) : UnitGroups.Any;
        if (!reader.TryTake("with"))
            return new Measure.UnitsOf(groups, WithAny: null);
        reader.Expect("any");
        reader.Expect("(");
        var any = Count();
        reader.Expect(")");
        return new Measure.UnitsOf(groups, any);
    }

    private RecordKind Records()
    {
        var token = reader.Current;
        return reader.Word("loại bản ghi (cases, feedback, results)").Text switch
        {
            "cases" => RecordKind.Cases,
            "feedback" => RecordKind.Feedback,
            "results" => RecordKind.Results,
            _ => throw new ExpressionException(token.Column, $"không có loại bản ghi {token}; có: cases, feedback, results."),
        };
    }

    private Filter Where(RecordKind records) => reader.TryTake("where") ? new ConditionParser(reader, records).Read() : Filter.Always;

    private string Day(RecordKind records)
    {
        var token = reader.Current;
        return RecordFields.FindDay(records, reader.Word("tên ngày").Text)?.Name
            ?? throw new ExpressionException(token.Column, $"{token} không phải trường ngày của bản ghi.");
    }
}

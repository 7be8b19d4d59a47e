using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace TthcModular.Packs.PlanFiles;

/// <summary>
/// Reads one YAML document into nodes with lines. Anchors, aliases and tags are refused: plan files need none of them,
/// and they are how a small file becomes a huge one.
/// </summary>
internal sealed class YamlTree
{
    private const int MaxDepth = 12;
    private readonly IParser parser;
    private readonly PlanFileErrors errors;

    private YamlTree(string yaml, PlanFileErrors errors)
    {
        parser = new Parser(new StringReader(yaml));
        this.errors = errors;
    }

    /// <summary>The document's root; null when it cannot be read, with the reason among the errors.</summary>
    public static YamlNode? Read(string yaml, PlanFileErrors errors)
    {
        try
        {
            return new YamlTree(yaml, errors).Document();
        }
        catch (RefusedYamlException refused)
        {
            errors.Add(refused.Line, refused.Message);
        }
        catch (YamlException fault)
        {
            errors.Add(LineOf(fault.Start), $"Sai cú pháp YAML ở cột {fault.Start.Column}: kiểm tra thụt đầu dòng, dấu hai chấm, dấu nháy và dấu ngoặc.");
        }
        catch (Exception fault) when (fault is ArgumentException or InvalidOperationException or FormatException or OverflowException or IndexOutOfRangeException)
        {
            // The parser meets some malformed escapes with exceptions of its own making.
            errors.Add(0, "Tệp không phải YAML hợp lệ: có ký tự hoặc chuỗi thoát không đọc được.");
        }

        return null;
    }

    private YamlNode? Document()
    {
        parser.Consume<StreamStart>();
        if (parser.Accept<StreamEnd>(out _))
        {
            errors.Add(0, "Tệp trống: cần một kế hoạch theo định dạng YAML.");
            return null;
        }

        parser.Consume<DocumentStart>();
        var root = Node(depth: 0);
        parser.Consume<DocumentEnd>();
        if (parser.Accept<DocumentStart>(out var second))
            throw new RefusedYamlException(LineOf(second.Start), "Mỗi tệp chỉ chứa một kế hoạch: bỏ phần sau dấu '---'.");
        return root;
    }

    private YamlNode Node(int depth)
    {
        var line = LineOf(parser.Current!.Start);
        if (depth > MaxDepth)
            throw new RefusedYamlException(line, $"Lồng quá {MaxDepth} cấp: tệp kế hoạch không sâu như vậy.");
        if (parser.Accept<AnchorAlias>(out _))
            throw new RefusedYamlException(line, "Không dùng tham chiếu (*) trong tệp kế hoạch: chép lại giá trị.");
        if (parser.Current is NodeEvent { Anchor.IsEmpty: false })
            throw new RefusedYamlException(line, "Không dùng neo (&) trong tệp kế hoạch: chép lại giá trị.");
        if (parser.Current is NodeEvent { Tag.IsEmpty: false })
            throw new RefusedYamlException(line, "Không dùng thẻ kiểu (!) trong tệp kế hoạch.");
        if (parser.TryConsume<Scalar>(out var scalar))
            return new YamlScalar(line, IsNull(scalar) ? null : scalar.Value);
        return parser.TryConsume<SequenceStart>(out _) ? Sequence(line, depth) : Map(line, depth);
    }

    private YamlSequence Sequence(int line, int depth)
    {
        var items = new List<YamlNode>();
        while (!parser.TryConsume<SequenceEnd>(out _))
            items.Add(Node(depth + 1));
        return new YamlSequence(line, items);
    }

    private YamlMap Map(int line, int depth)
    {
        parser.Consume<MappingStart>();
        var entries = new List<YamlEntry>();
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = Node(depth + 1) as YamlScalar ?? throw new RefusedYamlException(line, "Khóa phải là một từ, không phải danh sách hay nhóm.");
            var value = Node(depth + 1);
            var name = key.Text ?? "";
            if (seen.TryAdd(name, key.Line))
                entries.Add(new YamlEntry(key.Line, name, value));
            else
                errors.Add(key.Line, $"Khóa '{Quoted.Short(name)}' đã có ở dòng {seen[name]}: chỉ giữ một.");
        }

        return new YamlMap(line, entries);
    }

    private static bool IsNull(Scalar scalar) =>
        scalar is { Style: ScalarStyle.Plain, Value: "" or "~" or "null" or "Null" or "NULL" };

    private static int LineOf(Mark mark) => (int)mark.Line;

    private sealed class RefusedYamlException(int line, string message) : Exception(message)
    {
        public int Line { get; } = line;
    }
}

/// <summary>Values as quoted in messages.</summary>
internal static class Quoted
{
    /// <summary>A value cut so that a message stays readable.</summary>
    public static string Short(string text) => text.Length <= 60 ? text : string.Concat(text.AsSpan(0, 57), "...");
}

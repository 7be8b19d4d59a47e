using System.Text;
using TthcModular.Sdk.Reports;

namespace TthcModular.Reports.Templates;

/// <summary>
/// Holds a template against the types of <see cref="ReportModel"/>: every name, function and block must mean something
/// before any report is made. Writes the template anew in a form in which the engine has nothing left to guess:
/// <c>{{number}}</c> becomes <c>{{text this.number}}</c>, so that a name never stands for a function.
/// </summary>
internal sealed class TemplateChecker(TemplateLimits limits)
{
    private static readonly Dictionary<string, TemplateFunction> Functions =
        TemplateFunctions.All.ToDictionary(function => function.Name, StringComparer.Ordinal);

    private readonly StringBuilder canonical = new();
    private readonly StringBuilder staticText = new();
    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private readonly List<TemplateFault> faults = [];
    private readonly Stack<Block> blocks = new();
    private readonly TagWatch tags = new();
    private NameScope scope = new(typeof(ReportModel), Outer: null, InLoop: false);

    private sealed record Block(string Name, int Line, NameScope Around);

    public string Canonical => canonical.ToString();

    public string StaticText => staticText.ToString();

    public IReadOnlySet<string> Names => names;

    public IReadOnlyList<TemplateFault> Faults => faults;

    public void Check(string template)
    {
        if (template.Length > limits.TemplateCharacters)
        {
            faults.Add(new TemplateFault(1, $"mẫu dài quá {limits.TemplateCharacters} ký tự."));
            return;
        }

        var scanner = new MustacheScanner(template);
        scanner.Scan();
        faults.AddRange(scanner.Faults);
        foreach (var piece in scanner.Pieces)
            Check(piece);
        faults.AddRange(blocks.Select(block => new TemplateFault(block.Line, $"{{{{#{block.Name}}}}} không có {{{{/{block.Name}}}}}.")));
        faults.Sort((left, right) => left.Line.CompareTo(right.Line));
    }

    private void Check(Piece piece)
    {
        if (piece is TextPiece text)
        {
            tags.Follow(text.Text);
            canonical.Append(text.Text);
            staticText.Append(text.Text);
            return;
        }

        var mustache = (MustachePiece)piece;
        if (tags.IsInsideTag)
            Fault(mustache, $"không đặt {mustache.Source} bên trong thẻ HTML.");
        switch (mustache)
        {
            case { Sigil: '#' }: Open(mustache); break;
            case { Sigil: '/' }: Close(mustache); break;
            case { Name: "else" }: Else(mustache); break;
            case { Words.Count: 1 }: Write(mustache, Call(mustache, "text", mustache.Words)); break;
            default: Write(mustache, Call(mustache, mustache.Name, [.. mustache.Words.Skip(1)])); break;
        }
    }

    private void Open(MustachePiece mustache)
    {
        blocks.Push(new Block(mustache.Name, mustache.Line, scope));
        if (mustache.Name is not ("each" or "if" or "unless" or "with"))
            Fault(mustache, $"không có khối {{{{#{mustache.Name}}}}}; chỉ có each, if, unless, with.");
        else if (mustache.Words.Count != 2)
            Fault(mustache, $"{mustache.Source}: cần đúng một tên.");
        else if (Resolve(mustache, mustache.Words[1]) is { } type)
            Enter(mustache, type);
    }

    private void Enter(MustachePiece mustache, Type type)
    {
        var (block, path) = (mustache.Words[0], mustache.Words[1]);
        var kind = ValueKinds.Of(type);
        if (block is "each")
        {
            if (kind != ValueKind.List)
                Fault(mustache, $"{mustache.Source}: '{path}' là {ValueKinds.InWords(kind)}, không phải danh sách.");
            else if (blocks.Count(outer => outer.Name is "each") > limits.LoopDepth)
                Fault(mustache, $"{mustache.Source}: lồng {{{{#each}}}} quá {limits.LoopDepth} tầng.");
            scope = new NameScope(ValueKinds.ElementOf(type) ?? type, scope, InLoop: true);
        }
        else if (block is "with")
        {
            if (kind != ValueKind.Record)
                Fault(mustache, $"{mustache.Source}: '{path}' là {ValueKinds.InWords(kind)}, không dùng {{{{#with}}}} được.");
            scope = new NameScope(type, scope, scope.InLoop);
        }

        Write(mustache, block is "if" or "unless" ? $"#{block} {Known(path)}" : $"#{block} {Canon(path)}");
    }

    private void Close(MustachePiece mustache)
    {
        if (blocks.Count == 0 || !string.Equals(blocks.Peek().Name, mustache.Name, StringComparison.Ordinal))
        {
            Fault(mustache, $"{mustache.Source} không khớp với khối đang mở{(blocks.Count == 0 ? "" : $" {{{{#{blocks.Peek().Name}}}}} ở dòng {blocks.Peek().Line}")}.");
            return;
        }

        scope = blocks.Pop().Around;
        Write(mustache, $"/{mustache.Name}");
    }

    private void Else(MustachePiece mustache)
    {
        var chained = mustache.Words is [_, "if", _];
        if (blocks.Count == 0 || (mustache.Words.Count > 1 && !chained))
            Fault(mustache, $"{mustache.Source} không hợp lệ ở đây; dùng {{{{else}}}} hoặc {{{{else if tên}}}}.");
        else if (chained && blocks.Peek().Name is not ("if" or "unless"))
            Fault(mustache, "{{else if}} chỉ dùng được trong {{#if}} và {{#unless}}.");
        else if (!chained)
            LeaveFor(mustache);
        else if (Resolve(mustache, mustache.Words[2]) is not null)
            Write(mustache, $"else if {Known(mustache.Words[2])}");
    }

    /// <summary>After <c>{{else}}</c> of a loop there is no element: names mean what they meant before it.</summary>
    private void LeaveFor(MustachePiece mustache)
    {
        scope = blocks.Peek().Around;
        Write(mustache, "else");
    }

    private string Call(MustachePiece mustache, string name, IReadOnlyList<string> arguments)
    {
        if (!Functions.TryGetValue(name, out var function))
            Fault(mustache, $"không có hàm '{name}'; có: {string.Join(", ", Functions.Keys)}.");
        else if (arguments.Count != function.Takes.Count)
            Fault(mustache, $"{mustache.Source}: hàm '{name}' cần {function.Takes.Count} giá trị, ở đây có {arguments.Count}.");
        else
            CheckArguments(mustache, function, arguments);
        return $"{name} {string.Join(' ', arguments.Select(Canon))}";
    }

    private void CheckArguments(MustachePiece mustache, TemplateFunction function, IReadOnlyList<string> arguments)
    {
        foreach (var (argument, takes) in arguments.Zip(function.Takes))
        {
            if (KindOf(mustache, argument) is not { } kind)
                continue;
            if (takes is null ? kind is ValueKind.List or ValueKind.Record : kind != takes)
                Fault(mustache, $"{mustache.Source}: '{argument}' là {ValueKinds.InWords(kind)}{(takes is { } wanted ? $", hàm '{function.Name}' cần {ValueKinds.InWords(wanted)}" : ", không ghi ra được")}.");
        }
    }

    private ValueKind? KindOf(MustachePiece mustache, string argument)
    {
        if (IsQuoted(argument))
            return ValueKind.Text;
        if (IsNumber(argument))
            return ValueKind.Number;
        return Resolve(mustache, argument) is { } type ? ValueKinds.Of(type) : null;
    }

    private Type? Resolve(MustachePiece mustache, string path)
    {
        var (type, fault) = scope.Resolve(path);
        if (fault is not null)
            Fault(mustache, $"{mustache.Source}: {fault}");
        names.Add(path[(path.LastIndexOfAny(['.', '/']) + 1)..]);
        return type;
    }

    private static string Known(string path) => $"({TemplateFunctions.Known} {Canon(path)})";

    private static string Canon(string argument) =>
        IsQuoted(argument) || IsNumber(argument) || argument is ['.', ..] or ['@', ..] || argument is "this" || argument.StartsWith("this.", StringComparison.Ordinal)
            ? argument
            : $"this.{argument}";

    private static bool IsQuoted(string argument) => argument is ['"', ..] or ['\'', ..];

    private static bool IsNumber(string argument) => argument.All(c => char.IsAsciiDigit(c));

    private void Write(MustachePiece mustache, string inner) =>
        canonical.Append("{{").Append(mustache.TrimBefore ? "~" : "").Append(inner).Append(mustache.TrimAfter ? "~" : "").Append("}}");

    private void Fault(MustachePiece mustache, string message) => faults.Add(new TemplateFault(mustache.Line, message));
}

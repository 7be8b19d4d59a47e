using System.Text.RegularExpressions;

namespace TthcModular.Reports.Templates;

/// <summary>Cuts a template into text and mustaches; what the language does not allow becomes a fault.</summary>
internal sealed partial class MustacheScanner(string text)
{
    private readonly List<Piece> pieces = [];
    private readonly List<TemplateFault> faults = [];
    private int line = 1;

    public IReadOnlyList<Piece> Pieces => pieces;

    public IReadOnlyList<TemplateFault> Faults => faults;

    public void Scan()
    {
        var at = 0;
        for (var open = Find("{{", at); open >= 0; open = Find("{{", at))
        {
            AddText(at, open);
            if (open > 0 && text[open - 1] == '\\')
                Fault(@"không dùng '\{{'.");
            at = ScanMustache(open);
        }

        AddText(at, text.Length);
    }

    private int ScanMustache(int open)
    {
        var (closing, isComment) = Closing(open);
        var close = Find(closing, open + 2);
        if (close < 0)
        {
            Fault($"'{{{{' không có '{closing}' đóng lại.");
            return text.Length;
        }

        var end = close + closing.Length;
        if (!isComment)
            AddMustache(text[(open + 2)..close]);
        line += LinesIn(open, end);
        return end;
    }

    private (string Closing, bool IsComment) Closing(int open)
    {
        var body = text.AsSpan(open + 2).TrimStart('~');
        if (body.StartsWith("!--", StringComparison.Ordinal))
            return ("--}}", true);
        return (text.AsSpan(open).StartsWith("{{{", StringComparison.Ordinal) ? "}}}" : "}}", body.StartsWith("!", StringComparison.Ordinal));
    }

    private void AddMustache(string raw)
    {
        var (before, after) = (raw.StartsWith('~'), raw.EndsWith('~'));
        var body = raw.Trim('~').Trim();
        if (Refusal(body) is { } refusal)
        {
            Fault(refusal);
            return;
        }

        var sigil = body[0] is '#' or '/' ? body[0] : MustachePiece.NoSigil;
        var words = Word().Matches(body[(sigil == MustachePiece.NoSigil ? 0 : 1)..]).Select(match => match.Value).ToArray();
        pieces.Add(new MustachePiece(line, sigil, words, before, after));
    }

    private static string? Refusal(string body) => body switch
    {
        "" => "'{{}}' trống.",
        ['{', ..] or ['&', ..] => "không được ghi giá trị thô bằng '{{{' hoặc '{{&'; dùng '{{'.",
        ['>', ..] or ['#', '>', ..] => "không dùng mẫu con ('{{>').",
        ['*', ..] or ['#', '*', ..] => "không dùng '{{*' (decorator).",
        ['^', ..] => "không dùng '{{^'; dùng {{#unless}} hoặc {{else}}.",
        _ when body.AsSpan().IndexOfAny("()=|") >= 0 && !body.Contains('"', StringComparison.Ordinal) => "không dùng '(', ')', '=' hoặc '|' trong '{{ }}'.",
        _ => null,
    };

    private int Find(string sought, int from) => text.IndexOf(sought, from, StringComparison.Ordinal);

    private void AddText(int from, int to)
    {
        if (from == to)
            return;
        pieces.Add(new TextPiece(line, text[from..to]));
        line += LinesIn(from, to);
    }

    private int LinesIn(int from, int to) => text.AsSpan(from, to - from).Count('\n');

    private void Fault(string message) => faults.Add(new TemplateFault(line, message));

    [GeneratedRegex(@"""[^""]*""|'[^']*'|[^\s""']+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word();
}

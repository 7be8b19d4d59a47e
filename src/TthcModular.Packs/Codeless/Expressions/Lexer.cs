namespace TthcModular.Packs.Codeless.Expressions;

/// <summary>Cuts an expression into tokens.</summary>
internal static class Lexer
{
    private static readonly string[] Symbols = ["!=", "<>", "<=", ">=", "<", ">", "=", "(", ")", ",", "+"];

    public static List<Token> Read(string text)
    {
        var tokens = new List<Token>();
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var (token, length) = Next(text, at);
            tokens.Add(token);
            at += length;
        }

        tokens.Add(new Token(TokenKind.End, "", text.Length + 1));
        return tokens;
    }

    private static (Token Token, int Length) Next(string text, int at)
    {
        if (text[at] == '\'')
            return Quoted(text, at);
        if (char.IsAsciiLetter(text[at]))
            return Run(TokenKind.Word, text, at, letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-');
        if (char.IsAsciiDigit(text[at]) || (text[at] == '-' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1])))
            return Run(TokenKind.Number, text, at, letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.' or ':' or '+');
        return Array.Find(Symbols, symbol => string.CompareOrdinal(text, at, symbol, 0, symbol.Length) == 0) is { } found
            ? (new Token(TokenKind.Symbol, found, at + 1), found.Length)
            : throw new ExpressionException(at + 1, $"không hiểu ký tự '{text[at]}'; chữ có dấu phải đặt trong dấu nháy đơn.");
    }

    private static (Token Token, int Length) Run(TokenKind kind, string text, int at, Func<char, bool> belongs)
    {
        var end = at + 1;
        while (end < text.Length && belongs(text[end]))
            end++;
        return (new Token(kind, text[at..end], at + 1), end - at);
    }

    /// <summary>Text in single quotes; a quote inside is written twice.</summary>
    private static (Token Token, int Length) Quoted(string text, int at)
    {
        for (var end = at + 1; end < text.Length; end++)
        {
            if (text[end] != '\'')
                continue;
            if (end + 1 < text.Length && text[end + 1] == '\'')
                end++;
            else
                return (new Token(TokenKind.Text, text[(at + 1)..end].Replace("''", "'", StringComparison.Ordinal), at + 1), end + 1 - at);
        }

        throw new ExpressionException(at + 1, "thiếu dấu nháy đóng.");
    }
}

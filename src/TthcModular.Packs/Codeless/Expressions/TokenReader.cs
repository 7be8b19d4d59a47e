namespace TthcModular.Packs.Codeless.Expressions;

/// <summary>Walks over the tokens of an expression.</summary>
internal sealed class TokenReader(string text)
{
    private readonly List<Token> tokens = Lexer.Read(text);
    private int at;

    public Token Current => tokens[at];

    public Token Take()
    {
        var token = Current;
        if (token.Kind != TokenKind.End)
            at++;
        return token;
    }

    /// <summary>Takes a keyword or symbol if it comes next.</summary>
    public bool TryTake(string text)
    {
        if (!Is(text))
            return false;
        at++;
        return true;
    }

    public bool Is(string text) => Current.Kind is TokenKind.Word or TokenKind.Symbol && Current.Text == text;

    public void Expect(string text)
    {
        if (!TryTake(text))
            throw Refuse($"cần '{text}' nhưng gặp {Current}.");
    }

    public Token Word(string what) => Current.Kind == TokenKind.Word ? Take() : throw Refuse($"cần {what} nhưng gặp {Current}.");

    public void End()
    {
        if (Current.Kind != TokenKind.End)
            throw Refuse($"thừa phần từ {Current}.");
    }

    public ExpressionException Refuse(string message) => new(Current.Column, message);
}

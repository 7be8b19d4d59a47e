namespace TthcModular.Packs.Codeless.Expressions;

/// <summary>A piece of an expression.</summary>
/// <param name="Column">Where it begins, from 1.</param>
internal sealed record Token(TokenKind Kind, string Text, int Column)
{
    public override string ToString() => Kind == TokenKind.End ? "hết biểu thức" : $"'{PlanFiles.Quoted.Short(Text)}'";
}

internal enum TokenKind
{
    /// <summary>A name or keyword.</summary>
    Word,

    /// <summary>A number, day or time.</summary>
    Number,

    /// <summary>Text in quotes.</summary>
    Text,

    /// <summary>A bracket, comma or comparison.</summary>
    Symbol,

    End,
}

/// <summary>An expression is wrong; the message is Vietnamese and says at which column.</summary>
internal sealed class ExpressionException(int column, string message) : Exception($"cột {column} của biểu thức: {message}");

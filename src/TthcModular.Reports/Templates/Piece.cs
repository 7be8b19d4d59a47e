namespace TthcModular.Reports.Templates;

/// <summary>A stretch of a template.</summary>
internal abstract record Piece(int Line);

/// <summary>Text that is written as it stands.</summary>
internal sealed record TextPiece(int Line, string Text) : Piece(Line);

/// <summary>A mustache: <c>{{#each plan.tasks}}</c> is sigil '#' with the words 'each' and 'plan.tasks'.</summary>
internal sealed record MustachePiece(int Line, char Sigil, IReadOnlyList<string> Words, bool TrimBefore, bool TrimAfter) : Piece(Line)
{
    public const char NoSigil = ' ';

    public string Name => Words.Count == 0 ? "" : Words[0];

    public string Source => $"{{{{{(Sigil == NoSigil ? "" : Sigil)}{string.Join(' ', Words)}}}}}";
}

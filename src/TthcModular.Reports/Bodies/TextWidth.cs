namespace TthcModular.Reports.Bodies;

/// <summary>About how wide text is in Times New Roman, in thousandths of the type size; wide enough for bold.</summary>
internal static class TextWidth
{
    private const int Space = 250;

    public static int Of(string text) => text.Sum(Of);

    public static int OfLongestWord(string text) =>
        text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(Of).DefaultIfEmpty(0).Max();

    private static int Of(char c) => c switch
    {
        ' ' => Space,
        'i' or 'ì' or 'í' or 'l' or 't' or 'j' or 'f' or '.' or ',' or ';' or ':' or '\'' or '/' or '(' or ')' or '-' => 330,
        'm' or 'w' or 'M' or 'W' or '%' or '…' => 950,
        _ when char.IsUpper(c) => 790,
        _ => 570,
    };
}

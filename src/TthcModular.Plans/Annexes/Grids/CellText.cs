using System.Text;
using System.Text.RegularExpressions;

namespace TthcModular.Plans.Annexes.Grids;

/// <summary>Text of cells, as one line or several.</summary>
internal static partial class CellText
{
    /// <summary>One form of each letter, and single spaces.</summary>
    public static string Clean(string text) => Spaces().Replace(text.Normalize(NormalizationForm.FormC), " ").Trim();

    /// <summary>Each line by itself; empty ones fall away.</summary>
    public static string Lines(string text) => string.Join('\n', text.Split('\n').Select(Clean).Where(line => line.Length > 0));

    /// <summary>The lines as one.</summary>
    public static string OneLine(string text) => text.Replace('\n', ' ');

    /// <summary>A text and one more line.</summary>
    public static string Below(string text, string more) => text.Length == 0 || more.Length == 0 ? text + more : $"{text}\n{more}";

    /// <summary>A text with what a row further down adds: a list item begins a line, a sentence goes on.</summary>
    public static string Join(string text, string more) =>
        text.Length > 0 && more.Length > 0 && more[0] is not ('-' or '+' or '•') && text[^1] is not ('.' or ';') ? $"{text} {more}" : Below(text, more);

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Spaces();
}

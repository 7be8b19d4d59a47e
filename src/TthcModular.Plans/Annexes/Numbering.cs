using System.Globalization;
using System.Text.RegularExpressions;

namespace TthcModular.Plans.Annexes;

/// <summary>How annexes number tasks and groups.</summary>
internal static partial class Numbering
{
    /// <summary>A number without the mark behind it: '1.' is '1', '(2)' is '2', '3.1.' is '3.1'.</summary>
    public static string Clean(string text) => text.Trim().Trim('.', ')', '(', ':', ' ');

    /// <summary>Whether a number is one that groups carry: a letter or a Roman numeral.</summary>
    public static bool IsOfGroup(string number) => Group().IsMatch(number);

    /// <summary>How deep a group stands: letters above Roman numerals above the rest.</summary>
    public static int Level(string number) => number switch
    {
        "" => 2,
        _ when Roman().IsMatch(number) => 1,
        _ when IsOfGroup(number) => 0,
        _ => 2 + number.Count(c => c == '.'),
    };

    /// <summary>Whether the row only counts the columns: (1) (2) (3).</summary>
    public static bool CountsColumns(IReadOnlyList<string> cells)
    {
        var filled = cells.Select(Clean).Where(cell => cell.Length > 0).ToList();
        return filled.Count >= 3 && filled.Select((cell, index) => cell == (index + 1).ToString(CultureInfo.InvariantCulture)).All(same => same);
    }

    [GeneratedRegex("^([A-Z]|[IVX]{1,6})$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Group();

    [GeneratedRegex("^[IVX]{1,6}$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Roman();
}

using System.Globalization;
using System.Text.RegularExpressions;
using TthcModular.Sdk.Text;

namespace TthcModular.Plans.Annexes.Wording;

/// <summary>Understands how plans word values to reach: '90 trở lên', 'Tối thiểu 80%', 'Toàn trình: 100', 'không quá 15 phút'.</summary>
internal static partial class TargetText
{
    /// <summary>The values of a cell, one a line; <paramref name="milestone"/> and <paramref name="by"/> come from its column.</summary>
    public static IEnumerable<AnnexTarget> Parse(string text, string? milestone, DateOnly? by) => text
        .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(line => line.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        .Select(line => Line(line, milestone, by))
        .OfType<AnnexTarget>();

    private static AnnexTarget? Line(string line, string? milestone, DateOnly? by)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        var label = colon > 0 && colon < line.Length - 1 ? line[..colon].Trim() : null;
        var said = label is null ? line : line[(colon + 1)..];
        return Number().Match(said) is { Success: true } number && Value(number.Value) is { } value
            ? new AnnexTarget(value, IsUpperBound(said) ? "<=" : ">=", milestone, by, label is null ? null : Marks().Replace(label, ""))
            : null;
    }

    private static bool IsUpperBound(string said) =>
        said.Contains('≤', StringComparison.Ordinal) || said.Contains('<', StringComparison.Ordinal) || AtMost().IsMatch(VietnameseText.Fold(said));

    /// <summary>A comma parts decimals, and a point groups of three digits.</summary>
    private static decimal? Value(string digits)
    {
        var plain = Grouped().IsMatch(digits) ? digits.Replace(".", "", StringComparison.Ordinal) : digits;
        return decimal.TryParse(plain.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    [GeneratedRegex(@"\d+([.,]\d+)*", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Number();

    [GeneratedRegex(@"^\d{1,3}(\.\d{3})+(,\d+)?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Grouped();

    [GeneratedRegex(@"toi da|duoi|khong qua|khong vuot|nhieu nhat|xuong|giam con|tro xuong", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex AtMost();

    [GeneratedRegex(@"^\s*[-–+•*]\s*", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Marks();
}

using System.Text.RegularExpressions;

namespace TthcModular.Sdk;

/// <summary>Keys and codes: kebab-case, ASCII letters and digits, a letter first.</summary>
public static partial class Keys
{
    /// <summary>Whether a text is a key, such as <c>online-payment-rate</c>.</summary>
    /// <param name="text">A text; null is no key.</param>
    public static bool IsKey(string? text) => text is not null && KebabCase().IsMatch(text);

    internal static void Require(string key, string what)
    {
        if (!IsKey(key))
            throw new DefinitionException($"Mã {what} '{key}' phải là chữ thường không dấu, chữ số và gạch nối, bắt đầu bằng chữ.");
    }

    internal static void RequireDistinct(IEnumerable<string> keys, string what)
    {
        var twice = keys.GroupBy(key => key, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1);
        if (twice is not null)
            throw new DefinitionException($"Mã {what} '{twice.Key}' được khai hai lần.");
    }

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex KebabCase();
}

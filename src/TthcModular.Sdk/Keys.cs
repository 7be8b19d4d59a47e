using System.Text.RegularExpressions;

namespace TthcModular.Sdk;

internal static partial class Keys
{
    public static void Require(string key, string what)
    {
        if (!KebabCase().IsMatch(key))
            throw new DefinitionException($"Mã {what} '{key}' phải là chữ thường không dấu, chữ số và gạch nối, bắt đầu bằng chữ.");
    }

    public static void RequireDistinct(IEnumerable<string> keys, string what)
    {
        var twice = keys.GroupBy(key => key, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1);
        if (twice is not null)
            throw new DefinitionException($"Mã {what} '{twice.Key}' được khai hai lần.");
    }

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex KebabCase();
}
